import { createHash, type KeyObject, randomBytes, sign } from 'node:crypto';
import {
  bitString,
  boolean,
  contextTag,
  derNull,
  element,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  tag,
} from './der.ts';
import { oid } from './object-identifiers.ts';

export interface Issuer {
  /** Encoded name. */
  readonly name: Buffer;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

interface CertificateRequest {
  /** Encoded name. */
  readonly subject: Buffer;
  readonly publicKey: KeyObject;
  readonly issuer: Issuer;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** An authority signs certificates, a signer signs documents. */
  readonly role: 'authority' | 'document-signer';
}

/** An X.509 v3 certificate (RFC 5280) signed with RSA and SHA-256, DER. */
export function issueCertificate(request: CertificateRequest): Buffer {
  const algorithm = sequence(objectIdentifier(oid.sha256WithRsa), derNull);
  const toBeSigned = sequence(
    element(contextTag(0), integer(2)),
    integer(serialNumber()),
    algorithm,
    request.issuer.name,
    sequence(timeOf(request.notBefore), timeOf(request.notAfter)),
    request.subject,
    publicKeyInfo(request.publicKey),
    element(contextTag(3), sequence(...extensionsOf(request))),
  );
  const signature = sign('sha256', toBeSigned, request.issuer.privateKey);
  return sequence(toBeSigned, algorithm, bitString(signature));
}

/** SHA-1 of the public key bits: method 1 of RFC 5280 section 4.2.1.2. An identifier, not a protection. */
export function keyIdentifier(publicKey: KeyObject): Buffer {
  const bits = publicKey.export({ type: 'pkcs1', format: 'der' });
  return createHash('sha1').update(bits).digest();
}

function extensionsOf({ role, publicKey, issuer }: CertificateRequest): readonly Buffer[] {
  const subjectKey = octetString(keyIdentifier(publicKey));
  const authorityKey = sequence(element(contextTag(0, 'primitive'), keyIdentifier(issuer.publicKey)));
  const common = [
    extension(oid.subjectKeyIdentifier, subjectKey),
    extension(oid.authorityKeyIdentifier, authorityKey),
  ];
  if (role === 'authority') {
    const onlyLeavesBelow = sequence(boolean(true), integer(0));
    return [
      extension(oid.basicConstraints, onlyLeavesBelow, 'critical'),
      extension(oid.keyUsage, keyUsage.signCertificatesAndLists, 'critical'),
      ...common,
    ];
  }
  const purposes = sequence(objectIdentifier(oid.documentSigning), objectIdentifier(oid.emailProtection));
  return [
    extension(oid.basicConstraints, sequence(), 'critical'),
    extension(oid.keyUsage, keyUsage.signAndCommit, 'critical'),
    extension(oid.extendedKeyUsage, purposes),
    ...common,
  ];
}

/** Bits of RFC 5280 section 4.2.1.3: 0 digitalSignature, 1 contentCommitment, 5 keyCertSign, 6 cRLSign. */
const keyUsage = {
  signAndCommit: bitString(Buffer.from([0b1100_0000]), 6),
  signCertificatesAndLists: bitString(Buffer.from([0b0000_0110]), 1),
};

function extension(name: string, value: Buffer, critical?: 'critical'): Buffer {
  return sequence(objectIdentifier(name), ...(critical ? [boolean(true)] : []), octetString(value));
}

/** UTCTime until 2049, GeneralizedTime after it (RFC 5280 section 4.1.2.5). */
function timeOf(date: Date): Buffer {
  const text = `${date.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`;
  return date.getUTCFullYear() < 2050
    ? element(tag.utcTime, Buffer.from(text.slice(2)))
    : element(tag.generalizedTime, Buffer.from(text));
}

function publicKeyInfo(publicKey: KeyObject): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' });
}

function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}
