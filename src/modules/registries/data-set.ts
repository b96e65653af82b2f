import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import { QualityDemand } from './quality/quality-demand.ts';

const code = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'kebab-case, e.g. legal-entities')
  .max(40)
  .refine((text) => !text.endsWith('-history'), 'a history is kept of each set by itself');

/** An element of the dictionary as a column of a data set (信息项). */
const DataSetElement = z.strictObject({
  element: z.string(),
  /** A record without it is not taken. */
  required: z.boolean().default(false),
  /** Records are found by it. */
  indexed: z.boolean().default(false),
  /** Code of the set, with a key of one element, in which its value must stand. */
  references: code.optional(),
});

/**
 * A data set (数据集): records of one kind that an organ holds, described by elements of the dictionary.
 * The platform makes tables, pages and interfaces from it.
 */
export const DataSet = z.strictObject({
  code,
  name: textSchema,
  summary: textSchema,
  /** Code of the agency that holds the facts and answers for them (一数一源). */
  owner: z.string(),
  /** 基础信息库 it belongs to, and none where it is an organ's own. */
  base: z.enum(['population', 'legal-entity', 'certificate', 'place', 'credit', 'supervision']).optional(),
  /** Elements that together tell one record from all others. */
  key: z.array(z.string()).min(1).max(4),
  elements: z.array(DataSetElement).min(1).max(200),
  /** System or register the facts come from. */
  source: textSchema,
  /** Element (a date) that says as of which day a row holds: one older than the cycle is not taken. */
  asOf: z.string().optional(),
  /** Indexed elements besides the key that no two records share. */
  distinct: z.array(z.string()).max(10).optional(),
  quality: QualityDemand.optional(),
  updateCycle: z.enum(['real-time', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'irregular']),
  /** 共享类型 (政务数据共享条例): what is not shared freely names the law that says so. */
  sharing: z
    .strictObject({ class: z.enum(['free', 'on-condition', 'none']), reason: textSchema.optional() })
    .refine((sharing) => sharing.class === 'free' || sharing.reason, {
      message: 'sharing on condition, and none, give the legal reason',
      path: ['reason'],
    }),
  /** 开放属性: open to the public. */
  openness: z.enum(['free', 'on-condition', 'none']),
  retention: z.union([z.literal('permanent'), z.strictObject({ years: z.number().int().min(1).max(100) })]),
});
export type DataSet = z.infer<typeof DataSet>;
export type DataSetElement = z.infer<typeof DataSetElement>;

export type SharingClass = DataSet['sharing']['class'];
