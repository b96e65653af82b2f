import type { Context, MiddlewareHandler } from 'hono';
import { notAllowed } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../actor.ts';
import { findActor } from '../queries/find-actor.ts';
import { csrfTokenFor } from '../session.ts';
import { findViewOf } from '../view/view-as.ts';
import { isViewable, onlyViewing } from '../view/viewable.ts';
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
    const found = await findActor(platform, bearer ?? readSessionCookie(c, platform), likelyAt(c.req.path));
    const actor = found?.channel === channel ? found.actor : undefined;
    c.set('actor', actor);
    c.set('provenAt', actor && found?.provenAt);
    const mustEnrol = actor?.kind === 'official' && !found?.hasFactor;
    c.set('mustEnrol', mustEnrol && platform.config.secondFactor === 'required');
    // Whoever has just lost a capacity must not go on in another name without noticing.
    if (found?.hasLostCapacity && !['GET', 'HEAD'].includes(c.req.method)) throw capacityEnded();
    if (actor && channel === 'web') c.set('csrfToken', csrfTokenFor(platform.secret, actor.sessionId));
    if (actor?.kind === 'official') await lookAsAnother(c, platform, actor);
    await next();
  };
}

/** Whoever looks as another sees with those posts, and is stopped here from everything else. */
async function lookAsAnother(c: Context<Env>, platform: Platform, actor: OfficialActor): Promise<void> {
  const view = await findViewOf(platform, actor);
  if (!view) return;
  const { officialId, name, posts } = view;
  c.set('view', view);
  c.set('actor', { ...actor, officialId, name, posts, isViewing: true });
  if (!isViewable(c.req.method, c.req.path)) throw onlyViewing();
}

function capacityEnded() {
  return notAllowed('capacity-ended', {
    zh: '您代他人办理的授权已经结束（被撤销、已到期或已变更），刚才的操作没有执行。请重新选择办理身份。',
    en: 'You may no longer act for them: the power was revoked, has expired or has changed. Nothing has been done. Choose again for whom you act.',
  });
}

/** Who mostly comes by a path. */
function likelyAt(path: string): 'official' | 'person' {
  return /^\/workbench(?:\/|$)/.test(path) ? 'official' : 'person';
}

function readBearer(c: Context): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
}
