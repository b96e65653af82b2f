import { conflict } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Cashier } from './cashier.ts';
import { demoCashier } from './demo-cashier.ts';

/** Without a cashier everything is paid at the window. */
export function findCashier(platform: Platform): Cashier | undefined {
  return platform.config.mode === 'demo' ? demoCashier(platform) : undefined;
}

/** @throws Refusal `no-cashier` */
export function getCashier(platform: Platform): Cashier {
  const cashier = findCashier(platform);
  if (cashier) return cashier;
  throw conflict('no-cashier', {
    zh: '现在不能在线缴费。请持缴款码到办事大厅窗口缴费。',
    en: 'Payment online is not available. Please pay at the window of the hall, with the payment code.',
  });
}
