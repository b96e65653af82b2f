import { conflict } from '../../kernel/refusal.ts';
import type { Platform } from '../../platform/platform.ts';
import type { CaseFees } from '../applications/index.ts';
import type { CaseEffects } from '../procedures/index.ts';
import { isSettled } from './charge.ts';
import { findChargeOfCase } from './charge-store.ts';
import { linesOfCase } from './commands/hear-case.ts';

/** A result for which a fee is due is handed out when the fee is settled; the decision waits for no money. */
export function feeEffects(platform: Platform): Pick<CaseEffects, 'admitIssue'> {
  return {
    async admitIssue(view) {
      const charge = await findChargeOfCase(platform.database, view.stored.number);
      const isFree = charge ? isSettled(charge) : (await linesOfCase(platform, view)).length === 0;
      if (isFree) return;
      throw conflict('fee-unpaid', {
        zh: '费用还没有缴清，暂不能制证发证。请在“缴费管理”查看；申请人可以在线缴费，也可以到窗口缴费。',
        en: 'The fee has not been paid, so the result cannot be issued yet. See Payments.',
      });
    },
  };
}

/** What the page of a case says of its fee. */
export const caseFees: CaseFees = {
  async findOfCase({ database }, number) {
    const charge = await findChargeOfCase(database, number);
    return (
      charge && {
        amount: charge.amount,
        payBy: charge.payBy,
        isOpen: charge.state === 'open',
        path: pathOf(number),
      }
    );
  },
};

function pathOf(number: string): string {
  return `/my/cases/${number}/payment`;
}
