import type { Context, MiddlewareHandler } from 'hono';
import { notAllowed, Refusal } from '../../../kernel/refusal.ts';
import { seeOther } from '../../../platform/http/index.ts';
import type { OfficialActor, PersonActor } from '../actor.ts';
import { signInPath } from '../next-path.ts';
import { identityPolicy } from '../policy.ts';
import type { Role } from '../role.ts';
import type { Env } from './env.ts';
import { answerLostSession } from './lost-session.tsx';

/** Lets persons through; strangers are led to the sign-in page and back (401 in the API). */
export const requirePerson: MiddlewareHandler<Env> = async (c, next) => {
  if (!c.get('actor')) return askToSignIn(c);
  getPerson(c);
  return next();
};

/** Lets officials with a post through; with `role`, those who hold it. */
export function requireOfficial(role?: Role): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!c.get('actor')) return askToSignIn(c);
    identityPolicy.require(getOfficial(c), 'enter-workbench', { role });
    return next();
  };
}

/** @throws Refusal `not-signed-in`, `person-only` */
export function getPerson(c: Context<Env>): PersonActor {
  const actor = getActor(c);
  if (actor.kind === 'person') return actor;
  throw notAllowed('person-only', {
    zh: '您登录的是工作人员账号。办理个人或企业事项，请退出后用个人账号登录。',
    en: 'You are signed in with a staff account. Sign out and use your personal account for this.',
  });
}

/** @throws Refusal `not-signed-in`, `official-only` */
export function getOfficial(c: Context<Env>): OfficialActor {
  const actor = getActor(c);
  if (actor.kind === 'official') return actor;
  throw notAllowed('official-only', {
    zh: '工作台仅供有岗位的工作人员使用。请退出后用工作人员账号登录。',
    en: 'The workbench is for officials in a post. Sign out and use a staff account.',
  });
}

/** @throws Refusal `not-signed-in` */
export function getActor(c: Context<Env>) {
  const actor = c.get('actor');
  if (actor) return actor;
  throw new Refusal('not-signed-in', 'not-signed-in', {
    zh: '请先登录。',
    en: 'Please sign in first.',
  });
}

async function askToSignIn(c: Context<Env>): Promise<Response> {
  if (c.req.path.startsWith('/api/')) getActor(c);
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return answerLostSession(c);
  return seeOther(c, signInPath(c.get('sitePath')));
}
