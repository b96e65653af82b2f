import type { X509Certificate } from 'node:crypto';

export type TrustFault = 'untrusted' | 'certificate-expired';

/**
 * Follows a certificate to one of the trusted roots, all of them valid at the given moment.
 * @returns undefined when it is trusted
 */
export function findTrustFault(
  signer: X509Certificate,
  at: Date,
  {
    carried,
    roots,
  }: { readonly carried: readonly X509Certificate[]; readonly roots: readonly X509Certificate[] },
): TrustFault | undefined {
  const longestChain = 5;
  let certificate = signer;
  for (let length = 0; length < longestChain; length += 1) {
    if (!isValidAt(certificate, at)) return 'certificate-expired';
    if (roots.some((root) => root.raw.equals(certificate.raw))) return undefined;
    const issuer = [...roots, ...carried].find((candidate) => issued(candidate, certificate));
    if (!issuer) return 'untrusted';
    certificate = issuer;
  }
  return 'untrusted';
}

function issued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isValidAt(certificate: X509Certificate, at: Date): boolean {
  return new Date(certificate.validFrom) <= at && at <= new Date(certificate.validTo);
}
