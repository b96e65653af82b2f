import { z } from 'zod';
import { isCalendarDate } from '../../kernel/date.ts';
import type { Action } from './engine/action.ts';
import { Plan } from './engine/plan.ts';
import { Findings, PanelMember } from './expert-review/review.ts';

export type { CaseActor } from './engine/action.ts';

const reasons = z.string().trim().min(1).max(4000);

/** Answers by element code; a repeat group is a list below its section's code. */
export const Answers = z.record(z.string(), z.unknown());
export type Answers = z.infer<typeof Answers>;

/** A file handed in for a material. */
export const HandedFile = z.object({
  hash: z.string(),
  name: z.string(),
  size: z.number(),
  mediaType: z.string(),
  /** Where it is an electronic certificate in place of paper: which, and when it was last proved. */
  certificate: z
    .object({ identifier: z.string(), number: z.string(), verifiedAt: z.iso.datetime() })
    .optional(),
});
export type HandedFile = z.infer<typeof HandedFile>;

/** Files by material code. */
export const HandedMaterials = z.record(z.string(), z.array(HandedFile));
export type HandedMaterials = z.infer<typeof HandedMaterials>;

/** What is fixed for a case at submission: its limits, and who reviews. */
export const CasePlan = Plan.required({ promised: true });
export type CasePlan = z.infer<typeof CasePlan>;

/** One point of a correction notice: which part, and what is missing or wrong. */
export const CorrectionPoint = z.object({
  /** Section or material code, or empty for the application as a whole. */
  subject: z.string(),
  text: z.string().trim().min(1).max(1000),
});
export type CorrectionPoint = z.infer<typeof CorrectionPoint>;

const day = z.string().refine(isCalendarDate);

/** Fields that the engine reads of any event. */
const common = {
  /** Name of the act, where another act writes the same type. */
  act: z.string().optional(),
  /** The day on which it happened, where it was recorded later. */
  on: day.optional(),
  /** What the official has written in place of the editable parts of the document, by their codes. */
  letter: z.record(z.string(), z.string().max(2000)).optional(),
};
const handedIn = {
  answers: Answers,
  materials: HandedMaterials,
  /** What the rules of the procedure came to over the answers. */
  conditions: z.record(z.string(), z.boolean()).optional(),
};

/** What a case's history is made of. Nothing else changes a case. */
export const CaseEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('submitted'), ...common, plan: CasePlan, ...handedIn }),
  z.object({ type: z.literal('accepted'), ...common, deemed: z.boolean().optional() }),
  z.object({
    type: z.literal('correction-requested'),
    ...common,
    points: z.array(CorrectionPoint).min(1),
    respondBy: z.string(),
  }),
  z.object({ type: z.literal('corrected'), ...common, ...handedIn }),
  z.object({ type: z.literal('acceptance-refused'), ...common, reasons }),
  z.object({
    type: z.literal('passed'),
    ...common,
    task: z.string(),
    opinion: z.string().max(4000).default(''),
  }),
  z.object({ type: z.literal('objected'), ...common, task: z.string(), reasons }),
  z.object({
    type: z.literal('approved'),
    ...common,
    deemed: z.boolean().optional(),
    opinion: z.string().max(4000).default(''),
  }),
  z.object({ type: z.literal('refused'), ...common, reasons }),
  z.object({
    type: z.literal('paused'),
    ...common,
    /** Only this task stands still; without it the whole case does. */
    task: z.string().optional(),
    /** Code of the special procedure; the first cases have its name alone. */
    kind: z.string().optional(),
    name: z.string().min(1),
    basis: z.string().min(1),
    /** Length told to the applicant in writing (行政许可法第四十五条). */
    expectedDays: z.number().int().positive(),
    /** Days of that length; the first cases counted days of the calendar. */
    expectedUnit: z.enum(['working-day', 'calendar-day']).optional(),
    toldUntil: day.optional(),
    /** Who reviews, where experts do. */
    experts: z.array(PanelMember).optional(),
  }),
  z.object({
    type: z.literal('resumed'),
    ...common,
    task: z.string().optional(),
    /** Sequence of the act that it ends. */
    of: z.number().int().positive().optional(),
    result: z.string().max(4000).default(''),
    /** What the experts found, where experts reviewed. */
    findings: Findings.optional(),
  }),
  z.object({ type: z.literal('extended'), ...common, days: z.number().int().positive(), reasons }),
  z.object({
    type: z.literal('issued'),
    ...common,
    /** Absent where the result is not a certificate of this platform. */
    certificate: z
      .object({
        id: z.string(),
        identifier: z.string(),
        number: z.string(),
        /** Given with it: a credit code, a project code. */
        code: z.string().optional(),
      })
      .optional(),
    document: z.string().optional(),
  }),
  z.object({
    type: z.literal('delivered'),
    ...common,
    method: z.enum(['electronic', 'window', 'post']),
    note: z.string().max(500).default(''),
  }),
  z.object({
    type: z.literal('returned'),
    ...common,
    task: z.string(),
    reasons,
    /** Agencies that examine again. */
    againBy: z.array(z.string()).min(1),
  }),
  z.object({
    type: z.literal('consulted'),
    ...common,
    task: z.string(),
    question: z.string().min(1).max(2000),
    /** Working days for the answer. */
    answerWithin: z.number().int().positive(),
    agencies: z.object({ consulted: z.array(z.string()).min(1) }),
  }),
  z.object({
    type: z.literal('answered'),
    ...common,
    task: z.string(),
    opinion: z.string().min(1).max(4000),
  }),
  z.object({
    type: z.literal('assigned'),
    ...common,
    task: z.string(),
    /** To whom; without it whoever holds the post may take it. */
    assignee: z.object({ official: z.string(), name: z.string() }).optional(),
    how: z.enum(['claimed', 'released', 'assigned', 'handed-over']),
    reasons: z.string().max(500).default(''),
  }),
  z.object({
    type: z.literal('moved'),
    ...common,
    /** The version of the procedure until then, and from then on. */
    fromVersion: z.number().int().positive(),
    toVersion: z.number().int().positive(),
    reasons: z.string().max(1000).default(''),
  }),
  z.object({ type: z.literal('withdrawn'), ...common, reasons: z.string().max(1000).default('') }),
  z.object({ type: z.literal('lapsed'), ...common }),
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
export type CaseEventType = CaseEvent['type'];
export type CaseEventOf<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>;

/** A row of the append-only history. */
export type CaseAction = Action<CaseEvent>;
