import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey } from './derived-key.ts';

const nonceLength = 12;
const tagLength = 16;

/**
 * Seals a text for the database: AES-256-GCM under a key derived from the platform's secret and the purpose, so that what
 * was sealed for one purpose does not open for another.
 * @param about whose text it is; a sealed text moved to somebody else does not open
 */
export function sealText(secret: Buffer, purpose: string, about: string, text: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(secret, purpose), nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws when it was sealed under another secret, for another purpose, about somebody else, or changed since */
export function openText(secret: Buffer, purpose: string, about: string, sealed: Buffer): string {
  const [nonce, tag, text] = [
    sealed.subarray(0, nonceLength),
    sealed.subarray(nonceLength, nonceLength + tagLength),
    sealed.subarray(nonceLength + tagLength),
  ];
  const decipher = createDecipheriv('aes-256-gcm', deriveKey(secret, purpose), nonce)
    .setAAD(Buffer.from(about))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
}
