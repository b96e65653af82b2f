import { randomInt } from 'node:crypto';
import type { Tx } from '../../../platform/database/index.ts';
import { announce, eventOf } from '../../../platform/outbox/index.ts';
import type { Consignment } from '../consignment.ts';
import { appendConsignmentEvent, type ConsignmentEvent, updateConsignment } from '../consignment-store.ts';
import { type DeliveryHappening, deliveryTopic } from '../delivery-topic.ts';

/** Who did it; the system and the courier have no account. */
export interface Author {
  readonly account: ConsignmentEvent['byAccount'];
  readonly name: string;
}

export const courierAuthor: Author = { account: null, name: '邮政速递' };

export interface ConsignmentChange extends Partial<Pick<Consignment, 'way' | 'hall' | 'address' | 'state'>> {
  readonly kind: ConsignmentEvent['kind'];
  readonly at: Date;
  readonly by: Author;
  readonly note?: string | undefined;
  readonly waybill?: string | undefined;
}

/** Changes a consignment that the caller has locked: state, history and announcement belong together. */
export async function changeConsignment(
  tx: Tx,
  before: Consignment,
  change: ConsignmentChange,
): Promise<void> {
  const { kind, at, by, note = '', waybill = '', ...changed } = change;
  const moved = { ...before, ...changed };
  const after = { ...moved, pickupCode: pickupCodeOf(moved) };
  await updateConsignment(tx, after);
  await appendConsignmentEvent(tx, before.id, {
    at,
    kind,
    byAccount: by.account,
    byName: by.name,
    note,
  });
  await tell(tx, after, { kind, at, waybill });
}

/** What waits at a hall has a code of eight digits that nobody can guess. */
export function pickupCodeOf({
  state,
  pickupCode,
}: Pick<Consignment, 'state' | 'pickupCode'>): string | null {
  if (state !== 'to-collect') return null;
  return pickupCode ?? String(randomInt(100_000_000)).padStart(8, '0');
}

const told = {
  sent: 'sent',
  'attempt-failed': 'attempt-failed',
  'came-back': 'came-back',
} as const satisfies Partial<Record<ConsignmentEvent['kind'], DeliveryHappening['happened']>>;

async function tell(
  tx: Tx,
  { id, region, caseId, caseNumber, hall }: Consignment,
  { kind, at, waybill }: { kind: ConsignmentEvent['kind']; at: Date; waybill: string },
): Promise<void> {
  const happened = kind in told ? told[kind as keyof typeof told] : undefined;
  if (!happened) return;
  const data = { happened, region, caseId, number: caseNumber, hall: hall ?? '', waybill };
  await announce(tx, eventOf(deliveryTopic, { key: id, at, data }));
}
