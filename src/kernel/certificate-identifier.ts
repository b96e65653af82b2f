import { type CreditCode, isCreditCode } from './credit-code.ts';
import { invalid } from './refusal.ts';

/**
 * Electronic certificate identifier 电子证照标识 (GB/T 36904-2018):
 * `1.2.156.3005.2.` type . issuing organ . serial . version . check character.
 */
export type CertificateIdentifier = string;

export interface CertificateIdentifierParts {
  /** The defining body's credit code and 3 characters of its own. */
  readonly type: string;
  readonly issuer: CreditCode;
  /** Capital letters and digits, unique within issuer and type. */
  readonly serial: string;
  /** 3 digits; a renewed or corrected certificate keeps its serial and counts up. */
  readonly version: string;
}

export function makeCertificateIdentifier(parts: CertificateIdentifierParts): CertificateIdentifier {
  const { type, issuer, serial, version } = parts;
  const check = mod37Check(`${type}${issuer}${serial}${version}`);
  const identifier = [root, type, issuer, serial, version, check].join('.');
  if (!isCertificateIdentifier(identifier)) throw new TypeError(`cannot make an identifier of ${identifier}`);
  return identifier;
}

export function isCertificateIdentifier(text: string): boolean {
  return findParts(text) !== undefined;
}

/**
 * Reads an identifier, also from a copied text with spaces or small letters.
 * @throws Refusal `certificate-identifier-invalid`
 */
export function parseCertificateIdentifier(
  text: string,
): CertificateIdentifierParts & { identifier: string } {
  const identifier = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const parts = findParts(identifier);
  if (parts) return { identifier, ...parts };
  throw invalid('certificate-identifier-invalid', {
    zh: '电子证照标识无效，请核对是否完整，或扫描证照上的二维码。',
    en: 'This certificate identifier is not valid. Check that it is complete, or scan the QR code on the certificate.',
  });
}

const root = '1.2.156.3005.2';

const shape =
  /^1\.2\.156\.3005\.2\.([0-9A-Z]{18}[0-9A-Z]{3})\.([0-9A-Z]{18})\.([0-9A-Z]{1,40})\.(\d{3})\.([0-9A-Z])$/;

function findParts(identifier: string): CertificateIdentifierParts | undefined {
  const [, type = '', issuer = '', serial = '', version = '', check] = shape.exec(identifier) ?? [];
  if (!isCreditCode(type.slice(0, 18)) || !isCreditCode(issuer)) return undefined;
  if (check !== mod37Check(`${type}${issuer}${serial}${version}`)) return undefined;
  return { type, issuer, serial, version };
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** ISO 7064 MOD 37,36, the hybrid system with one check character. */
function mod37Check(text: string): string {
  let product = 36;
  for (const character of text) {
    const sum = (product + alphabet.indexOf(character)) % 36;
    product = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return alphabet.charAt((37 - product) % 36);
}
