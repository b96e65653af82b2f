import { dateIn } from '../../../kernel/date.ts';
import { conflict } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { OfficialActor } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { identityPolicy } from '../policy.ts';
import { grantPost, requireGrantable } from './grant-post.ts';
import type { Official } from './official-store.ts';
import { getOfficialFor } from './official-subject.ts';
import type { PostGrant } from './post-record.ts';
import { lockOfficials } from './post-store.ts';
import { type PostInput, readPost } from './read-post.ts';
import { insertPostRequest, listRequestsFor, saveDecision } from './request-store.ts';

/**
 * Asks for a post for an official. Where the asker may also grant it, it is granted at once; otherwise it waits for a
 * security administrator.
 * @throws Refusal `post-invalid`, `post-held`, `post-asked`, `roles-in-conflict`, `official-unknown`, `not-allowed`
 */
export async function askForPost(
  platform: Platform,
  actor: OfficialActor,
  officialId: Uuid,
  input: PostInput,
): Promise<'granted' | 'asked'> {
  const directory = await getDirectory(platform.database);
  const post = readPost(input, { directory, today: dateIn(platform.now()) });
  return inTransaction(platform.database, async (tx) => {
    await lockOfficials(tx, officialId);
    const official = await getOfficialFor(platform, tx, { actor, action: 'ask-for-post', officialId });
    identityPolicy.require(actor, 'ask-for-post', { account: official.accountId, regions: [post.region] });
    return requestPost(platform, tx, actor, official, post);
  });
}

/** Part of a transaction that has made or locked the official. */
export async function requestPost(
  { now }: Pick<Platform, 'now'>,
  tx: Tx,
  actor: OfficialActor,
  official: Pick<Official, 'officialId' | 'accountId' | 'posts'>,
  post: PostGrant & { reason: string },
): Promise<'granted' | 'asked'> {
  const at = now();
  await requireGrantable(tx, official, post, at);
  const { officialId, accountId } = official;
  const open = (await listRequestsFor(tx, officialId)).filter(({ decision }) => !decision);
  if (open.some(({ agency, role }) => agency === post.agency && role === post.role)) throw alreadyAsked();
  const id = await insertPostRequest(tx, { ...post, officialId, askedBy: actor.officialId, askedAt: at });
  const mayGrant = identityPolicy.can(actor, 'grant-post', {
    account: accountId,
    regions: [post.region],
    role: post.role,
    askedBy: actor.accountId,
  });
  if (mayGrant) {
    await grantPost(tx, official, post, { at, by: actor });
    await saveDecision(tx, id, { outcome: 'granted', at, by: actor.officialId, answer: undefined });
    return 'granted';
  }
  await appendSecurityEvent(tx, {
    at,
    kind: 'post-asked',
    accountId,
    byAccount: actor.accountId,
    reason: post.reason,
    facts: { agency: post.agency, role: post.role, region: post.region },
  });
  return 'asked';
}

function alreadyAsked() {
  return conflict('post-asked', {
    zh: '这个岗位已经申请，正在等待安全管理员确认。',
    en: 'This post has been asked for already and waits for the security administrator.',
  });
}
