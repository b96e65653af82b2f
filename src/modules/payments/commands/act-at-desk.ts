import { conflict, invalid } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type OfficialActor, signatureOf } from '../../identity/index.ts';
import type { Charge } from '../charge.ts';
import { lockCharge } from '../charge-store.ts';
import { paymentPolicy } from '../policy.ts';
import { changeCharge } from './change-charge.ts';
import { takeReceiptNumber } from './take-receipt-number.ts';

/** Notes money that was paid at the window. @throws Refusal `not-allowed`, `charge-changed`, `way-needed` */
export function collectAtWindow(
  platform: Platform,
  actor: OfficialActor,
  id: Uuid,
  way: string,
): Promise<void> {
  return change(platform, id, async (tx, charge) => {
    paymentPolicy.require(actor, 'collect', charge);
    requireState(charge, 'open');
    if (way !== 'cash' && way !== 'card') throw needed('way', '请选择收款方式', 'Choose how it was paid');
    const at = platform.now();
    const paid = { way, receiptNumber: await takeReceiptNumber(tx, at) } as const;
    await changeCharge(tx, charge, { kind: 'paid', at, by: authorOf(actor, 'acceptor', charge), paid });
  });
}

/** Notes that money paid at the window was given back there. @throws Refusal `not-allowed`, `charge-changed` */
export function refundAtWindow(platform: Platform, actor: OfficialActor, id: Uuid): Promise<void> {
  return change(platform, id, async (tx, charge) => {
    paymentPolicy.require(actor, 'collect', charge);
    requireState(charge, 'refund-due');
    if (charge.way === 'online') throw changed();
    const by = authorOf(actor, 'acceptor', charge);
    await changeCharge(tx, charge, { kind: 'refunded', at: platform.now(), by });
  });
}

/** 减免: waives the charge, with the rule it follows. @throws Refusal `not-allowed`, `charge-changed`, `reasons-needed` */
export function exemptCharge(
  platform: Platform,
  actor: OfficialActor,
  id: Uuid,
  typed: string,
): Promise<void> {
  return change(platform, id, async (tx, charge) => {
    paymentPolicy.require(actor, 'exempt', charge);
    requireState(charge, 'open');
    const reasons = typed.trim();
    if (reasons.length < 5) {
      throw needed('reasons', '请写明减免依据和对象', 'Give the rule and to whom it applies');
    }
    const by = authorOf(actor, 'decider', charge);
    await changeCharge(tx, charge, {
      kind: 'exempted',
      at: platform.now(),
      by,
      reasons: reasons.slice(0, 500),
    });
  });
}

function change(platform: Platform, id: Uuid, act: (tx: Tx, charge: Charge) => Promise<void>): Promise<void> {
  return inTransaction(platform.database, async (tx) => act(tx, await lockCharge(tx, id)));
}

function authorOf(actor: OfficialActor, role: 'acceptor' | 'decider', { agency }: Charge) {
  return { account: actor.accountId, name: signatureOf(actor, { role, agency }) };
}

function requireState(charge: Charge, state: Charge['state']): void {
  if (charge.state !== state) throw changed();
}

function changed(): Error {
  return conflict('charge-changed', {
    zh: '这笔费用的状态已经变化，没有登记。请刷新后查看。',
    en: 'This charge has changed meanwhile, so nothing was noted. Reload the page.',
  });
}

function needed(field: string, zh: string, en: string): Error {
  return invalid(`${field}-needed`, { zh, en }, [{ field, message: { zh, en } }]);
}
