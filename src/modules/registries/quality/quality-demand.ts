import { z } from 'zod';

/** 数据质量评价指标 (GB/T 36344-2018), as far as a register can be measured by itself. */
export const dimensions = ['completeness', 'validity', 'uniqueness', 'timeliness', 'consistency'] as const;
export type Dimension = (typeof dimensions)[number];

const score = z.number().min(0).max(100);

/** What a data set demands of its quality (质量要求): lower scores open a duty to mend for the owner. */
export const QualityDemand = z.strictObject({
  completeness: score.default(98),
  validity: score.default(98),
  uniqueness: score.default(99),
  timeliness: score.default(90),
  consistency: score.default(95),
  /** Working days in which the owner mends. */
  mendWithin: z.number().int().min(1).max(60).default(10),
  /** Days after which rows that are kept aside must have been mended. */
  waitAtMost: z.number().int().min(1).max(366).default(30),
});
export type QualityDemand = z.infer<typeof QualityDemand>;

export function demandOf({ quality }: { readonly quality?: QualityDemand | undefined }): QualityDemand {
  return quality ?? QualityDemand.parse({});
}
