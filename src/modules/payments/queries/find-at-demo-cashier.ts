import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type DemoOrder, findDemoOrder } from '../cashier/demo-store.ts';
import type { Charge } from '../charge.ts';
import { findCharge } from '../charge-store.ts';
import { findOrder } from '../order-store.ts';

export interface AtDemoCashier {
  readonly order: DemoOrder;
  readonly charge: Charge;
}

/** Whoever knows the address of an order sees what it is for: anybody may pay. */
export async function findAtDemoCashier(
  { database }: Platform,
  id: string,
): Promise<AtDemoCashier | undefined> {
  if (!isUuid(id)) return undefined;
  const [demo, order] = await Promise.all([findDemoOrder(database, id), findOrder(database, id)]);
  const charge = order && (await findCharge(database, order.chargeId));
  return demo && charge && { order: demo, charge };
}
