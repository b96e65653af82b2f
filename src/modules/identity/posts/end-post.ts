import { invalid, notFound } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { isReason, reasonMissing } from '../reason.ts';
import { getOfficialFor } from './official-subject.ts';
import { endPosts } from './post-store.ts';

/** Ends one post at once; the next request of its holder and of every deputy is without it. @throws Refusal `post-unknown`, `reason-missing`, `not-allowed` */
export async function endPost(
  platform: Platform,
  actor: OfficialActor,
  input: { officialId: Uuid; postId: Uuid; reason: string },
): Promise<void> {
  const reason = input.reason.trim();
  if (!isReason(reason))
    throw invalid('reason-missing', reasonMissing, [{ field: 'reason', message: reasonMissing }]);
  const at = platform.now();
  await inTransaction(platform.database, async (tx) => {
    const { officialId } = input;
    const official = await getOfficialFor(platform, tx, { actor, action: 'end-post', officialId });
    const [ended] = await endPosts(tx, officialId, { at, by: actor.officialId, reason }, input.postId);
    if (!ended)
      throw notFound('post-unknown', {
        zh: '没有这个岗位，或者已经终止。',
        en: 'There is no such post, or it has ended.',
      });
    await appendSecurityEvent(tx, {
      at,
      kind: 'post-ended',
      accountId: official.accountId,
      byAccount: actor.accountId,
      reason,
      facts: ended,
    });
  });
}
