import { createCipheriv, createDecipheriv } from 'node:crypto';
import { deriveKey } from '../../../platform/derived-key.ts';

/** Stands before every sealed value, so that values sealed under a former key are known when keys change. */
export const keyVersion = 1;

/** The keys of one element: under the same element a value looks the same in every set, and unlike in any other. */
export interface ElementKeys {
  /** One pass over all blocks of a column; blocks do not depend on each other. */
  readonly block: BlockCipher;
  readonly mac: BlockCipher;
  readonly stream: BlockCipher;
}

export interface BlockCipher {
  encrypt(blocks: Buffer): Buffer;
  decrypt(blocks: Buffer): Buffer;
}

/** Keys derived from the platform's secret, made when first asked for. */
export function elementKeysOf(secret: Buffer): (element: string) => ElementKeys {
  const made = new Map<string, ElementKeys>();
  return (element) => {
    const known = made.get(element);
    if (known) return known;
    const cipher = (use: string) =>
      blockCipher(deriveKey(secret, `registries:${use}:v${keyVersion}:${element}`));
    const keys = { block: cipher('block'), mac: cipher('mac'), stream: cipher('stream') };
    made.set(element, keys);
    return keys;
  };
}

function blockCipher(key: Buffer): BlockCipher {
  return {
    encrypt: (blocks) => createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(blocks),
    decrypt: (blocks) => createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(blocks),
  };
}
