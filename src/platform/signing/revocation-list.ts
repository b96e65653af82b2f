import { readCertificateParts } from './certificate-parts.ts';
import { bitString, contextTag, element, integer, objectIdentifier, octetString, sequence } from './der.ts';
import { oid } from './object-identifiers.ts';
import type { SigningKey } from './signing-key.ts';
import { authorityKey, signatureAlgorithmOf, timeOf } from './x509.ts';

const validDays = 7;
const millisecondsPerDay = 24 * 60 * 60 * 1000;

/** The root's word on which of its certificates it has taken back (RFC 5280 section 5), DER: none so far. */
export async function issueRevocationList(root: SigningKey, at: Date): Promise<Buffer> {
  const { subject, publicKeyInfo } = readCertificateParts(root.certificateDer);
  const name = signatureAlgorithmOf(root.algorithm);
  const number = sequence(
    objectIdentifier(oid.cRLNumber),
    octetString(integer(Math.floor(at.getTime() / 1000))),
  );
  const toBeSigned = sequence(
    integer(1),
    name,
    subject,
    timeOf(at),
    timeOf(new Date(at.getTime() + validDays * millisecondsPerDay)),
    element(contextTag(0), sequence(authorityKey(publicKeyInfo), number)),
  );
  return sequence(toBeSigned, name, bitString(await root.sign(toBeSigned)));
}
