import type { Context, MiddlewareHandler } from 'hono';
import type { Platform } from '../../../platform/platform.ts';
import { findActor } from '../queries/find-actor.ts';
import { csrfTokenFor } from '../session.ts';
import type { Env } from './env.ts';
import { readSessionCookie } from './session-cookie.ts';

/**
 * Finds out who sends the request: a browser by its cookie, a program by its bearer token; neither token works as the other.
 * Forms of a browser must carry the token set here; a bearer token is never sent unasked, so it needs none.
 */
export function loadActor(platform: Platform): MiddlewareHandler<Env> {
  return async (c, next) => {
    const bearer = readBearer(c);
    const channel = bearer === undefined ? 'web' : 'api';
    const found = await findActor(platform, bearer ?? readSessionCookie(c, platform));
    const actor = found?.channel === channel ? found.actor : undefined;
    c.set('actor', actor);
    if (actor && channel === 'web') c.set('csrfToken', csrfTokenFor(platform.secret, actor.sessionId));
    await next();
  };
}

function readBearer(c: Context): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
}
