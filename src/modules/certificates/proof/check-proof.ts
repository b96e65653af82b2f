import {
  findNationalTrustFault,
  isSm2Signature,
  keyIdOf,
  type SignatureFault,
  type SignatureVerification,
  sm2KeyOf,
  verifyPdf,
} from '../../../platform/signing/index.ts';
import { type CertificateData, digestOf, readDataFile } from './certificate-data.ts';
import { bytesToSign, readStatement, type SignedStatement } from './statement.ts';

/** Whom to believe: the keys of the organs and the roots behind them, from the key store or from the published list. */
export interface Trust {
  /** Of the site that issues: `https://host`. */
  readonly origin: string;
  /** DER. */
  readonly roots: readonly Buffer[];
  /** DER, with SM2 keys. */
  readonly nationalRoots: readonly Buffer[];
  /** Certificates of the organs' SM2 keys, past ones included, DER. */
  readonly nationalKeys: readonly Buffer[];
}

export type ProofFault =
  | SignatureFault
  /** Neither a PDF, nor certificate data, nor the text of a QR code. */
  | 'unknown-form'
  | 'code-not-readable'
  | 'data-not-readable'
  /** Issued by another site. */
  | 'foreign-issuer'
  | 'unknown-key'
  /** The words of the QR code are not what was signed. */
  | 'code-changed'
  | 'data-changed';

export interface Proof {
  readonly form: 'pdf' | 'data' | 'code' | undefined;
  /** Nothing when it holds. */
  readonly fault: ProofFault | undefined;
  /** Believe it only without a fault. */
  readonly statement: SignedStatement | undefined;
  readonly data: CertificateData | undefined;
  /** Of a PDF. */
  readonly signature: SignatureVerification | undefined;
}

/** Checks what somebody holds, whichever of the three it is, with the same keys and to the same end. Asks nobody. */
export function checkProof(bytes: Buffer, trust: Trust): Proof {
  const start = bytes.subarray(0, 1024).toString('latin1');
  if (start.includes('%PDF-')) return checkPdf(bytes, trust);
  if (start.startsWith('{')) return checkData(bytes, trust);
  if (/^\s*https?:\/\//.test(start)) return checkCode(bytes.toString('utf8').trim(), trust);
  return { ...nothing, form: undefined, fault: 'unknown-form' };
}

/** The text of a QR code. */
export function checkCode(text: string, trust: Trust): Proof {
  const statement = readStatement(text);
  const fault = statement ? statementFault(statement, trust) : 'code-not-readable';
  return { ...nothing, form: 'code', fault, statement };
}

/** The identifier that the address of a statement names. */
export function identifierIn({ address }: SignedStatement): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

const nothing = { statement: undefined, data: undefined, signature: undefined };

function checkPdf(bytes: Buffer, trust: Trust): Proof {
  const signature = verifyPdf(bytes, trust.roots);
  const { reason, attachment } = signature;
  if (reason || !attachment) return { ...nothing, form: 'pdf', fault: reason, signature };
  return { ...checkData(attachment, trust), form: 'pdf', signature };
}

function checkData(bytes: Buffer, trust: Trust): Proof {
  const file = readDataFile(bytes);
  const statement = file && readStatement(file.statement);
  if (!file || !statement) return { ...nothing, form: 'data', fault: 'data-not-readable' };
  const fault =
    statementFault(statement, trust) ??
    (describes(statement, file.data) ? undefined : ('data-changed' as const));
  return { ...nothing, form: 'data', fault, statement, data: file.data };
}

function describes(statement: SignedStatement, data: CertificateData): boolean {
  return statement.digest === digestOf(data) && identifierIn(statement) === data.identifier;
}

function statementFault(statement: SignedStatement, trust: Trust): ProofFault | undefined {
  if (!statement.address.startsWith(`${trust.origin}/verify/`)) return 'foreign-issuer';
  const certificate = trust.nationalKeys.find((der) => keyIdOf(der).startsWith(statement.key));
  if (!certificate) return 'unknown-key';
  const signed = bytesToSign(statement);
  if (!isSm2Signature(signed, statement.signature, sm2KeyOf(certificate))) return 'code-changed';
  // Noon in Beijing of the day it begins to hold: the key that signed was in date on that day.
  const at = new Date(`${statement.validFrom}T12:00:00+08:00`);
  return findNationalTrustFault(certificate, at, trust.nationalRoots);
}
