import { createHmac, timingSafeEqual } from 'node:crypto';

/** Without I, L, O, U, so that nobody misreads it on paper (Crockford). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;

/**
 * What a receipt carries beside the number of the case, so that whoever holds the paper sees the progress without an account:
 * forty bits that nobody can compute without the secret of the installation.
 */
export function progressCode(secret: Buffer, number: string): string {
  const digest = createHmac('sha256', secret).update(`case-progress ${number}`).digest();
  return [...digest.subarray(0, length)].map((byte) => signs[byte % signs.length]).join('');
}

/** Reads it as people type it: small letters, spaces, O for 0, I and L for 1. */
export function isProgressCode(secret: Buffer, number: string, typed: string): boolean {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const wanted = Buffer.from(progressCode(secret, number));
  const given = Buffer.from(code);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
