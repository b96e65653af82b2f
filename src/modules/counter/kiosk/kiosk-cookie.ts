import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Platform } from '../../../platform/platform.ts';

const hours = 24 * 30;

/** Marks this browser as a machine of the hall (自助机): it gives numbers to those who have no telephone. */
export function writeKioskCookie(c: Context, platform: Platform, hall: string): void {
  const until = platform.now().getTime() + hours * 3_600_000;
  const said = `${hall}.${until}`;
  setCookie(c, name, `${said}.${signatureOf(platform, said)}`, {
    path: '/counter',
    httpOnly: true,
    sameSite: 'Strict',
    secure: platform.publicUrl.startsWith('https://'),
    maxAge: hours * 3600,
  });
}

/** Whether a clerk has made this browser a machine of that hall, not too long ago. */
export function isKioskOf(c: Context, platform: Platform, hall: string): boolean {
  const [, said = '', of = '', until = '', signature = ''] =
    /^(([a-z0-9-]+)\.(\d+))\.([0-9a-f]{64})$/.exec(getCookie(c, name) ?? '') ?? [];
  if (of !== hall || Number(until) <= platform.now().getTime()) return false;
  return timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(platform, said)));
}

const name = 'tongban-kiosk';

function signatureOf({ secret }: Platform, said: string): string {
  return createHmac('sha256', secret).update(`kiosk ${said}`).digest('hex');
}
