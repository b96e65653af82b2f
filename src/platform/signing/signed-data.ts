import { createHash } from 'node:crypto';
import { readCertificateParts } from './certificate-parts.ts';
import {
  contextTag,
  type DerElement,
  DerError,
  derNull,
  element,
  integer,
  membersOf,
  objectIdentifier,
  octetString,
  readElement,
  sequence,
  setOf,
  tag,
} from './der.ts';
import { oid } from './object-identifiers.ts';
import type { SigningAlgorithm, SigningKey } from './signing-key.ts';

/** What a detached signature says, taken out of a CMS SignedData (RFC 5652) that has exactly the form written here. */
export interface SignedData {
  readonly algorithm: SigningAlgorithm;
  readonly signerCertificate: Buffer;
  /** All certificates it carries, the signer's included. */
  readonly certificates: readonly Buffer[];
  readonly contentDigest: Buffer;
  /** The bytes under the signature. */
  readonly signedAttributes: Buffer;
  readonly signature: Buffer;
}

/** A detached CAdES baseline B signature (ETSI EN 319 122-1) over content with this SHA-256 digest. */
export async function signDetached(contentDigest: Buffer, key: SigningKey): Promise<Buffer> {
  const signedAttributes = attributesOf(contentDigest, key.certificateDer);
  const signature = await key.sign(setOf(signedAttributes));
  return encode({ key, signedAttributes, signature });
}

/**
 * Reads what `signDetached` writes and nothing else: every byte must be the one it would have written,
 * so that no byte of a signature can be changed unnoticed.
 * @throws DerError when it has another form
 */
export function readSignedData(der: Buffer): SignedData {
  const [type, wrapper] = membersOf(readElement(der));
  const [version, digests, content, certificateSet, signers] = expand(expand(wrapper)[0]);
  const [signer] = expand(signers);
  const [, , , attributeSet, , signatureValue] = expand(signer);
  const certificates = expand(certificateSet).map(({ whole }) => whole);
  const attributes = expand(attributeSet);
  const contentDigest = digestIn(attributes);
  const signerCertificate = certificates.find((candidate) =>
    namesSigner(attributes, contentDigest, candidate),
  );
  if (!type || !version || !digests || !content || !signerCertificate || !signatureValue) {
    throw new DerError('not a signature of the expected form');
  }
  const key = {
    algorithm: 'rsa-sha256' as const,
    certificateDer: signerCertificate,
    chain: certificates.filter((certificate) => certificate !== signerCertificate),
  };
  const signature = signatureValue.content;
  const signedAttributes = attributesOf(contentDigest, signerCertificate);
  if (!encode({ key, signedAttributes, signature }).equals(der)) {
    throw new DerError('bytes outside the expected form');
  }
  return {
    algorithm: key.algorithm,
    signerCertificate,
    certificates,
    contentDigest,
    signedAttributes: setOf(signedAttributes),
    signature,
  };
}

interface Parts {
  readonly key: Pick<SigningKey, 'algorithm' | 'certificateDer' | 'chain'>;
  readonly signedAttributes: readonly Buffer[];
  readonly signature: Buffer;
}

function encode({ key, signedAttributes, signature }: Parts): Buffer {
  const { issuer, serial } = readCertificateParts(key.certificateDer);
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serial),
    sha256,
    setOf(signedAttributes, contextTag(0)),
    signatureAlgorithms[key.algorithm],
    octetString(signature),
  );
  const signedData = sequence(
    integer(1),
    setOf([sha256]),
    sequence(objectIdentifier(oid.data)),
    setOf([key.certificateDer, ...key.chain], contextTag(0)),
    setOf([signerInfo]),
  );
  return sequence(objectIdentifier(oid.signedData), element(contextTag(0), signedData));
}

const sha256 = sequence(objectIdentifier(oid.sha256));

const signatureAlgorithms: Record<SigningAlgorithm, Buffer> = {
  'rsa-sha256': sequence(objectIdentifier(oid.rsaEncryption), derNull),
};

/** The signing time is not among them: in a PDF it stands in the signature dictionary (ETSI EN 319 142-1). */
function attributesOf(contentDigest: Buffer, certificateDer: Buffer): readonly Buffer[] {
  const certificateHash = createHash('sha256').update(certificateDer).digest();
  const signingCertificate = sequence(sequence(sequence(octetString(certificateHash))));
  return [
    attribute(oid.contentType, objectIdentifier(oid.data)),
    attribute(oid.messageDigest, octetString(contentDigest)),
    attribute(oid.signingCertificateV2, signingCertificate),
  ];
}

function attribute(type: string, value: Buffer): Buffer {
  return sequence(objectIdentifier(type), setOf([value]));
}

function digestIn(attributes: readonly DerElement[]): Buffer {
  const type = objectIdentifier(oid.messageDigest);
  const found = attributes.map(membersOf).find(([key]) => key?.whole.equals(type));
  const [digest] = expand(found?.[1]);
  if (digest?.tag !== tag.octetString) throw new DerError('no message digest');
  return digest.content;
}

function namesSigner(attributes: readonly DerElement[], contentDigest: Buffer, candidate: Buffer): boolean {
  const expected = setOf(attributesOf(contentDigest, candidate));
  return setOf(attributes.map(({ whole }) => whole)).equals(expected);
}

function expand(parent: DerElement | undefined): readonly DerElement[] {
  if (!parent) throw new DerError('part missing');
  return membersOf(parent);
}
