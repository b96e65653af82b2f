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
import type { SigningKey } from './signing-key.ts';

/** What a signature says, taken out of a CMS SignedData (RFC 5652) that has exactly the form written here. */
export interface SignedData {
  readonly signerCertificate: Buffer;
  /** All certificates it carries, the signer's included. */
  readonly certificates: readonly Buffer[];
  readonly contentDigest: Buffer;
  /** What a time stamp carries inside itself; a PDF stands outside its signature. */
  readonly content: Buffer | undefined;
  /** The bytes under the signature. */
  readonly signedAttributes: Buffer;
  readonly signature: Buffer;
  /** A time stamp token (RFC 3161) over the signature, DER. */
  readonly timeStamp: Buffer | undefined;
}

interface SigningOptions {
  /** Asks for a time stamp token over the signature with this SHA-256 digest. */
  readonly timeStamp?: ((digest: Buffer) => Promise<Buffer>) | undefined;
}

/** A detached CAdES signature (ETSI EN 319 122-1) over content with this SHA-256 digest: baseline B, or T with a time stamp. */
export async function signDetached(
  contentDigest: Buffer,
  key: SigningKey,
  { timeStamp }: SigningOptions = {},
): Promise<Buffer> {
  const signedAttributes = attributesOf(oid.data, contentDigest, key.certificateDer);
  const signature = await key.sign(setOf(signedAttributes));
  return encode({
    certificateDer: key.certificateDer,
    certificates: [key.certificateDer, ...key.chain],
    type: oid.data,
    content: undefined,
    signedAttributes,
    signature,
    timeStamp: await timeStamp?.(createHash('sha256').update(signature).digest()),
  });
}

/** A signature that carries what it signs, such as a time stamp token. */
export async function signEnveloped(
  type: string,
  content: Buffer,
  { key, withCertificates }: { readonly key: SigningKey; readonly withCertificates: boolean },
): Promise<Buffer> {
  const digest = createHash('sha256').update(content).digest();
  const signedAttributes = attributesOf(type, digest, key.certificateDer);
  return encode({
    certificateDer: key.certificateDer,
    certificates: withCertificates ? [key.certificateDer, ...key.chain] : [],
    type,
    content,
    signedAttributes,
    signature: await key.sign(setOf(signedAttributes)),
    timeStamp: undefined,
  });
}

/**
 * Reads what is written here and nothing else: every byte must be the one that would have been written,
 * so that no byte of a signature can be changed unnoticed.
 * @param type what it is a signature over: `oid.data`, or `oid.timeStampInfo`
 * @throws DerError when it has another form
 */
export function readSignedData(der: Buffer, type: string = oid.data): SignedData {
  const [, wrapper] = membersOf(readElement(der));
  const [, , encapsulated, certificateSet, signers] = expand(expand(wrapper)[0]);
  const [signer] = expand(signers);
  const [, , , attributeSet, , signatureValue, unsigned] = expand(signer);
  const [, wrapped] = expand(encapsulated);
  const content = wrapped && expand(wrapped)[0]?.content;
  const certificates = expand(certificateSet).map(({ whole }) => whole);
  const attributes = expand(attributeSet);
  const contentDigest = digestIn(attributes);
  const signerCertificate = certificates.find((candidate) =>
    setOf(attributes.map(({ whole }) => whole)).equals(setOf(attributesOf(type, contentDigest, candidate))),
  );
  if (!signerCertificate || !signatureValue) throw new DerError('not a signature of the expected form');
  const timeStamp = unsigned && timeStampIn(unsigned);
  const signature = signatureValue.content;
  const signedAttributes = attributesOf(type, contentDigest, signerCertificate);
  const parts = { certificateDer: signerCertificate, certificates, type, content, signedAttributes };
  if (!encode({ ...parts, signature, timeStamp }).equals(der)) {
    throw new DerError('bytes outside the expected form');
  }
  return {
    signerCertificate,
    certificates,
    contentDigest,
    content,
    signedAttributes: setOf(signedAttributes),
    signature,
    timeStamp,
  };
}

interface Parts {
  /** Of the signer. */
  readonly certificateDer: Buffer;
  readonly certificates: readonly Buffer[];
  readonly type: string;
  readonly content: Buffer | undefined;
  readonly signedAttributes: readonly Buffer[];
  readonly signature: Buffer;
  readonly timeStamp: Buffer | undefined;
}

function encode(parts: Parts): Buffer {
  const { certificateDer, certificates, type, content, signedAttributes, signature, timeStamp } = parts;
  const { issuer, serial } = readCertificateParts(certificateDer);
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serial),
    sha256,
    setOf(signedAttributes, contextTag(0)),
    sequence(objectIdentifier(oid.rsaEncryption), derNull),
    octetString(signature),
    ...(timeStamp ? [setOf([attribute(oid.timeStampToken, timeStamp)], contextTag(1))] : []),
  );
  // Version 3 says that the content is not plain data (RFC 5652 section 5.1).
  const signedData = sequence(
    integer(type === oid.data ? 1 : 3),
    setOf([sha256]),
    sequence(objectIdentifier(type), ...(content ? [element(contextTag(0), octetString(content))] : [])),
    ...(certificates.length > 0 ? [setOf(certificates, contextTag(0))] : []),
    setOf([signerInfo]),
  );
  return sequence(objectIdentifier(oid.signedData), element(contextTag(0), signedData));
}

const sha256 = sequence(objectIdentifier(oid.sha256));

/** The signing time is not among them: in a PDF it stands in the signature dictionary (ETSI EN 319 142-1). */
function attributesOf(type: string, contentDigest: Buffer, certificateDer: Buffer): readonly Buffer[] {
  const certificateHash = createHash('sha256').update(certificateDer).digest();
  const signingCertificate = sequence(sequence(sequence(octetString(certificateHash))));
  return [
    attribute(oid.contentType, objectIdentifier(type)),
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

function timeStampIn(unsigned: DerElement): Buffer {
  const [, values] = expand(expand(unsigned)[0]);
  const [token] = expand(values);
  if (!token) throw new DerError('no time stamp');
  return token.whole;
}

function expand(parent: DerElement | undefined): readonly DerElement[] {
  if (!parent) throw new DerError('part missing');
  return membersOf(parent);
}
