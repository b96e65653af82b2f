import { readCursor, writeCursor } from '../../../kernel/moment-cursor.ts';
import type { Platform } from '../../../platform/platform.ts';
import { holdsPost, type OfficialActor, ownAgencies } from '../../identity/index.ts';
import type { Charge, ChargeState } from '../charge.ts';
import * as store from '../charge-store.ts';
import { type Difference, listDifferences } from '../order-store.ts';
import { paymentPolicy } from '../policy.ts';

export interface ChargePage {
  readonly charges: readonly Charge[];
  readonly next: string | undefined;
}

const pageSize = 30;

/** Charges of the agencies of the official; those of all for supervision. @throws Refusal `not-allowed` */
export async function listCharges(
  { database }: Platform,
  actor: OfficialActor,
  { state, after }: { state: ChargeState | undefined; after: string | undefined },
): Promise<ChargePage> {
  paymentPolicy.require(actor, 'see-charge', {});
  const agencies = holdsPost(actor, 'supervisor')
    ? undefined
    : ownAgencies(actor).filter((agency) => paymentPolicy.can(actor, 'see-charge', { agency }));
  const found = await store.listCharges(database, {
    agencies,
    state,
    after: readCursor(after),
    size: pageSize + 1,
  });
  const charges = found.slice(0, pageSize);
  const last = charges.at(-1);
  return {
    charges,
    next: found.length > pageSize && last ? writeCursor(last.createdAt, last.id) : undefined,
  };
}

/** Where cashier and charges do not agree, the newest first. @throws Refusal `not-allowed` */
export function readDifferences({ database }: Platform, actor: OfficialActor): Promise<Difference[]> {
  paymentPolicy.require(actor, 'see-differences', {});
  return listDifferences(database, 200);
}
