import { z } from 'zod';
import { declareTopic } from '../../platform/outbox/index.ts';

/** What payments tells later modules about the charge of a case. */
export const PaymentHappening = z.object({
  happened: z.enum(['charged', 'paid', 'exempted', 'cancelled', 'refund-due', 'refunded']),
  region: z.string(),
  caseId: z.string(),
  number: z.string(),
  /** In fen. */
  amount: z.number(),
  payBy: z.string(),
});
export type PaymentHappening = z.infer<typeof PaymentHappening>;

/** Its key is the charge. */
export const paymentTopic = declareTopic('payments.charge', PaymentHappening);
