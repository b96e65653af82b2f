import { createHash } from 'node:crypto';
import { isCertificateIdentifier } from '../../../kernel/certificate-identifier.ts';
import { dateIn } from '../../../kernel/date.ts';
import { invalid } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type SignatureVerification, verifyPdf } from '../../../platform/signing/index.ts';
import { type Certificate, type Standing, standingOf } from '../certificate.ts';
import { findCertificate, findCertificatesByNumber } from '../certificate-store.ts';

export interface Verification {
  readonly certificate: Certificate;
  readonly standing: Standing;
}

/**
 * Looks a certificate up by its identifier or by the number on its face.
 * @returns nothing where none is known: then the paper is worth nothing
 */
export async function verifyByNumber(platform: Platform, typed: string): Promise<Verification[]> {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  if (text === '') {
    const message = {
      zh: '请填写证照编号或电子证照标识',
      en: 'Enter the number or the identifier of the certificate',
    };
    throw invalid('number-missing', message, [{ field: 'number', message }]);
  }
  const found = isCertificateIdentifier(text)
    ? [await findCertificate(platform.database, { identifier: text })]
    : await findCertificatesByNumber(platform.database, text);
  return found.flatMap((certificate) => (certificate ? [verificationOf(platform, certificate)] : []));
}

export interface FileVerification {
  readonly signature: SignatureVerification;
  /** The certificate whose file this is, byte for byte. */
  readonly verification: Verification | undefined;
}

/** Checks a file that somebody holds: its signature, and whether it is the very file that was issued. */
export async function verifyFile(platform: Platform, bytes: Buffer): Promise<FileVerification> {
  const signature = verifyPdf(bytes, await platform.signing.trustedRoots());
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  const certificate = await findCertificate(platform.database, { fileHash });
  return { signature, verification: certificate && verificationOf(platform, certificate) };
}

function verificationOf(platform: Platform, certificate: Certificate): Verification {
  return { certificate, standing: standingOf(certificate, dateIn(platform.now())) };
}
