import { z } from 'zod';

/** A finding that a steward has looked at and accepts, with the reason. It stands in the item it is about. */
export const ItemAcceptance = z.strictObject({
  check: z.string(),
  /** Without it, every finding of the check in this item is accepted. */
  place: z.string().optional(),
  reason: z.string().min(6, 'say why, in a sentence'),
});
export type ItemAcceptance = z.infer<typeof ItemAcceptance>;

/** For imported items, whose files are not ours: content/accepted-findings. */
export const Acceptance = ItemAcceptance.extend({
  source: z.string(),
  /** Implementation code, or the basic code for all agencies that offer the item. */
  item: z.string(),
});
export type Acceptance = z.infer<typeof Acceptance>;
