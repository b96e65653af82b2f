import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import { CompulsionKind, Level, LevyKind, PenaltyKind } from './item-codes.ts';

/** Parts of the standard of an item that only some items have. */

/** 取消日期, 实施日期 … */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is a date like 2026-07-01');

/** 权限划分: what each level decides. */
export const Competence = z.strictObject({ level: Level, text: textSchema });

/** Ways to decide sooner; what is not said is not known. */
export const Approval = z.strictObject({
  /** 告知承诺 (国办发〔2020〕42号): decided on a written promise, checked afterwards. */
  notifyPromise: z.boolean().optional(),
  /** 容缺受理: accepted although a secondary material is missing. */
  tolerance: z.boolean().optional(),
  /** 信用审批: who has good credit brings less. */
  credit: z.boolean().optional(),
  /** 秒批: decided by the program without a person. */
  automatic: z.boolean().optional(),
});

/** 中介服务 that the applicant needs before a decision. */
export const Intermediary = z.strictObject({
  name: textSchema,
  content: textSchema.optional(),
  basis: z.string().optional(),
});

/** 联办机构: another organ that takes part, and in what. */
export const JointAgency = z.strictObject({
  name: textSchema,
  code: z.string().optional(),
  step: textSchema.optional(),
});

const FlowChart = z.strictObject({ picture: z.string().optional(), note: textSchema.optional() });
/** 办理流程图 at the counter and online. */
export const FlowCharts = z.strictObject({ window: FlowChart.optional(), online: FlowChart.optional() });

/** 行政处罚 (type 02): for what, of which kinds and how much. */
export const Punishment = z.strictObject({
  conduct: textSchema,
  kinds: z.array(PenaltyKind).min(1),
  range: textSchema,
});

/** 行政强制 (type 03). */
export const Compulsion = z.strictObject({ conduct: textSchema, kinds: z.array(CompulsionKind).min(1) });

/** 行政征收 (type 04). */
export const Levy = z.strictObject({
  kind: LevyKind,
  payer: textSchema,
  standard: textSchema,
  /** 是否涉及征收（税）费减免的审批 */
  reductionReviewed: z.boolean().default(false),
});

/** 行政检查 (type 06). */
export const Inspection = z.strictObject({
  subject: textSchema,
  content: textSchema,
  way: textSchema.optional(),
  frequency: textSchema.optional(),
});

/** 专项资金: public money that the item pays out. */
export const SpecialFund = z.strictObject({
  name: textSchema,
  standard: textSchema,
  /** Who pays: the level of the budget and the account. */
  budget: textSchema,
  basis: z.string(),
});
