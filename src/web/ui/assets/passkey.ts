import './elements/passkey-button.ts';
