import './elements/copy-button.ts';
import './elements/print-button.ts';
import './elements/form-guard.ts';
import './elements/search-suggest.ts';
import './elements/count-clicks.ts';
