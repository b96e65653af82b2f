import { conflict } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type OfficialActor, signatureOf } from '../../identity/index.ts';
import type { Consignment } from '../consignment.ts';
import { lockConsignment } from '../consignment-store.ts';
import { getCourier } from '../courier/courier-of.ts';
import { deliveryPolicy } from '../policy.ts';
import { insertShipment } from '../shipment-store.ts';
import { changeConsignment } from './change-consignment.ts';

/**
 * Orders the courier and notes the waybill. The courier knows an order by the consignment, so that whatever dies between
 * ordering and noting is made up for by pressing again.
 * @throws Refusal `not-allowed`, `not-to-send`, `no-courier`
 */
export async function sendByCourier(
  platform: Platform,
  actor: OfficialActor,
  before: Consignment,
): Promise<void> {
  deliveryPolicy.require(actor, 'send', before);
  if (before.state !== 'to-send' || !before.address) throw notToSend();
  const waybill = await getCourier(platform).create({ id: before.id, to: before.address });
  const at = platform.now();
  await inTransaction(platform.database, async (tx) => {
    const one = await lockConsignment(tx, before.id);
    if (one.state !== 'to-send' || JSON.stringify(one.address) !== JSON.stringify(before.address)) {
      throw notToSend();
    }
    await insertShipment(tx, { id: one.id, waybill, createdAt: at });
    const name = signatureOf(actor, { role: 'issuer', agency: one.agency });
    const by = { account: actor.accountId, name };
    await changeConsignment(tx, one, { kind: 'sent', state: 'under-way', at, by, note: waybill, waybill });
  });
}

function notToSend(): Error {
  return conflict('not-to-send', {
    zh: '这件结果现在不是待寄出，或者收件地址刚刚改过。请刷新后核对。',
    en: 'This result is not to be sent now, or its address has just been changed. Reload and check.',
  });
}
