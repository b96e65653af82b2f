import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Platform } from '../../../platform/platform.ts';
import { secondsUntil } from './seconds-until.ts';

/** Tokens of what takes several pages before anybody is signed in. */
export type StepName = 'step' | 'recovery' | 'outside';

/** Held between two pages, sent by this site alone, and gone when the browser closes. */
export function writeStepCookie(
  c: Context,
  platform: Platform,
  step: { name: StepName; token: string; expiresAt: Date },
): void {
  setCookie(c, nameOf(platform, step.name), step.token, {
    ...attributesOf(platform, step.name),
    maxAge: secondsUntil(step.expiresAt, platform),
  });
}

export function readStepCookie(c: Context, platform: Platform, name: StepName): string | undefined {
  return getCookie(c, nameOf(platform, name));
}

export function clearStepCookie(c: Context, platform: Platform, name: StepName): void {
  if (readStepCookie(c, platform, name) === undefined) return;
  deleteCookie(c, nameOf(platform, name), attributesOf(platform, name));
}

function nameOf(platform: Platform, name: StepName): string {
  return `${isSecure(platform) ? '__Host-' : ''}tongban-${name}`;
}

/** Who comes back from a provider comes from another site. */
function attributesOf(platform: Platform, name: StepName) {
  const sameSite = name === 'outside' ? 'Lax' : 'Strict';
  return { path: '/', httpOnly: true, sameSite, secure: isSecure(platform) } as const;
}

function isSecure({ publicUrl }: Platform): boolean {
  return publicUrl.startsWith('https://');
}
