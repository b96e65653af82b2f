import { conflict, invalid } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type PersonActor, signedInName } from '../../identity/index.ts';
import { Address, type AddressFault, addressFaults } from '../address.ts';
import { type Consignment, canChoose, firstState, ways } from '../consignment.ts';
import { lockConsignment } from '../consignment-store.ts';
import { findCourier } from '../courier/courier-of.ts';
import { hallsOf } from '../plan-consignment.ts';
import { deliveryPolicy } from '../policy.ts';
import { findShipment } from '../shipment-store.ts';
import { changeConsignment } from './change-consignment.ts';

export interface Wish {
  readonly way: string;
  readonly hall: string;
  readonly address: Address;
}

/**
 * The applicant says how the result is to come, until it is on its way.
 * @throws Refusal `not-allowed`, `delivery-under-way`, `way-invalid`, `address-incomplete`, `hall-unknown`
 */
export async function chooseWay(
  platform: Platform,
  actor: PersonActor,
  { id }: Pick<Consignment, 'id'>,
  wish: Wish,
): Promise<void> {
  const directory = await getDirectory(platform.database);
  await inTransaction(platform.database, async (tx) => {
    const one = await lockConsignment(tx, id);
    deliveryPolicy.require(actor, 'choose', one);
    if (!canChoose(one)) throw underWay();
    const way = ways.find((each) => each === wish.way && one.ways.includes(each));
    if (!way || (way === 'courier' && !findCourier(platform))) throw noSuchWay();
    // What a courier has brought back is not sent again.
    if (way === 'courier' && (await findShipment(tx, id))) throw noSuchWay();
    if (way === 'courier') {
      const faults = addressFaults(directory, wish.address);
      if (faults.length > 0) throw incomplete(faults);
    }
    const hall = hallsOf(directory, one.agency).find(({ code }) => code === wish.hall)?.code ?? one.hall;
    if (way === 'window' && hall === null) throw noHall();
    await changeConsignment(tx, one, {
      kind: 'chosen',
      way,
      hall,
      address: way === 'courier' ? Address.parse(wish.address) : one.address,
      state: firstState(way),
      at: platform.now(),
      by: { account: actor.accountId, name: signedInName(actor, 'zh-CN') },
      note: way,
    });
  });
}

function underWay(): Error {
  return conflict('delivery-under-way', {
    zh: '办理结果已经寄出或者已经送达，不能再改领取方式。',
    en: 'The result is on its way or has been delivered, so this cannot be changed any more.',
  });
}

function noSuchWay(): Error {
  const message = { zh: '请选择领取方式', en: 'Choose how to receive the result' };
  return invalid('way-invalid', message, [{ field: 'way', message }]);
}

function noHall(): Error {
  const message = { zh: '请选择领取大厅', en: 'Choose a hall' };
  return invalid('hall-unknown', message, [{ field: 'hall', message }]);
}

const says = {
  name: { zh: '请填写收件人姓名', en: 'Give the name of the recipient' },
  phone: { zh: '请填写11位手机号码，快递员会联系收件人', en: 'Give an 11-digit mobile number' },
  region: { zh: '请选择收件地区', en: 'Choose the region' },
  address: { zh: '请填写详细地址，写到门牌号和房号', en: 'Give the address, with house and room number' },
} as const;

function incomplete(faults: readonly AddressFault[]): Error {
  const text = { zh: '收件信息不完整', en: 'The address is not complete' };
  return invalid(
    'address-incomplete',
    text,
    faults.map((field) => ({ field, message: says[field] })),
  );
}
