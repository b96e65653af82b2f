export type { DistinguishedName } from './certificate-parts.ts';
export type { SignatureBox } from './pdf-signature-field.ts';
export { signPdf } from './sign-pdf.ts';
export type { KeyHolder, KeyStore, SigningKey } from './signing-key.ts';
export { openSoftwareKeyStore } from './software-key-store.ts';
export { type SignatureFault, type SignatureVerification, type Signer, verifyPdf } from './verify-pdf.ts';
