import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import { Channel, CrossRegion, PowerSource } from './item-codes.ts';

/** 本地实施差异: what some of the organs that offer an item do otherwise, as far as the standard leaves it to them. */
export function adjustmentOf<Limit extends z.ZodType>(limit: Limit) {
  return z.strictObject({
    /** Agencies, as in `offeredBy`. */
    at: z.array(z.string()).min(1),
    promised: limit.optional(),
    visits: z.number().int().nonnegative().optional(),
    visitReason: textSchema.optional(),
    channels: z.array(Channel).min(1).optional(),
    crossRegion: CrossRegion.optional(),
    quantityLimit: textSchema.optional(),
    exercise: textSchema.optional(),
    undertaking: textSchema.optional(),
    powerSource: PowerSource.optional(),
    appointmentsPerDay: z.number().int().positive().optional(),
  });
}
