import { z } from 'zod';
import { declareTopic } from '../../platform/outbox/index.ts';

/** What delivery tells later modules about the result of a case. */
export const DeliveryHappening = z.object({
  happened: z.enum(['ready', 'sent', 'attempt-failed', 'came-back']),
  region: z.string(),
  caseId: z.string(),
  number: z.string(),
  /** Code of the hall where it is collected. */
  hall: z.string(),
  waybill: z.string(),
});
export type DeliveryHappening = z.infer<typeof DeliveryHappening>;

/** Its key is the consignment. */
export const deliveryTopic = declareTopic('delivery.consignment', DeliveryHappening);
