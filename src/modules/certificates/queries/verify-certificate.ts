import { createHash } from 'node:crypto';
import { isCertificateIdentifier } from '../../../kernel/certificate-identifier.ts';
import { dateIn } from '../../../kernel/date.ts';
import { invalid } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Certificate, type Standing, standingOf } from '../certificate.ts';
import { findCertificate, findCertificatesByNumber } from '../certificate-store.ts';
import { checkProof, identifierIn, type Proof } from '../proof/check-proof.ts';
import { siteTrust } from './site-trust.ts';

export interface Verification {
  readonly certificate: Certificate;
  readonly standing: Standing;
}

/**
 * Looks a certificate up by its identifier or by the number on its face.
 * @returns nothing where none is known: then the paper is worth nothing
 */
export async function verifyByNumber(platform: Platform, typed: string): Promise<Verification[]> {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/^https?:\/\/.*\/verify\//i, '')
    .toUpperCase();
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

export interface ProofVerification {
  readonly proof: Proof;
  /** The certificate it is about, as it stands today: nothing where it is false, or none of ours. */
  readonly verification: Verification | undefined;
}

/** Checks what somebody holds: a PDF, which must be the very file that was issued, or the data, or the text of the QR code. */
export async function verifyProof(platform: Platform, bytes: Buffer): Promise<ProofVerification> {
  const proof = checkProof(bytes, await siteTrust(platform));
  const by =
    proof.form === 'pdf'
      ? { fileHash: createHash('sha256').update(bytes).digest('hex') }
      : proof.statement && { identifier: identifierIn(proof.statement) };
  const certificate = by && !proof.fault ? await findCertificate(platform.database, by) : undefined;
  return { proof, verification: certificate && verificationOf(platform, certificate) };
}

function verificationOf(platform: Platform, certificate: Certificate): Verification {
  return { certificate, standing: standingOf(certificate, dateIn(platform.now())) };
}
