import { readCursor, writeCursor } from '../../../kernel/moment-cursor.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findHallOfClerk } from '../../counter/index.ts';
import { holdsPost, type OfficialActor, ownAgencies } from '../../identity/index.ts';
import type { Consignment, ConsignmentState } from '../consignment.ts';
import * as store from '../consignment-store.ts';
import { deliveryPolicy } from '../policy.ts';

export interface ConsignmentPage {
  readonly consignments: readonly Consignment[];
  readonly next: string | undefined;
}

const pageSize = 30;

/** Consignments of the official's agencies and of the hall where he sits; those of all for supervision. */
export async function listConsignments(
  platform: Platform,
  actor: OfficialActor,
  { state, after }: { state: ConsignmentState; after: string | undefined },
): Promise<ConsignmentPage> {
  const found = await store.listConsignments(platform.database, {
    agencies: holdsPost(actor, 'supervisor') ? undefined : agenciesOf(actor),
    hall: await findHallOfClerk(platform, actor),
    state,
    after: readCursor(after),
    size: pageSize + 1,
  });
  const consignments = found.slice(0, pageSize);
  const last = consignments.at(-1);
  return {
    consignments,
    next: found.length > pageSize && last ? writeCursor(last.createdAt, last.id) : undefined,
  };
}

/** What waits for whoever shows a case number, a pick-up code or an identity number, as far as this official may see it. */
export async function findWaiting(
  platform: Platform,
  actor: OfficialActor,
  shown: string,
): Promise<Consignment[]> {
  const text = shown.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (text.length < 8) return [];
  const hall = await findHallOfClerk(platform, actor);
  const found = await store.findWaiting(platform.database, text);
  return found.filter((one) =>
    deliveryPolicy.can(actor, 'see-consignment', {
      ...one,
      isAtHall: one.hall !== null && one.hall === hall,
    }),
  );
}

function agenciesOf(actor: OfficialActor): string[] {
  return ownAgencies(actor).filter((agency) => deliveryPolicy.can(actor, 'see-consignment', { agency }));
}
