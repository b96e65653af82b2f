import { z } from 'zod';
import { isCalendarDate } from '../../../kernel/date.ts';
import { HandedFile } from '../../procedures/index.ts';
import { Party } from './joint-step.ts';

/** Day and hour of a visit: `2026-12-01 09:30`. */
export const Slot = z.string().regex(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/);
export type Slot = z.infer<typeof Slot>;

const text = z.string().trim().min(1).max(2000);
const day = z.string().refine(isCalendarDate);
/** 行政许可法第三十四条第三款: whoever verifies on the spot comes at least in twos. */
const inspectors = z.array(z.string().trim().min(2).max(40)).min(2).max(10);

/** What the record of a joint step is made of. Nothing else changes it. */
export const JointEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('opened'), lead: z.string(), parties: z.array(Party).min(1) }),
  z.object({
    type: z.literal('dates-proposed'),
    slots: z.array(Slot).min(1).max(3),
    place: text,
    contact: text,
    /** Why again, where days were proposed before. */
    reasons: z.string().max(500).default(''),
  }),
  z.object({
    type: z.literal('dates-answered'),
    agency: z.string(),
    can: z.array(Slot),
    /** Another day, where none of the proposed ones suits. */
    instead: Slot.optional(),
    reasons: z.string().max(500).default(''),
  }),
  z.object({ type: z.literal('date-fixed'), slot: Slot, place: text, contact: text }),
  /** The applicant cannot be there on the day that is fixed: once, before it. */
  z.object({
    type: z.literal('another-day-asked'),
    reasons: z.string().trim().min(1).max(500),
    /** Which days suit, in the applicant's words. */
    suits: z.string().max(200).default(''),
  }),
  z.object({
    type: z.literal('photos-added'),
    /** Absent: the applicant's. */
    agency: z.string().optional(),
    files: z.array(HandedFile).min(1).max(20),
  }),
  z.object({
    type: z.literal('finding-signed'),
    agency: z.string(),
    result: z.enum(['passed', 'defects', 'failed']),
    says: text,
    inspectors,
    defects: z.array(z.object({ text, by: text, until: day })).max(20),
  }),
  z.object({
    type: z.literal('mended'),
    reports: z.array(z.object({ defect: z.number().int().positive(), says: text })).min(1),
  }),
  z.object({
    type: z.literal('rechecked'),
    agency: z.string(),
    inspectors,
    results: z
      .array(
        z.object({
          defect: z.number().int().positive(),
          isMended: z.boolean(),
          says: z.string().max(1000).default(''),
          until: day.optional(),
        }),
      )
      .min(1),
  }),
  z.object({ type: z.literal('concluded'), result: z.enum(['passed', 'failed']), says: text }),
  z.object({ type: z.literal('called-off'), reasons: text }),
]);
export type JointEvent = z.infer<typeof JointEvent>;
export type JointEventOf<Type extends JointEvent['type']> = Extract<JointEvent, { type: Type }>;

/** A row of the append-only record. */
export interface JointEntry {
  readonly sequence: number;
  readonly at: Date;
  /** `account` and `agency` are absent where nobody acted. */
  readonly by: {
    readonly account: string | undefined;
    readonly name: string;
    readonly agency: string | undefined;
  };
  readonly event: JointEvent;
}
