import { notFound } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { endGuardianship } from './ward-store.ts';

/** The parent no longer acts for the child here; what was applied for stays the child's. @throws Refusal `child-unknown` */
export async function removeChild(platform: Platform, self: PersonActor, id: Uuid): Promise<void> {
  const at = platform.now();
  await inTransaction(platform.database, async (tx) => {
    if (!(await endGuardianship(tx, { id, guardianId: self.personId, at }))) throw unknownChild();
    await appendSecurityEvent(tx, {
      at,
      kind: 'child-removed',
      accountId: self.accountId,
      byAccount: self.accountId,
    });
  });
}

export function unknownChild(): Error {
  return notFound('child-unknown', { zh: '没有找到这名子女。', en: 'There is no such child.' });
}
