import type { Context, MiddlewareHandler } from 'hono';
import { notAllowed, Refusal } from '../../../kernel/refusal.ts';
import { seeOther } from '../../../platform/http/index.ts';
import type { OfficialActor, PersonActor } from '../actor.ts';
import { deskPath } from '../desk-path.ts';
import { signInPath } from '../next-path.ts';
import { identityPolicy } from '../policy.ts';
import type { Role } from '../role.ts';
import type { Env } from './env.ts';
import { answerLostSession } from './lost-session.tsx';

/** Lets persons through; strangers are led to the sign-in page and back (401 in the API). */
export const requirePerson: MiddlewareHandler<Env> = async (c, next) => {
  const actor = c.get('actor');
  if (!actor) return askToSignIn(c);
  const atDesk =
    actor.kind === 'official' && c.req.method === 'GET' ? pathAtDesk(c.req.path, actor) : undefined;
  if (atDesk !== undefined) return seeOther(c, atDesk);
  getPerson(c);
  return next();
};

/** Officials who look for “my matters” are led to what they have in its place. */
function pathAtDesk(path: string, official: OfficialActor): string | undefined {
  if (path === '/my/account') return '/workbench/account';
  return path === '/my' || path === '/my/capacity' ? deskPath(official) : undefined;
}

/** Lets anybody through who is signed in. */
export const requireSignedIn: MiddlewareHandler<Env> = async (c, next) => {
  if (!c.get('actor')) return askToSignIn(c);
  return next();
};

/** Lets officials through, with a post or without: to the own account alone. */
export const requireOfficialAccount: MiddlewareHandler<Env> = async (c, next) => {
  if (!c.get('actor')) return askToSignIn(c);
  getOfficial(c);
  return next();
};

/** Lets officials with a post through; with roles, those who hold one of them. */
export function requireOfficial(...roles: readonly Role[]): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!c.get('actor')) return askToSignIn(c);
    if (c.get('mustEnrol') && c.req.method === 'GET' && !c.req.path.startsWith('/api/')) {
      return seeOther(c, '/workbench/account?done=enrol#factors');
    }
    const official = getOfficial(c);
    if (official.posts.length === 0) throw withoutPost();
    const role = roles.find((one) => identityPolicy.can(official, 'enter-workbench', { role: one }));
    identityPolicy.require(official, 'enter-workbench', { role: role ?? roles[0] });
    return next();
  };
}

function withoutPost() {
  return notAllowed('without-post', {
    zh: '您现在没有岗位，不能进入工作台。新设置的岗位经安全管理岗确认后生效，请联系本单位管理员。',
    en: 'You have no post at present. A new one takes effect when a security administrator has confirmed it.',
  });
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

/** Until a second factor is set up, an official reaches the place to set it up, and nothing else. */
function isOwnAccount(path: string): boolean {
  return /^\/workbench\/account(\/|$)/.test(path);
}

function withoutFactor() {
  return notAllowed('second-factor-needed', {
    zh: '工作人员账号须先在“账号与安全”设置动态口令或通行密钥，才能使用工作台。',
    en: 'Set up codes or a passkey under “Account and security” before you use the workbench.',
  });
}

/** @throws Refusal `not-signed-in`, `official-only`, `second-factor-needed` */
export function getOfficial(c: Context<Env>): OfficialActor {
  const actor = getActor(c);
  if (actor.kind === 'official' && c.get('mustEnrol') && !isOwnAccount(c.req.path)) throw withoutFactor();
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
