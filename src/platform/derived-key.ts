import { hkdfSync } from 'node:crypto';

/** A key of 32 bytes for one purpose (HKDF, RFC 5869), derived from the platform's secret once. */
export function deriveKey(secret: Buffer, purpose: string): Buffer {
  const made = known.get(secret) ?? new Map<string, Buffer>();
  known.set(secret, made);
  const key =
    made.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `tongban:${purpose}`, 32));
  made.set(purpose, key);
  return key;
}

const known = new WeakMap<Buffer, Map<string, Buffer>>();
