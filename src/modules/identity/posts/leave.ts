import { invalid } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../actor.ts';
import { saveClosed } from '../administration-store.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { isReason, reasonMissing } from '../reason.ts';
import { deleteSessionsOf } from '../session-store.ts';
import { endDeputies } from './deputy-store.ts';
import { getOfficialFor } from './official-subject.ts';
import { endPosts } from './post-store.ts';

/**
 * An official leaves: posts and deputyships end, the account is closed and signed out everywhere. What was done stays
 * under the name; open tasks belong to the post and are seen by whoever holds it.
 * @throws Refusal `reason-missing`, `official-unknown`, `not-allowed`
 */
export async function leaveOffice(
  platform: Platform,
  actor: OfficialActor,
  input: { officialId: Uuid; reason: string },
): Promise<void> {
  const reason = input.reason.trim();
  if (!isReason(reason))
    throw invalid('reason-missing', reasonMissing, [{ field: 'reason', message: reasonMissing }]);
  const at = platform.now();
  await inTransaction(platform.database, async (tx) => {
    const { officialId } = input;
    const official = await getOfficialFor(platform, tx, { actor, action: 'administer-account', officialId });
    const ended = await endPosts(tx, officialId, { at, by: actor.officialId, reason });
    await endDeputies(tx, { officialId }, { at, by: actor.officialId });
    await saveClosed(tx, official.accountId, at);
    await deleteSessionsOf(tx, official.accountId);
    await appendSecurityEvent(tx, {
      at,
      kind: 'left',
      accountId: official.accountId,
      byAccount: actor.accountId,
      reason,
      facts: { posts: ended.map(({ agency, role }) => `${agency} ${role}`) },
    });
  });
}
