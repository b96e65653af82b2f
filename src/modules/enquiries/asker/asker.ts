import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor, Env } from '../../identity/index.ts';

/** Who asks: somebody signed in, or whoever has the random token of an earlier question, or a stranger. */
export interface Asker {
  readonly actor: Actor | undefined;
  readonly tokenDigest: Buffer | undefined;
  /** Network address, for the pace alone. */
  readonly address: string;
}

const lifeDays = 30;

export function readAsker(c: Context<Env>, platform: Platform): Asker {
  const token = getCookie(c, nameOf(platform));
  return {
    actor: c.get('actor'),
    tokenDigest: token && /^[\w-]{43}$/.test(token) ? digestOf(token) : undefined,
    address: c.get('clientAddress'),
  };
}

/** Gives a stranger a token with which to come back; the table holds its digest alone. */
export function giveToken(c: Context<Env>, platform: Platform): Buffer {
  const token = randomBytes(32).toString('base64url');
  setCookie(c, nameOf(platform), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(platform),
    maxAge: lifeDays * 86_400,
  });
  return digestOf(token);
}

export function holdsToken({ tokenDigest }: Asker, wanted: Buffer): boolean {
  return (
    tokenDigest !== undefined && tokenDigest.length === wanted.length && timingSafeEqual(tokenDigest, wanted)
  );
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function nameOf(platform: Platform): string {
  return isSecure(platform) ? '__Host-tongban-enquiry' : 'tongban-enquiry';
}

function isSecure({ publicUrl }: Platform): boolean {
  return publicUrl.startsWith('https://');
}
