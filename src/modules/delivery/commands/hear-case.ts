import { uuidv7 } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  announce,
  eventOf,
  type OutboxEvent,
  on,
  type Subscriber,
  subscriber,
} from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  type CaseHappening,
  caseTopic,
  openTasks,
  readCaseParts,
  readCaseView,
} from '../../procedures/index.ts';
import { canChoose } from '../consignment.ts';
import {
  appendConsignmentEvent,
  findConsignmentOfCase,
  insertConsignment,
  lockConsignment,
} from '../consignment-store.ts';
import { deliveryTopic } from '../delivery-topic.ts';
import { planConsignment } from '../plan-consignment.ts';
import { changeConsignment } from './change-consignment.ts';

/** What a case ends with is on its way from when it is made, and there when the case says so. */
export const deliverySubscriber: Subscriber = subscriber('delivery', on(caseTopic, hearCase));

async function hearCase(platform: Platform, tx: Tx, { data }: OutboxEvent<CaseHappening>): Promise<void> {
  if (data.happened !== 'act' || data.kind !== 'licensing') return;
  if (data.type === 'delivered') await close(platform, tx, data.number);
  else if (data.opened.length > 0 && (data.status === 'approved' || data.status === 'issued')) {
    await open(platform, tx, data.number);
  }
}

/** A consignment for a case that waits for its delivery. */
async function open(platform: Platform, tx: Tx, number: string): Promise<void> {
  const view = await readCaseView(platform, number);
  if (!openTasks(view.state).some(({ acts }) => acts.includes('deliver'))) return;
  const at = platform.now();
  const planned = planConsignment(view, await readCaseParts(platform, view.stored), { id: uuidv7(), at });
  if (!(await insertConsignment(tx, planned))) return;
  await appendConsignmentEvent(tx, planned.id, {
    at,
    kind: 'opened',
    byAccount: null,
    byName: 'system',
    note: '',
  });
  if (planned.state !== 'to-collect') return;
  const { region, caseId, hall } = planned;
  const told = { happened: 'ready' as const, region, caseId, number, hall: hall ?? '', waybill: '' };
  await announce(tx, eventOf(deliveryTopic, { key: planned.id, at, data: told }));
}

/** An official wrote it into the case: nothing waits any more. What a courier has is followed to its end. */
async function close(platform: Platform, tx: Tx, number: string): Promise<void> {
  const found = await findConsignmentOfCase(tx, number);
  if (!found) return;
  const one = await lockConsignment(tx, found.id);
  if (!canChoose(one)) return;
  await changeConsignment(tx, one, {
    kind: 'noted',
    state: 'delivered',
    at: platform.now(),
    by: { account: null, name: 'system' },
  });
}
