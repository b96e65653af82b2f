import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Uuid } from '../../kernel/uuid.ts';

export type Channel = 'web' | 'api';

/** How somebody has signed in; all but `password` and `provider` are two factors. */
export type SignInMethod = 'password' | 'code' | 'recovery-code' | 'passkey' | 'provider';

/** How long a session lives. */
export interface SessionLimits {
  readonly personIdleMinutes: number;
  readonly officialIdleMinutes: number;
  /** However busy, a session ends after this. */
  readonly absoluteHours: number;
}

export const sessionLimits: SessionLimits = {
  personIdleMinutes: 60,
  officialIdleMinutes: 30,
  absoluteHours: 8,
};

/** A sensitive act wants its author to have proved within this time that it is still the owner who sits there. */
export const provenForMinutes = 10;

/** The use of a session is written down no more often than this. */
export const seenEveryMinutes = 5;

/** A random token for a cookie or a bearer header, and the digest under which it is stored. */
export function makeToken(): { token: string; digest: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, digest: digestOfToken(token) };
}

export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

export function digestOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The form token of a session; nobody can make it without the secret, and it ends with the session. */
export function csrfTokenFor(secret: Buffer, sessionId: Uuid): string {
  return createHmac('sha256', secret).update(`csrf:${sessionId}`).digest('base64url');
}

/** Keyed digest of a client address or a login: comparable, but not readable. */
export function blindDigest(secret: Buffer, purpose: string, value: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}:${value}`).digest().subarray(0, 16);
}

export function minutesBefore(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000);
}

export function hoursAfter(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}
