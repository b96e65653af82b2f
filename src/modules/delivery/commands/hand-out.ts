import { dateIn } from '../../../kernel/date.ts';
import { isIdentityNumber } from '../../../kernel/identity-number.ts';
import { conflict, type FieldFault, invalid } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { recordDelivery } from '../../procedures/index.ts';
import type { Consignment } from '../consignment.ts';
import { insertCollection, lockConsignment } from '../consignment-store.ts';
import { deliveryPolicy } from '../policy.ts';
import { changeConsignment } from './change-consignment.ts';

/** Whoever stands at the window, as their document says, and what they have shown and signed. */
export interface Collector {
  readonly name: string;
  readonly identityNumber: string;
  /** What gives the right to collect for somebody else. */
  readonly authority: string;
  readonly hasSigned: boolean;
}

/**
 * Hands the result to the holder, or to whoever shows a power, against a signature (民事诉讼法第八十七条：送达回证).
 * @throws Refusal `not-allowed`, `not-waiting`, `collector-invalid`
 */
export async function handOut(
  platform: Platform,
  actor: OfficialActor,
  subject: { readonly id: Consignment['id']; readonly isAtHall: boolean },
  typed: Collector,
): Promise<void> {
  await inTransaction(platform.database, async (tx) => {
    const one = await lockConsignment(tx, subject.id);
    deliveryPolicy.require(actor, 'hand-out', { ...one, isAtHall: subject.isAtHall });
    if (one.state !== 'to-collect' || one.hall === null) throw notWaiting();
    const collector = checked(one, typed);
    const at = platform.now();
    await insertCollection(tx, {
      consignmentId: one.id,
      at,
      hall: one.hall,
      name: collector.name,
      identityNumber: collector.identityNumber,
      authority: isHolder(one, collector) ? null : collector.authority,
      clerk: actor.accountId,
    });
    const by = { account: actor.accountId, name: actor.name };
    await changeConsignment(tx, one, { kind: 'collected', state: 'delivered', at, by, note: collector.name });
    await recordDelivery(platform, tx, {
      number: one.caseNumber,
      method: 'window',
      note: `${collector.name}签收`,
      on: dateIn(at),
      by: { account: actor.accountId, name: actor.name, agency: one.agency },
    });
  });
}

function isHolder({ applicantCode }: Consignment, { identityNumber }: Collector): boolean {
  return applicantCode === identityNumber;
}

function checked(one: Consignment, typed: Collector): Collector {
  const collector = {
    ...typed,
    name: typed.name.trim(),
    identityNumber: typed.identityNumber.normalize('NFKC').replace(/\s/g, '').toUpperCase(),
    authority: typed.authority.trim().slice(0, 200),
  };
  const faults: FieldFault[] = [];
  const fault = (field: string, zh: string, en: string) => faults.push({ field, message: { zh, en } });
  if (!isIdentityNumber(collector.identityNumber)) {
    fault('identityNumber', '身份证号码不正确，请核对证件', 'This is no identity number; check the document');
  } else if (isHolder(one, collector)) {
    if (collector.name !== one.applicantName) {
      fault('name', '姓名与申请人不一致，请核对证件', 'The name is not that of the applicant');
    }
  } else if (collector.authority.length < 2) {
    fault(
      'authority',
      '不是申请人本人的，请核对并写明委托书等代领凭据',
      'For somebody else, say what power was shown',
    );
  }
  if (collector.name.length < 2) fault('name', '请填写领取人姓名', 'Give the name');
  if (!collector.hasSigned)
    fault('signed', '请领取人在送达回证上签名后再登记', 'The receipt must be signed first');
  if (faults.length === 0) return collector;
  throw invalid('collector-invalid', { zh: '还不能发放', en: 'It cannot be handed out yet' }, faults);
}

function notWaiting(): Error {
  return conflict('not-waiting', {
    zh: '这件结果不在待领取状态：可能已经领走，或者申请人改了领取方式。请刷新后查看。',
    en: 'This result is not waiting: it may have been collected, or the applicant has chosen otherwise. Reload.',
  });
}
