import './elements/copy-button.ts';
import './elements/print-button.ts';
import './elements/form-guard.ts';
