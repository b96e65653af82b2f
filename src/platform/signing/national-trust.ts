import { X509Certificate } from 'node:crypto';
import { readCertificateParts } from './certificate-parts.ts';
import { DerError } from './der.ts';
import { isSm2Signature, readSm2PublicKey, sm2SignatureFromDer } from './sm2.ts';
import type { TrustFault } from './trust.ts';
import { keyIdentifier, signatureAlgorithmOf } from './x509.ts';

/** Whether a certificate with an SM2 key comes from one of the roots and held at the moment. Node's own check knows no user id. */
export function findNationalTrustFault(
  certificateDer: Buffer,
  at: Date,
  roots: readonly Buffer[],
): TrustFault | undefined {
  const isIssued = roots.some((root) => isIssuedBy(certificateDer, root));
  if (!isIssued) return 'untrusted';
  const { validFrom, validTo } = new X509Certificate(certificateDer);
  return new Date(validFrom) <= at && at <= new Date(validTo) ? undefined : 'certificate-expired';
}

/** 04, X, Y in hex. @throws DerError when the certificate has another key */
export function sm2KeyOf(certificateDer: Buffer): string {
  return readSm2PublicKey(readCertificateParts(certificateDer).publicKeyInfo);
}

function isIssuedBy(certificateDer: Buffer, rootDer: Buffer): boolean {
  try {
    const certificate = readCertificateParts(certificateDer);
    const root = readCertificateParts(rootDer);
    return (
      certificate.issuer.equals(root.subject) &&
      certificate.signatureAlgorithm.equals(signatureAlgorithmOf('sm2-sm3')) &&
      isSm2Signature(
        certificate.toBeSigned,
        sm2SignatureFromDer(certificate.signature),
        readSm2PublicKey(root.publicKeyInfo),
      )
    );
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}

/** SHA-1 of the public key of a certificate, hex. @throws DerError */
export function keyIdOf(certificateDer: Buffer): string {
  return keyIdentifier(readCertificateParts(certificateDer).publicKeyInfo).toString('hex');
}
