import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far the clock of whoever calls back may be off, and how long a callback stays valid. */
const validSeconds = 300;

/** `t=<seconds>,v1=<hex>`: time and body under one HMAC-SHA256, so that neither can be exchanged. */
export function signCallback(key: Buffer, body: string, at: Date): string {
  const seconds = String(Math.floor(at.getTime() / 1000));
  return `t=${seconds},v1=${digestOf(key, seconds, body).toString('hex')}`;
}

export function isSignedBy(key: Buffer, signature: string | undefined, body: string, now: Date): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature ?? '');
  const [, seconds = '', digest = ''] = match ?? [];
  if (!match || Math.abs(now.getTime() / 1000 - Number(seconds)) > validSeconds) return false;
  return timingSafeEqual(digestOf(key, seconds, body), Buffer.from(digest, 'hex'));
}

function digestOf(key: Buffer, seconds: string, body: string): Buffer {
  return createHmac('sha256', key).update(`${seconds}.${body}`).digest();
}
