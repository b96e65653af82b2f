import { createHash } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import {
  bitString,
  contextTag,
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

/** Who signs, as both sides hash it before the message: the value every Chinese system agrees on (GB/T 35276). */
export const sm2UserId = '1234567812345678';

export interface Sm2KeyPair {
  /** 32 bytes, hex. */
  readonly privateKey: string;
  /** 04, X, Y, hex. */
  readonly publicKey: string;
}

export function generateSm2Key(): Sm2KeyPair {
  return sm2.generateKeyPairHex();
}

/** SM2 with SM3 (GB/T 32918.2): r and s, 32 bytes each. */
export function signSm2(data: Uint8Array, { privateKey, publicKey }: Sm2KeyPair): Buffer {
  const options = { hash: true, userId: sm2UserId, publicKey };
  return Buffer.from(sm2.doSignature(data, privateKey, options), 'hex');
}

export function isSm2Signature(data: Uint8Array, signature: Buffer, publicKey: string): boolean {
  if (signature.length !== 64) return false;
  try {
    const options = { hash: true, userId: sm2UserId };
    return sm2.doVerifySignature(data, signature.toString('hex'), publicKey, options);
  } catch {
    return false;
  }
}

/** The form of X.509 and of openssl: SEQUENCE of r and s. */
export function sm2SignatureToDer(signature: Buffer): Buffer {
  return sequence(integer(signature.subarray(0, 32)), integer(signature.subarray(32)));
}

/** @throws DerError */
export function sm2SignatureFromDer(der: Buffer): Buffer {
  const parts = membersOf(readElement(der));
  if (parts.length !== 2 || parts.some((part) => part.tag !== tag.integer))
    throw new DerError('not a signature');
  const numbers = parts.map(({ content }) => content.subarray(content[0] === 0 ? 1 : 0));
  if (numbers.some((bytes) => bytes.length > 32)) throw new DerError('number too large');
  return Buffer.concat(numbers.map((bytes) => Buffer.concat([Buffer.alloc(32 - bytes.length), bytes])));
}

/** Subject public key info, DER. */
export function sm2PublicKeyInfo(publicKey: string): Buffer {
  return sequence(sm2KeyAlgorithm(), bitString(Buffer.from(publicKey, 'hex')));
}

/** 04, X, Y in hex, out of subject public key info. @throws DerError when it is no SM2 key */
export function readSm2PublicKey(publicKeyInfo: Buffer): string {
  const [algorithm, bits] = membersOf(readElement(publicKeyInfo));
  if (!algorithm?.whole.equals(sm2KeyAlgorithm()) || bits?.content.length !== 66) {
    throw new DerError('not an SM2 key');
  }
  return bits.content.subarray(1).toString('hex');
}

/** PKCS #8, PEM, as openssl writes it. */
export function sm2PrivateKeyPem({ privateKey, publicKey }: Sm2KeyPair): string {
  const inner = sequence(
    integer(1),
    octetString(Buffer.from(privateKey, 'hex')),
    element(contextTag(1), bitString(Buffer.from(publicKey, 'hex'))),
  );
  const der = sequence(integer(0), sm2KeyAlgorithm(), octetString(inner));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
}

/** @throws DerError */
export function readSm2PrivateKey(pem: string): Sm2KeyPair {
  const der = Buffer.from(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64');
  const wrapped = membersOf(readElement(der))[2];
  const [, secret, publicPart] = wrapped ? membersOf(readElement(wrapped.content)) : [];
  const bits = publicPart && membersOf(publicPart)[0];
  if (!secret || !bits) throw new DerError('not an SM2 private key');
  return {
    privateKey: secret.content.toString('hex'),
    publicKey: bits.content.subarray(1).toString('hex'),
  };
}

export function sm3(content: Uint8Array): Buffer {
  return createHash('sm3').update(content).digest();
}

function sm2KeyAlgorithm(): Buffer {
  return sequence(objectIdentifier(oid.ellipticCurveKey), objectIdentifier(oid.sm2));
}
