import { z } from 'zod';

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
});
export type HandedFile = z.infer<typeof HandedFile>;

/** Files by material code. */
export const HandedMaterials = z.record(z.string(), z.array(HandedFile));
export type HandedMaterials = z.infer<typeof HandedMaterials>;

const limit = z.object({
  value: z.number(),
  unit: z.enum(['working-day', 'calendar-day', 'hour', 'immediate']),
  article: z.string().optional(),
});

/** What is fixed for a case at submission: its limits, and who reviews. */
export const CasePlan = z.object({
  agency: z.string(),
  statutory: limit.optional(),
  promised: limit,
  reviews: z.array(
    z.object({
      code: z.string(),
      name: z.object({ zh: z.string(), en: z.string().optional() }),
      agency: z.string(),
      limit,
    }),
  ),
  certificate: z.string().optional(),
});
export type CasePlan = z.infer<typeof CasePlan>;

/** One point of a correction notice: which part, and what is missing or wrong. */
export const CorrectionPoint = z.object({
  /** Section or material code, or empty for the application as a whole. */
  subject: z.string(),
  text: z.string().trim().min(1).max(1000),
});
export type CorrectionPoint = z.infer<typeof CorrectionPoint>;

/** What a case's history is made of. Nothing else changes a case. */
export const CaseEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('submitted'), plan: CasePlan, answers: Answers, materials: HandedMaterials }),
  z.object({ type: z.literal('accepted'), deemed: z.boolean().optional() }),
  z.object({
    type: z.literal('correction-requested'),
    points: z.array(CorrectionPoint).min(1),
    respondBy: z.string(),
  }),
  z.object({ type: z.literal('corrected'), answers: Answers, materials: HandedMaterials }),
  z.object({ type: z.literal('acceptance-refused'), reasons }),
  z.object({ type: z.literal('passed'), task: z.string(), opinion: z.string().max(4000).default('') }),
  z.object({ type: z.literal('objected'), task: z.string(), reasons }),
  z.object({ type: z.literal('approved'), opinion: z.string().max(4000).default('') }),
  z.object({ type: z.literal('refused'), reasons }),
  z.object({
    type: z.literal('paused'),
    name: z.string().min(1),
    basis: z.string().min(1),
    /** Length told to the applicant in writing (行政许可法第四十五条). */
    expectedDays: z.number().int().positive(),
  }),
  z.object({ type: z.literal('resumed'), result: z.string().max(4000).default('') }),
  z.object({ type: z.literal('extended'), days: z.number().int().positive(), reasons }),
  z.object({
    type: z.literal('issued'),
    /** Absent where the result is not a certificate of this platform. */
    certificate: z.object({ id: z.string(), identifier: z.string(), number: z.string() }).optional(),
    document: z.string().optional(),
  }),
  z.object({
    type: z.literal('delivered'),
    method: z.enum(['electronic', 'window', 'post']),
    note: z.string().max(500).default(''),
  }),
  z.object({ type: z.literal('withdrawn'), reasons: z.string().max(1000).default('') }),
  z.object({ type: z.literal('lapsed') }),
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
export type CaseEventType = CaseEvent['type'];
export type CaseEventOf<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>;

/** Who did it. The system itself acts where the law makes silence an act. */
export interface CaseActor {
  readonly account: string | undefined;
  readonly name: string;
  readonly agency: string | undefined;
}

/** A row of the append-only history. */
export interface CaseAction {
  readonly sequence: number;
  readonly at: Date;
  readonly actor: CaseActor;
  readonly event: CaseEvent;
}
