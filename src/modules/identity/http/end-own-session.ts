import type { Context } from 'hono';
import type { Platform } from '../../../platform/platform.ts';
import { signOut } from '../sign-in/sign-out.ts';
import type { Env } from './env.ts';
import { clearSessionCookie } from './session-cookie.ts';

/** Signs whoever sent the request out of this browser. */
export async function endOwnSession(c: Context<Env>, platform: Platform): Promise<void> {
  const actor = c.get('actor');
  if (actor) await signOut(platform, actor);
  clearSessionCookie(c, platform);
}
