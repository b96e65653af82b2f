import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { algorithmOf } from './public-key.ts';

/** What stands before the signature; algorithms and keys that it might suggest are not listened to. */
const Header = z.object({
  alg: z.enum(['ES256', 'EdDSA']),
  kid: z.string().max(64),
  /** Seconds; of a signed call. */
  iat: z.number().int().optional(),
  /** Makes a call unlike every other; of a signed call. */
  nonce: z.uuid().optional(),
});
type Header = z.infer<typeof Header>;

export interface SignedMessage {
  readonly header: Header;
  /** As sent, base64url; empty where the payload is detached. */
  readonly payload: string;
  readonly signed: string;
  readonly signature: Buffer;
}

/** Takes a compact JWS apart (RFC 7515), without believing it. */
export function readMessage(text: string): SignedMessage | undefined {
  if (text.length > 8000) return undefined;
  const parts = text.split('.');
  const [header = '', payload = '', signature = ''] = parts;
  if (parts.length !== 3 || signature === '') return undefined;
  const read = Header.safeParse(jsonOf(header));
  if (!read.success) return undefined;
  return {
    header: read.data,
    payload,
    signed: header,
    signature: Buffer.from(signature, 'base64url'),
  };
}

/** Whether the signature covers header and payload under the key, by the algorithm that fits the key. */
export function isSignedBy(message: SignedMessage, publicKey: string, payload = message.payload): boolean {
  const key = keyOf(publicKey);
  if (algorithmOf(key) !== message.header.alg) return false;
  const content = Buffer.from(`${message.signed}.${payload}`);
  return message.header.alg === 'EdDSA'
    ? verify(null, content, key, message.signature)
    : verify('sha256', content, { key, dsaEncoding: 'ieee-p1363' }, message.signature);
}

export function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Reading a key costs as much as verifying with it. */
const keys = new Map<string, KeyObject>();

function keyOf(pem: string): KeyObject {
  const known = keys.get(pem);
  if (known) return known;
  if (keys.size > 1000) keys.clear();
  const key = createPublicKey(pem);
  keys.set(pem, key);
  return key;
}
