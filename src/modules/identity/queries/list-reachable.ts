import { dateIn } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../actor.ts';
import { type Contacts, readContacts } from '../contact/contact-store.ts';
import { listAccountsAround } from '../person-store.ts';
import { listCapacities } from './list-capacities.ts';

/** A person with an account, who may have to be told of something. */
export interface ReachablePerson {
  readonly accountId: Uuid;
  readonly contacts: Contacts;
  /** In whose name the person may look at it today. */
  readonly capacities: readonly PersonActor[];
}

/** The applicant, whoever stands for the applicant by law, and these accounts. Whether they may know is for the caller to ask. */
export async function listReachable(
  platform: Platform,
  applicantId: Uuid,
  accounts: readonly Uuid[],
): Promise<ReachablePerson[]> {
  const today = dateIn(platform.now());
  const found = await listAccountsAround(platform.database, { applicantId, accounts, on: today });
  return Promise.all(
    found.map(async ({ accountId, person }) => {
      const self: PersonActor = { kind: 'person', accountId, sessionId: '', actsFor: undefined, ...person };
      return {
        accountId,
        contacts: await readContacts(platform.database, person.personId),
        capacities: await listCapacities(platform, self),
      };
    }),
  );
}
