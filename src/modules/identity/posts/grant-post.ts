import { dateIn } from '../../../kernel/date.ts';
import { conflict } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { OfficialActor } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { type Role, roleNames, rolesInConflict } from '../role.ts';
import { readRolesAsDeputy } from './deputy-store.ts';
import type { Official } from './official-store.ts';
import type { PostGrant } from './post-record.ts';
import { insertPost } from './post-store.ts';

/**
 * Part of a transaction that has made or locked the official.
 * @throws Refusal `post-held`, `roles-in-conflict`
 */
export async function grantPost(
  tx: Tx,
  official: Pick<Official, 'officialId' | 'accountId' | 'posts'>,
  post: PostGrant & { reason: string },
  granted: { at: Date; by: Pick<OfficialActor, 'officialId' | 'accountId'> | undefined },
): Promise<void> {
  await requireGrantable(tx, official, post, granted.at);
  await insertPost(tx, official.officialId, post, { at: granted.at, by: granted.by?.officialId });
  await appendSecurityEvent(tx, {
    at: granted.at,
    kind: 'post-granted',
    accountId: official.accountId,
    byAccount: granted.by?.accountId,
    reason: post.reason,
    facts: {
      agency: post.agency,
      role: post.role,
      region: post.region,
      ...(post.items && { items: post.items }),
      ...(post.acts && { acts: post.acts }),
    },
  });
}

/** What is refused whoever grants it. @throws Refusal `post-held`, `roles-in-conflict` */
export async function requireGrantable(
  tx: Tx,
  official: Pick<Official, 'officialId' | 'posts'>,
  post: PostGrant,
  at: Date,
): Promise<void> {
  requireFree(official, post);
  const own = official.posts.map(({ role }) => role);
  requireNoConflict([...own, post.role]);
  const asDeputy = await readRolesAsDeputy(tx, official.officialId, dateIn(at));
  requireNoConflictAsDeputy(rolesInConflict([...own, post.role, ...asDeputy]));
}

function requireFree({ posts }: Pick<Official, 'posts'>, post: PostGrant): void {
  if (!posts.some(({ agency, role }) => agency === post.agency && role === post.role)) return;
  throw conflict('post-held', {
    zh: '该工作人员已经有这个岗位。要修改区域、事项或期限，请先终止原岗位。',
    en: 'The official holds this post already. To change its reach or period, end it first.',
  });
}

function requireNoConflict(roles: readonly Role[]): void {
  const together = rolesInConflict(roles);
  if (together.length === 0) return;
  const names = namesOf(together);
  throw conflict('roles-in-conflict', {
    zh: `${names.zh.join('、')}不能由同一人担任：系统管理、安全管理、安全审计相互分离，也不兼任办件的岗位。请另选人员。`,
    en: `${names.en.join(' and ')} are never held by one person: system, security and audit administration are kept apart, and from handling cases. Choose somebody else.`,
  });
}

/** Who stands in for a post acts in it as its holder does. */
function requireNoConflictAsDeputy(together: readonly Role[]): void {
  if (together.length === 0) return;
  const names = namesOf(together);
  throw conflict('roles-in-conflict', {
    zh: `${names.zh.join('、')}不能由同一人担任，该工作人员正在代理或者将要代理其中的岗位。请先终止代理，或者另选人员。`,
    en: `${names.en.join(' and ')} are never held by one person, and this official stands in for somebody in one of them. End that deputyship first, or choose somebody else.`,
  });
}

function namesOf(roles: readonly Role[]) {
  return {
    zh: roles.map((role) => roleNames[role].zh),
    en: roles.map((role) => roleNames[role].en ?? role),
  };
}
