import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import { type OutboxEvent, on, type Subscriber, subscriber } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { CaseIdentity } from '../case-store.ts';
import { type CaseHappening, caseTopic } from '../case-topic.ts';
import { readCaseView } from '../queries/get-case.ts';
import {
  appendFirstContactEvent,
  type FirstContact,
  findFirstContact,
  insertFirstContact,
} from './first-contact-store.ts';

/** Whoever does the first official act on a case answers for it, where no clerk took it up at a window before. */
export const firstContactSubscriber: Subscriber = subscriber('first-contact', on(caseTopic, hearAct));

async function hearAct(platform: Platform, tx: Tx, { data }: OutboxEvent<CaseHappening>): Promise<void> {
  if (data.happened !== 'act' || data.kind !== 'licensing' || data.by === undefined) return;
  if (await findFirstContact(tx, { region: data.region, id: data.caseId as Uuid })) return;
  const { stored } = await readCaseView(platform, data.number);
  const action = stored.actions.find(({ sequence }) => sequence === data.sequence);
  if (!action?.actor.agency) return;
  const { name, agency } = action.actor;
  await take(tx, stored, { account: data.by as Uuid, name, agency, since: action.at }, 'act');
}

/** Notes that a clerk took up the matter of a person who came to a window. */
export async function takeAtWindow(
  platform: Platform,
  number: string,
  clerk: Omit<FirstContact, 'since'>,
): Promise<void> {
  const { stored } = await readCaseView(platform, number);
  const one = { ...clerk, since: platform.now() };
  await inTransaction(platform.database, (tx) => take(tx, stored, one, 'window'));
}

async function take(
  tx: Tx,
  stored: Pick<CaseIdentity, 'region' | 'id'>,
  one: FirstContact,
  how: 'window' | 'act',
): Promise<void> {
  if (!(await insertFirstContact(tx, stored, one))) return;
  const { account, name, agency, since } = one;
  await appendFirstContactEvent(tx, stored, {
    at: since,
    how,
    account,
    name,
    agency,
    byName: name,
    reasons: '',
  });
}
