import { z } from 'zod';
import { invalid, notAllowed, notFound } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { isSignedBy } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getCashier } from '../cashier/cashier-of.ts';
import { insertCallback } from '../order-store.ts';
import { takeNews } from './take-news.ts';

const uuid = z.string().refine(isUuid);

/** Body of a callback. `id` is the cashier's own: sent again, it is the same. */
export const Callback = z.strictObject({
  id: uuid,
  order: uuid,
  outcome: z.enum(['paid', 'failed']),
  amount: z.number().int().positive(),
});
export type Callback = z.infer<typeof Callback>;

export interface SignedCallback {
  readonly body: string;
  readonly signature: string | undefined;
}

/**
 * Hears what the cashier tells unasked. The callback and its effect are one transaction: where the process dies, the
 * cashier tells it again.
 * @throws Refusal `callback-unsigned`, `callback-invalid`, `order-unknown`
 */
export async function takeCallback(platform: Platform, { body, signature }: SignedCallback): Promise<void> {
  const at = platform.now();
  if (!isSignedBy(getCashier(platform).key, signature, body, at)) throw unsigned();
  const callback = readCallback(body);
  await inTransaction(platform.database, async (tx) => {
    if (!(await insertCallback(tx, { id: callback.id, at, body }))) return;
    if (!(await takeNews(tx, callback, at))) throw unknownOrder();
  });
}

function readCallback(body: string): Callback {
  try {
    return Callback.parse(JSON.parse(body));
  } catch {
    throw invalid('callback-invalid', {
      zh: '回调内容不符合接口约定。',
      en: 'The callback has another form.',
    });
  }
}

function unsigned(): Error {
  return notAllowed('callback-unsigned', {
    zh: '回调没有有效签名，或者已经过期。',
    en: 'The callback has no valid signature, or is too old.',
  });
}

function unknownOrder(): Error {
  return notFound('order-unknown', { zh: '没有这个支付订单。', en: 'There is no such order.' });
}
