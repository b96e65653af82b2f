import { uuidv7 } from '../../../kernel/uuid.ts';
import { signCallback } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getCashier } from '../cashier/cashier-of.ts';
import { type DemoOrder, decideDemoOrder } from '../cashier/demo-store.ts';
import { type Callback, takeCallback } from './take-callback.ts';

export const demoOutcomes = ['paid', 'failed', 'lost', 'twice', 'disordered'] as const;
export type DemoOutcome = (typeof demoOutcomes)[number];

/** What the demonstration cashier does when its page is confirmed: it keeps the outcome and sends signed callbacks. */
export async function payAtDemoCashier(
  platform: Platform,
  order: DemoOrder,
  outcome: DemoOutcome,
): Promise<void> {
  if (order.outcome === 'paid') return;
  await decideDemoOrder(platform.database, order.id, outcome === 'failed' ? 'failed' : 'paid');
  for (const callback of callbacksOf(order, outcome)) {
    const body = JSON.stringify(callback);
    const signature = signCallback(getCashier(platform).key, body, platform.now());
    await takeCallback(platform, { body, signature });
  }
}

function callbacksOf({ id: order, amount }: DemoOrder, outcome: DemoOutcome): Callback[] {
  const paid = { id: uuidv7(), order, outcome: 'paid', amount } as const;
  const failed = { id: uuidv7(), order, outcome: 'failed', amount } as const;
  switch (outcome) {
    case 'paid':
      return [paid];
    case 'failed':
      return [failed];
    case 'lost':
      return [];
    case 'twice':
      return [paid, paid];
    case 'disordered':
      return [paid, failed];
  }
}
