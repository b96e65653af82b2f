import { createHash, randomBytes } from 'node:crypto';
import {
  bitString,
  boolean,
  contextTag,
  DerError,
  derNull,
  element,
  integer,
  membersOf,
  objectIdentifier,
  octetString,
  readElement,
  sequence,
  tag,
} from './der.ts';
import type { PrivateKey } from './key-scheme.ts';
import { oid } from './object-identifiers.ts';
import type { HolderRole, SigningAlgorithm } from './signing-key.ts';

export interface Issuer {
  /** Encoded name. */
  readonly name: Buffer;
  readonly key: Pick<PrivateKey, 'algorithm' | 'publicKeyInfo' | 'sign'>;
}

interface CertificateRequest {
  /** Encoded name. */
  readonly subject: Buffer;
  readonly publicKeyInfo: Buffer;
  readonly issuer: Issuer;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** An authority signs certificates. */
  readonly role: 'authority' | HolderRole;
}

/** An X.509 v3 certificate (RFC 5280; with SM2 also GB/T 20518), DER. */
export async function issueCertificate(request: CertificateRequest): Promise<Buffer> {
  const algorithm = signatureAlgorithmOf(request.issuer.key.algorithm);
  const toBeSigned = sequence(
    element(contextTag(0), integer(2)),
    integer(serialNumber()),
    algorithm,
    request.issuer.name,
    sequence(timeOf(request.notBefore), timeOf(request.notAfter)),
    request.subject,
    request.publicKeyInfo,
    element(contextTag(3), sequence(...extensionsOf(request))),
  );
  const signature = await request.issuer.key.sign(toBeSigned);
  return sequence(toBeSigned, algorithm, bitString(signature));
}

/** How a signature over a certificate or a revocation list is named. */
export function signatureAlgorithmOf(algorithm: SigningAlgorithm): Buffer {
  return algorithm === 'sm2-sm3'
    ? sequence(objectIdentifier(oid.sm2WithSm3))
    : sequence(objectIdentifier(oid.sha256WithRsa), derNull);
}

/** SHA-1 of the public key bits: method 1 of RFC 5280 section 4.2.1.2. An identifier, not a protection. */
export function keyIdentifier(publicKeyInfo: Buffer): Buffer {
  const bits = membersOf(readElement(publicKeyInfo))[1];
  if (!bits) throw new DerError('not a public key');
  return createHash('sha1').update(bits.content.subarray(1)).digest();
}

/** The extension that names the key of the issuer. */
export function authorityKey(publicKeyInfo: Buffer): Buffer {
  const value = sequence(element(contextTag(0, 'primitive'), keyIdentifier(publicKeyInfo)));
  return extension(oid.authorityKeyIdentifier, value);
}

function extensionsOf({ role, publicKeyInfo, issuer }: CertificateRequest): readonly Buffer[] {
  const common = [
    extension(oid.subjectKeyIdentifier, octetString(keyIdentifier(publicKeyInfo))),
    authorityKey(issuer.key.publicKeyInfo),
  ];
  if (role === 'authority') {
    const onlyLeavesBelow = sequence(boolean(true), integer(0));
    return [
      extension(oid.basicConstraints, onlyLeavesBelow, 'critical'),
      extension(oid.keyUsage, keyUsage.signCertificatesAndLists, 'critical'),
      ...common,
    ];
  }
  return [
    extension(oid.basicConstraints, sequence(), 'critical'),
    extension(oid.keyUsage, keyUsage.signAndCommit, 'critical'),
    purposesOf(role),
    ...common,
  ];
}

/** A time stamper does nothing else, and says so in a critical extension (RFC 3161 section 2.3). */
function purposesOf(role: HolderRole): Buffer {
  return role === 'time-stamper'
    ? extension(oid.extendedKeyUsage, sequence(objectIdentifier(oid.timeStamping)), 'critical')
    : extension(
        oid.extendedKeyUsage,
        sequence(objectIdentifier(oid.documentSigning), objectIdentifier(oid.emailProtection)),
      );
}

/** Bits of RFC 5280 section 4.2.1.3: 0 digitalSignature, 1 contentCommitment, 5 keyCertSign, 6 cRLSign. */
const keyUsage = {
  signAndCommit: bitString(Buffer.from([0b1100_0000]), 6),
  signCertificatesAndLists: bitString(Buffer.from([0b0000_0110]), 1),
};

export function extension(name: string, value: Buffer, critical?: 'critical'): Buffer {
  return sequence(objectIdentifier(name), ...(critical ? [boolean(true)] : []), octetString(value));
}

/** UTCTime until 2049, GeneralizedTime after it (RFC 5280 section 4.1.2.5). */
export function timeOf(date: Date): Buffer {
  const text = `${date.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`;
  return date.getUTCFullYear() < 2050
    ? element(tag.utcTime, Buffer.from(text.slice(2)))
    : element(tag.generalizedTime, Buffer.from(text));
}

function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}
