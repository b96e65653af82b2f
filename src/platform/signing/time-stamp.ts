import { createHash, randomBytes, verify, X509Certificate } from 'node:crypto';
import {
  bitString,
  boolean,
  type DerElement,
  DerError,
  element,
  integer,
  membersOf,
  objectIdentifier,
  octetString,
  readElement,
  sequence,
  tag,
} from './der.ts';
import { oid } from './object-identifiers.ts';
import { readSignedData, signEnveloped } from './signed-data.ts';
import type { KeyHolder, KeyStore, SigningKey } from './signing-key.ts';
import { findTrustFault } from './trust.ts';

/** Says when something was there. The own one is for demonstrations; another is asked over HTTP in the same words. */
export interface TimeStamper {
  /** A token (RFC 3161) over content with this SHA-256 digest, DER. */
  stamp(digest: Buffer): Promise<Buffer>;
  /** Answers a request (RFC 3161 section 2.4), whatever it holds. */
  answer(request: Buffer): Promise<Buffer>;
}

/** A time stamper of one's own: the clock is the program's, the key a holder's in the key store. */
export function openTimeStamper(
  store: KeyStore,
  { organisation, now }: { readonly organisation: string; readonly now: () => Date },
): TimeStamper {
  const holder: KeyHolder = {
    id: 'TSA',
    organisation,
    commonName: `${organisation}时间戳`,
    role: 'time-stamper',
  };
  const token = async (imprint: Buffer, nonce: Buffer | undefined, withCertificates: boolean) =>
    makeToken({ key: await store.keyFor(holder), imprint, nonce, at: now(), withCertificates });
  return {
    stamp: (digest) => token(imprintOf(oid.sha256, digest), undefined, true),
    async answer(bytes) {
      const request = readRequest(bytes);
      if (typeof request === 'string') return rejection(request);
      return sequence(
        sequence(integer(0)),
        await token(request.imprint, request.nonce, request.withCertificates),
      );
    },
  };
}

/** When the token was made, where it is one of ours over this digest. */
export function readTimeStamp(
  token: Buffer,
  digest: Buffer,
  trustedRoots: readonly X509Certificate[],
): Date | undefined {
  try {
    const signed = readSignedData(token, oid.timeStampInfo);
    const content = signed.content ?? Buffer.alloc(0);
    const at = readInfo(content, imprintOf(oid.sha256, digest));
    const certificate = new X509Certificate(signed.signerCertificate);
    const carried = signed.certificates.map((der) => new X509Certificate(der));
    const isGenuine =
      createHash('sha256').update(content).digest().equals(signed.contentDigest) &&
      certificate.keyUsage?.includes(oid.timeStamping) === true &&
      verify('sha256', signed.signedAttributes, certificate.publicKey, signed.signature) &&
      findTrustFault(certificate, at, { carried, roots: trustedRoots }) === undefined;
    return isGenuine ? at : undefined;
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}

interface TokenRequest {
  readonly key: SigningKey;
  readonly imprint: Buffer;
  readonly nonce: Buffer | undefined;
  readonly at: Date;
  readonly withCertificates: boolean;
}

function makeToken({ key, imprint, nonce, at, withCertificates }: TokenRequest): Promise<Buffer> {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const accuracy = sequence(integer(1));
  const info = sequence(
    integer(1),
    objectIdentifier(oid.timeStampPolicy),
    imprint,
    integer(serial),
    generalizedTime(at),
    accuracy,
    ...(nonce ? [nonce] : []),
  );
  return signEnveloped(oid.timeStampInfo, info, { key, withCertificates });
}

const digestLengths: Readonly<Record<string, number>> = {
  [oid.sha256]: 32,
  [oid.sha384]: 48,
  [oid.sha512]: 64,
  [oid.sm3]: 32,
};

interface Request {
  readonly imprint: Buffer;
  readonly nonce: Buffer | undefined;
  readonly withCertificates: boolean;
}

type RequestFault = 'bad-algorithm' | 'bad-request' | 'bad-format';

function readRequest(bytes: Buffer): Request | RequestFault {
  try {
    const [version, imprint, ...rest] = membersOf(readElement(bytes));
    if (!version?.whole.equals(integer(1)) || !imprint) return 'bad-format';
    if (!isKnownImprint(imprint)) return 'bad-algorithm';
    const policy = rest.find((part) => part.tag === tag.objectIdentifier);
    if (policy && !policy.whole.equals(objectIdentifier(oid.timeStampPolicy))) return 'bad-request';
    return {
      imprint: imprint.whole,
      nonce: rest.find((part) => part.tag === tag.integer)?.whole,
      withCertificates: rest.some((part) => part.whole.equals(boolean(true))),
    };
  } catch (error) {
    if (error instanceof DerError) return 'bad-format';
    throw error;
  }
}

function isKnownImprint(imprint: DerElement): boolean {
  const [algorithm, digest] = membersOf(imprint);
  const name = algorithm && membersOf(algorithm)[0];
  return Object.entries(digestLengths).some(
    ([known, length]) => name?.whole.equals(objectIdentifier(known)) && digest?.content.length === length,
  );
}

/** PKIFailureInfo (RFC 3161 section 2.4.2): bit 0 badAlg, 2 badRequest, 5 badDataFormat. */
const faultBits: Readonly<Record<RequestFault, Buffer>> = {
  'bad-algorithm': bitString(Buffer.from([0b1000_0000]), 7),
  'bad-request': bitString(Buffer.from([0b0010_0000]), 5),
  'bad-format': bitString(Buffer.from([0b0000_0100]), 2),
};

function rejection(fault: RequestFault): Buffer {
  return sequence(sequence(integer(2), faultBits[fault]));
}

function imprintOf(algorithm: string, digest: Buffer): Buffer {
  return sequence(sequence(objectIdentifier(algorithm)), octetString(digest));
}

function generalizedTime(at: Date): Buffer {
  return element(
    tag.generalizedTime,
    Buffer.from(`${at.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`),
  );
}

/** @throws DerError where it is about something else */
function readInfo(info: Buffer, imprint: Buffer): Date {
  const [, , what, , time] = membersOf(readElement(info));
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(time?.content.toString('latin1') ?? '');
  if (!parts || !what?.whole.equals(imprint)) throw new DerError('not a time stamp of this');
  const [, year, month, day, hour, minute, second] = parts;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
