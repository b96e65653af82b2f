import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { handlingRoles, listHolders, type OfficialActor } from '../../identity/index.ts';
import type { CaseIdentity } from '../case-store.ts';
import { getCase } from '../queries/get-case.ts';
import {
  type FirstContact,
  type FirstContactEvent,
  findFirstContact,
  readFirstContactEvents,
} from './first-contact-store.ts';

export interface Colleague {
  readonly accountId: Uuid;
  readonly name: string;
  readonly agency: string;
}

export interface FirstContactView {
  readonly stored: CaseIdentity;
  readonly contact: FirstContact | undefined;
  readonly events: readonly FirstContactEvent[];
  /** To whom it can be handed: whoever handles cases where the present one sits, or at the agency of the case. */
  readonly colleagues: readonly Colleague[];
}

/** Who answers for a case, and who has before. @throws Refusal `case-unknown` */
export async function getFirstContact(
  platform: Platform,
  actor: OfficialActor,
  number: string,
): Promise<FirstContactView> {
  const { stored } = await getCase(platform, actor, 'read-as-official', number);
  const contact = await findFirstContact(platform.database, stored);
  return {
    stored,
    contact,
    events: await readFirstContactEvents(platform.database, stored),
    colleagues: contact ? await colleaguesOf(platform, stored.agency, contact) : [],
  };
}

/** Who answers for a case that the caller may read. */
export function findContactOf(
  { database }: Platform,
  stored: Pick<CaseIdentity, 'region' | 'id'>,
): Promise<FirstContact | undefined> {
  return findFirstContact(database, stored);
}

async function colleaguesOf(
  platform: Platform,
  agencyOfCase: string,
  contact: FirstContact,
): Promise<Colleague[]> {
  const posts = [...new Set([agencyOfCase, contact.agency])].flatMap((agency) =>
    handlingRoles.map((role) => ({ agency, role })),
  );
  const found = await Promise.all(
    posts.map(async (post) =>
      (await listHolders(platform, post)).map(({ accountId, name }) => ({
        accountId,
        name,
        agency: post.agency,
      })),
    ),
  );
  const others = found.flat().filter(({ accountId }) => accountId !== contact.account);
  return [...new Map(others.map((one) => [one.accountId, one])).values()];
}
