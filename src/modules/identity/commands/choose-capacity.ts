import { dateIn } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../actor.ts';
import { listCompaniesOf } from '../agent-store.ts';
import { identityPolicy } from '../policy.ts';
import { saveCapacity } from '../session-store.ts';

/**
 * Sets in whose name this session acts from now on: a company's, or without one the person's own.
 * @throws Refusal `not-allowed` for a company the person is no agent of today
 */
export async function chooseCapacity(
  { database, now }: Platform,
  actor: PersonActor,
  companyId: Uuid | undefined,
): Promise<void> {
  await inTransaction(database, async (tx) => {
    if (companyId !== undefined) {
      const companies = await listCompaniesOf(tx, actor.personId, dateIn(now()));
      const isAgent = companies.some((company) => company.companyId === companyId);
      identityPolicy.require(actor, 'act-for-another', { agents: isAgent ? [actor.personId] : [] });
    }
    await saveCapacity(tx, actor.sessionId, companyId);
  });
}
