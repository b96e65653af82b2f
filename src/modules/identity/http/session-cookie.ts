import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Platform } from '../../../platform/platform.ts';
import type { StartedSession } from '../sign-in/start-session.ts';
import { secondsUntil } from './seconds-until.ts';

/** Over https the prefix keeps the cookie from being set by a neighbouring host; a demonstration may run on http. */
export function writeSessionCookie(
  c: Context,
  platform: Platform,
  { token, expiresAt }: StartedSession,
): void {
  const maxAge = secondsUntil(expiresAt, platform);
  setCookie(c, nameOf(platform), token, { ...attributesOf(platform), maxAge });
}

export function readSessionCookie(c: Context, platform: Platform): string | undefined {
  return getCookie(c, nameOf(platform));
}

export function clearSessionCookie(c: Context, platform: Platform): void {
  deleteCookie(c, nameOf(platform), attributesOf(platform));
}

function nameOf(platform: Platform): string {
  return isSecure(platform) ? '__Host-tongban' : 'tongban';
}

function attributesOf(platform: Platform) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(platform) } as const;
}

function isSecure({ publicUrl }: Platform): boolean {
  return publicUrl.startsWith('https://');
}
