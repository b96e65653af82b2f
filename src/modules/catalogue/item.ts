import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import { adjustmentOf } from './adjustment.ts';
import { ItemAcceptance } from './compiler/acceptance.ts';
import { HandlingItem, handlingItemDeclaration } from './handling-item.ts';
import {
  Channel,
  CrossRegion,
  CrossRegionWay,
  FeeKind,
  Level,
  OnlineDepth,
  TrustLevel,
} from './item-codes.ts';
import {
  Approval,
  Competence,
  Compulsion,
  Day,
  FlowCharts,
  Inspection,
  Intermediary,
  JointAgency,
  Levy,
  Punishment,
  SpecialFund,
} from './item-parts.ts';
import { Material } from './material.ts';
import { Relation } from './relation.ts';

/** Item types of GB/T 39046-2020 appendix A; 02, 03, 04 and 06 are never applied for. Their names stand in content/item-code-tables. */
export const ItemType = z.enum(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20']);
export type ItemType = z.infer<typeof ItemType>;

/** Service objects (服务对象), GB/T 39046-2020. */
export const Audience = z.enum(['1', '2', '3', '4', '5', '6']);
export type Audience = z.infer<typeof Audience>;

export const LegalBasis = z.strictObject({
  law: z.string().min(1),
  /** e.g. 第三十五条第一款 */
  article: z.string().optional(),
  documentNumber: z.string().optional(),
  /** 颁布机关 */
  issuer: z.string().optional(),
  /** 实施日期 */
  since: Day.optional(),
  /** The substance in own words; laws are named, not quoted at length. */
  says: z.string().optional(),
});
export type LegalBasis = z.infer<typeof LegalBasis>;

/** A condition (受理条件): words for a person and, where a machine can decide it, a rule over elements. */
export const Condition = z.strictObject({
  text: textSchema,
  rule: z.string().optional(),
});
export type Condition = z.infer<typeof Condition>;

/** A limit as the law or the organ gives it; the unit decides which calendar counts. */
export const Limit = z.strictObject({
  value: z.number().int().nonnegative(),
  unit: z.enum(['working-day', 'calendar-day', 'hour', 'immediate']),
  article: z.string().optional(),
  note: z.string().optional(),
});
export type Limit = z.infer<typeof Limit>;

/** A question of the form: an element with local adjustments. */
export const Question = z.strictObject({
  element: z.string(),
  required: z.boolean().default(true),
  label: textSchema.optional(),
  hint: textSchema.optional(),
  /** Rule over answers: the question is put only where it holds. */
  when: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  /** Codes of its table that this item offers; without it all of them. */
  only: z.array(z.string()).min(1).optional(),
});
export type Question = z.infer<typeof Question>;

/** One page of the form. With `repeat` the questions are asked for each member of a group (股东, 从业人员…). */
export const Section = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: textSchema,
  introduction: textSchema.optional(),
  when: z.string().optional(),
  repeat: z
    .strictObject({
      noun: textSchema,
      minimum: z.number().int().nonnegative().default(1),
      maximum: z.number().int().positive().default(20),
    })
    .optional(),
  questions: z.array(Question).min(1),
});
export type Section = z.infer<typeof Section>;

export const Fee = z.strictObject({
  name: textSchema,
  /** 行政事业性收费, 政府性基金, 经营服务性收费 */
  kind: FeeKind.optional(),
  standard: textSchema,
  basis: z.string(),
  reduction: textSchema.optional(),
  remark: textSchema.optional(),
  /** What one application is charged, in fen; without it the fee is told and not asked for. */
  amount: z.number().int().positive().optional(),
  /** Rule: charged only to those for whom it holds. */
  when: z.string().optional(),
});
export type Fee = z.infer<typeof Fee>;

/** How the item is handled: which procedure, and who takes part beside the organ itself. */
export const Handling = z.strictObject({
  procedure: z.string(),
  /** Departments that review in parallel: what each looks at, and its own limit. */
  reviews: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z][a-z0-9-]*$/),
        name: textSchema,
        /** Department (two digits) in the region of the case or the nearest above it, or an agency code. */
        agency: z.string(),
        limit: Limit,
      }),
    )
    .default([]),
  /** Interruptions the law does not count (行政许可法第四十五条). */
  specialProcedures: z
    .array(z.strictObject({ name: textSchema, limit: Limit, basis: z.string() }))
    .default([]),
  specialNote: textSchema.optional(),
  /** 延续: the element that says until when the present licence is good, and how long before it is to be asked for (行政许可法第五十条). */
  renewal: z
    .strictObject({
      until: z.string(),
      before: z.strictObject({ ...Limit.shape, unit: z.enum(['working-day', 'calendar-day']) }),
    })
    .optional(),
});
export type Handling = z.infer<typeof Handling>;

/** 受理时限, 法定时限 and 承诺时限; a source may give none. */
const Limits = z.strictObject({
  acceptance: Limit.optional(),
  statutory: Limit.optional(),
  promised: Limit.optional(),
});

const Result = z.strictObject({
  /** 10 证照, 20 批文, 30 其他 */
  type: z.enum(['10', '20', '30']),
  name: textSchema,
  /** Code of the certificate type issued on approval. */
  certificate: z.string().optional(),
  /** Where it takes the place of one of the same type (延续、变更、换发): the question in which its number is given. */
  replaces: z
    .strictObject({
      element: z.string(),
      /** Valid as long as the former one (变更); otherwise its term begins anew. */
      keepsTerm: z.boolean().default(false),
    })
    .optional(),
  validity: textSchema.optional(),
  /** 延续 and 延期: how it is prolonged. */
  extension: textSchema.optional(),
  /** Address of a picture of it. */
  sample: z.string().optional(),
});

/** The standard of an item: the same wherever it is offered. Imported items may leave gaps that content may not. */
export const Item = z.strictObject({
  /** Basic code (基本编码, GB/T 39554): province 2, type 2, department 2, main item 3, sub-item 3; imports keep theirs. */
  basicCode: z.string().min(1),
  nationalCode: z.string().min(1).optional(),
  name: textSchema,
  /** 主项名称, where the item is a sub-item. */
  mainItem: textSchema.optional(),
  /** 业务办理项: set where this is one way to handle the item with the same basic code. */
  handlingItem: z.strictObject({ serial: z.string().regex(/^\d{2}$/), name: textSchema }).optional(),
  /** The ways to handle it, each applied for by itself. */
  handlingItems: z.array(HandlingItem).default([]),
  /** Everyday words (日常用语) by which people look for it. */
  aliases: z.array(z.string()).default([]),
  /** One or two sentences: what you get and when you need it. */
  summary: textSchema,
  type: ItemType,
  audience: z.array(Audience).min(1),
  /** 办理对象 in words, where the codes of `audience` say too little. */
  object: textSchema.optional(),
  /** Topics of the natural-person and legal-person lists; codes of content/topics. */
  topics: z.array(z.string()).default([]),
  /** Life or business events; codes of content/events. */
  events: z.array(z.string()).default([]),
  /** Who implements it: an agency code, or `31@county` = department 31 in every county (`@city`, `@town` likewise). */
  offeredBy: z.array(z.string()).min(1),
  /** 行使层级: the levels of the organs that offer it, unless the standard says so itself. */
  levels: z.array(Level).default([]),
  competence: z.array(Competence).default([]),
  /** 中央业务指导部门 */
  centralDepartment: textSchema.optional(),
  /** 计划取消日期 */
  endsOn: Day.optional(),
  legalBases: z.array(LegalBasis).default([]),
  conditions: z.array(Condition).default([]),
  /** How many may get it (行政许可法第五十七条 …). */
  quantityLimit: textSchema.optional(),
  /** 申请时限: when one must have applied. */
  applicationPeriod: textSchema.optional(),
  /** Grounds on which it is refused, in plain words. */
  refusals: z.array(textSchema).default([]),
  materials: z.array(Material),
  /** Sections of the online form; without them the item is a guide only. */
  form: z.array(Section).default([]),
  limits: Limits,
  fees: z.array(Fee).default([]),
  handling: Handling,
  approval: Approval.optional(),
  jointAgencies: z.array(JointAgency).default([]),
  intermediaries: z.array(Intermediary).default([]),
  /** Steps for a person, in order. */
  steps: z.array(textSchema).default([]),
  flowCharts: FlowCharts.optional(),
  result: Result,
  /** 1 即办件, 2 承诺件; a source may not say. */
  kind: z.enum(['1', '2']).optional(),
  /** Visits to a hall that are needed at most; a source may not say. */
  visits: z.number().int().nonnegative().optional(),
  /** 必须现场办理原因说明 */
  visitReason: textSchema.optional(),
  channels: z.array(Channel).default([]),
  onlineDepth: z.array(OnlineDepth).default([]),
  trustLevel: TrustLevel.optional(),
  /** 办理范围: who may use it across regions. */
  crossRegion: CrossRegion.default('none'),
  crossRegionWays: z.array(CrossRegionWay).default([]),
  rights: z.array(textSchema).default([]),
  duties: z.array(textSchema).default([]),
  questions: z.array(z.strictObject({ question: textSchema, answer: textSchema })).default([]),
  remedies: z.strictObject({ reconsideration: textSchema, litigation: textSchema }).optional(),
  /** What comes before it, after it, with it or instead of it. */
  relations: z.array(Relation).default([]),
  /** Where the item is handled online when not on this platform. */
  externalUrl: z.string().optional(),
  mobileUrl: z.string().optional(),
  /** What powers of types 02, 03, 04 and 06 are about. */
  punishment: Punishment.optional(),
  compulsion: Compulsion.optional(),
  levy: Levy.optional(),
  inspection: Inspection.optional(),
  specialFund: SpecialFund.optional(),
  /** 责任事项 and 追责情形 of the list of powers and responsibilities. */
  responsibilities: z.array(textSchema).default([]),
  accountability: z.array(textSchema).default([]),
  /** Elements of the source that have no place here, kept by name; shown under 其他信息. */
  more: z.array(z.strictObject({ name: z.string(), value: z.string() })).default([]),
});
export type Item = z.infer<typeof Item>;

export const Adjustment = adjustmentOf(Limit);
export type Adjustment = z.infer<typeof Adjustment>;

export const HandlingItemDeclaration = handlingItemDeclaration({
  conditions: z.array(Condition).optional(),
  refusals: z.array(textSchema).optional(),
  addedSections: z.array(Section).default([]),
  limits: z.strictObject({ statutory: Limit, promised: Limit }).optional(),
  fees: z.array(Fee).optional(),
  result: Result.optional(),
  addedBases: z.array(LegalBasis).default([]),
});
export type HandlingItemDeclaration = z.infer<typeof HandlingItemDeclaration>;

/** What a file of content/items must say: the standard without gaps. */
export const ItemDeclaration = Item.extend({
  basicCode: z
    .string()
    .regex(/^\d{12}$/, 'twelve digits: region 2, type 2, department 2, main item 3, sub-item 3'),
  nationalCode: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  topics: z.array(z.string()).min(1),
  legalBases: z.array(LegalBasis).min(1),
  conditions: z.array(Condition).min(1),
  limits: z.strictObject({ acceptance: Limit.optional(), statutory: Limit, promised: Limit }),
  kind: z.enum(['1', '2']),
  visits: z.number().int().nonnegative(),
  channels: z.array(Channel).min(1),
  handlingItems: z.array(HandlingItemDeclaration).default([]),
  /** What some organs do otherwise. */
  adjustments: z.array(Adjustment).optional(),
  /** Findings of the compiler that are right and yet stay, with the reason; no part of what is published. */
  accepts: z.array(ItemAcceptance).optional(),
});
export type ItemDeclaration = z.infer<typeof ItemDeclaration>;
