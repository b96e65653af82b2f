import { createHash, verify, X509Certificate } from 'node:crypto';
import { nameAttribute, readCertificateParts } from './certificate-parts.ts';
import { DerError, readFirstElement } from './der.ts';
import { oid } from './object-identifiers.ts';
import { findAttachment } from './pdf-additions.ts';
import { byteRangePattern } from './pdf-signature-field.ts';
import { digestAround } from './sign-pdf.ts';
import { readSignedData, type SignedData } from './signed-data.ts';
import { readTimeStamp } from './time-stamp.ts';
import { findTrustFault, type TrustFault } from './trust.ts';

export type SignatureFault =
  | 'not-signed'
  /** Something stands outside the signed bytes. */
  | 'not-whole-document'
  /** The place of the signature holds something else. */
  | 'signature-not-readable'
  /** The content is not what was signed. */
  | 'changed'
  /** The signature was not made by the key of its certificate. */
  | 'signature-false'
  /** The time stamp is about something else, or not from a trusted time stamper. */
  | 'time-stamp-false'
  | TrustFault;

export interface Signer {
  readonly organisation: string;
  readonly commonName: string;
  /** As registered for the organisation, when its certificate says so. */
  readonly identifier: string | undefined;
}

export interface SignatureVerification {
  readonly valid: boolean;
  /** The first fault found; undefined when valid. */
  readonly reason: SignatureFault | undefined;
  readonly coversWholeDocument: boolean;
  /** As the certificate says; believe it only when valid. */
  readonly signer: Signer | undefined;
  /** As the signer says. */
  readonly signedAt: Date | undefined;
  /** As the time stamper says, where there is a time stamp. */
  readonly stampedAt: Date | undefined;
  /** The file inside, where one travels with it and the signature is valid. */
  readonly attachment: Buffer | undefined;
  /** SHA-256 of the signed bytes, hex. */
  readonly digest: string | undefined;
}

/** Proves a file from `signPdf`: its extent, its content, its signature and who stands behind the key. */
export function verifyPdf(bytes: Buffer, trustedRoots: readonly Buffer[]): SignatureVerification {
  const text = bytes.toString('latin1');
  const range = [...text.matchAll(byteRangePattern)].at(-1)?.slice(1).map(Number);
  if (!range) return faulty('not-signed');
  const gap = gapOfWholeFile(range, bytes.length);
  if (!gap) return faulty('not-whole-document');
  const digest = digestAround(bytes, gap);
  const signedAt = signingTime(text);
  const signature = signatureIn(text.slice(gap.start, gap.end));
  if (!signature || !signedAt) return faulty('signature-not-readable', { coversWholeDocument: true });

  const roots = trustedRoots.map((der) => new X509Certificate(der));
  const stampedAt = stampOf(signature, roots);
  const reason = findFault(signature, { digest, at: stampedAt ?? signedAt, roots });
  return {
    valid: reason === undefined,
    reason,
    coversWholeDocument: true,
    signer: signerOf(signature),
    signedAt,
    stampedAt,
    attachment: reason === undefined ? findAttachment(bytes) : undefined,
    digest: digest.toString('hex'),
  };
}

function findFault(
  signature: SignedData,
  { digest, at, roots }: { digest: Buffer; at: Date; roots: readonly X509Certificate[] },
): SignatureFault | undefined {
  if (!signature.contentDigest.equals(digest)) return 'changed';
  const certificate = new X509Certificate(signature.signerCertificate);
  if (!verify('sha256', signature.signedAttributes, certificate.publicKey, signature.signature)) {
    return 'signature-false';
  }
  const carried = readCertificates(signature.certificates);
  if (!carried) return 'signature-not-readable';
  const untrusted = findTrustFault(certificate, at, { carried, roots });
  if (untrusted) return untrusted;
  return signature.timeStamp && !stampOf(signature, roots) ? 'time-stamp-false' : undefined;
}

function stampOf({ timeStamp, signature }: SignedData, roots: readonly X509Certificate[]): Date | undefined {
  return timeStamp && readTimeStamp(timeStamp, createHash('sha256').update(signature).digest(), roots);
}

function readCertificates(all: readonly Buffer[]): readonly X509Certificate[] | undefined {
  try {
    return all.map((der) => new X509Certificate(der));
  } catch {
    return undefined;
  }
}

function gapOfWholeFile(
  range: readonly number[],
  length: number,
): { start: number; end: number } | undefined {
  const [from, start = 0, end = 0, rest = 0] = range;
  const isWhole = from === 0 && start > 0 && start < end && end + rest === length;
  return isWhole ? { start, end } : undefined;
}

/** The bracketed place holds one DER value in lower-case hexadecimal, filled up with zeros. */
function signatureIn(place: string): SignedData | undefined {
  if (!/^<(?:[0-9a-f]{2})+>$/.test(place)) return undefined;
  const bytes = Buffer.from(place.slice(1, -1), 'hex');
  try {
    const { whole } = readFirstElement(bytes);
    const isPadding = bytes.subarray(whole.length).every((byte) => byte === 0);
    return isPadding ? readSignedData(whole) : undefined;
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}

function signingTime(text: string): Date | undefined {
  const stamps = [...text.matchAll(/\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\+08'00'\)/g)];
  const [, year, month, day, hour, minute, second] = stamps.at(-1) ?? [];
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function signerOf({ signerCertificate }: SignedData): Signer {
  const { subject } = readCertificateParts(signerCertificate);
  return {
    organisation: nameAttribute(subject, oid.organizationName) ?? '',
    commonName: nameAttribute(subject, oid.commonName) ?? '',
    identifier: nameAttribute(subject, oid.organizationIdentifier),
  };
}

function faulty(reason: SignatureFault, known: Partial<SignatureVerification> = {}): SignatureVerification {
  return {
    valid: false,
    reason,
    coversWholeDocument: false,
    signer: undefined,
    signedAt: undefined,
    stampedAt: undefined,
    attachment: undefined,
    digest: undefined,
    ...known,
  };
}
