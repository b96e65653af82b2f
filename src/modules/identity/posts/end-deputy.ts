import { notFound } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { identityPolicy } from '../policy.ts';
import { endDeputies, findDeputyship } from './deputy-store.ts';

/** Ends a deputyship at once: by the holder of the post, by the deputy, or by an administrator. @throws Refusal `deputy-unknown`, `not-allowed` */
export async function endDeputy(platform: Platform, actor: OfficialActor, id: Uuid): Promise<void> {
  await inTransaction(platform.database, async (tx) => {
    const found = await findDeputyship(tx, id);
    if (!found || found.endedAt) throw unknownDeputyship();
    const isDeputy = found.deputy.accountId === actor.accountId;
    identityPolicy.require(actor, 'name-deputy', {
      account: isDeputy ? actor.accountId : found.holder.accountId,
      regions: [found.post.region],
    });
    await endDeputies(tx, { id }, { at: platform.now(), by: actor.officialId });
    await appendSecurityEvent(tx, {
      at: platform.now(),
      kind: 'deputy-ended',
      accountId: found.holder.accountId,
      byAccount: actor.accountId,
      facts: { agency: found.post.agency, role: found.post.role, deputy: found.deputy.name },
    });
  });
}

export function unknownDeputyship(): Error {
  return notFound('deputy-unknown', {
    zh: '没有这项代理，或者已经结束。',
    en: 'There is no such deputyship, or it has ended.',
  });
}
