import { z } from 'zod';
import { textSchema } from '../../../kernel/text-schema.ts';
import { TimeLimit } from '../../../kernel/time-limit.ts';
import { Role } from '../../identity/index.ts';

export const Code = z.string().regex(/^[a-z][a-z0-9-]*$/);
export type Code = z.infer<typeof Code>;

/** Where a case stands, in the words of its kind. */
export const StatusDefinition = z.strictObject({
  name: textSchema,
  /** Nobody acts on a task: the case waits for whoever asked, or for a special procedure. */
  waits: z.boolean().default(false),
});
export type StatusDefinition = z.infer<typeof StatusDefinition>;

/** A task that an act opens beside the others: an opinion that another office is asked for. */
const AsideDefinition = z.strictObject({
  code: Code,
  name: textSchema,
  role: Role,
  /** Word under which the event names the agencies. */
  chosen: Code,
  /** Unless the event says how long. */
  limit: TimeLimit,
  acts: z.array(Code).min(1),
});
export type AsideDefinition = z.infer<typeof AsideDefinition>;

/** What somebody can do to a case, and what it does to the case. */
export const ActDefinition = z.strictObject({
  name: textSchema,
  /** Type of the event that it writes; acts of the same effect may share one. */
  event: Code,
  /**
   * `task`: who holds an open task that offers it; `desk`: the posts at which tasks lie, on any of them;
   * `asker`: who asked; `clock`: nobody, silence does it.
   */
  by: z
    .union([z.enum(['task', 'desk', 'asker', 'clock']), z.strictObject({ role: Role, at: z.literal('own') })])
    .default('task'),
  /** The statuses in which it can be done; in any other it cannot stand in a history. */
  during: z.array(Code).min(1),
  /** How often in a case. */
  most: z.int().positive().optional(),
  /** The outcome with which it closes its task; without one the task stays open. */
  closes: Code.optional(),
  /** Everything up to and including the stage that offers this act is over. */
  concludes: Code.optional(),
  /** The status after it. */
  status: Code.optional(),
  /** It ends the case with this status. */
  ends: Code.optional(),
  /** What it does to the clocks that can be suspended or extended. */
  clock: z.enum(['suspends', 'resumes', 'extends']).optional(),
  /** It says which official of the post does the task; nobody else of the post can then act on it. */
  assigns: z.literal(true).optional(),
  /** It opens a task beside those of the stage, for which the stage does not wait, at each agency that the event names. */
  opens: AsideDefinition.optional(),
  /** The office's own business: whoever asked is not told of it, and it is no news to who acts on another task. */
  internal: z.literal(true).optional(),
  /** It may be recorded after the day on which it happened, because somebody outside did it. */
  late: z.boolean().default(false),
  /** Acts that a task offering this one must offer too. */
  with: z.array(Code).default([]),
  /** How often a procedure must offer it among its tasks. */
  offered: z.enum(['once', 'at-most-once', 'freely']).default('freely'),
});
export type ActDefinition = z.infer<typeof ActDefinition>;

/** A limit of its own, one that the plan of the case fixes, or a day that the event which starts the clock names. */
const ClockLimit = z.union([
  TimeLimit,
  z.strictObject({ plan: Code }),
  z.strictObject({ dayIn: z.string().min(1) }),
]);

/** A time that runs from one event to another. */
export const ClockDefinition = z.strictObject({
  code: Code,
  name: textSchema,
  /** Whose time it is. */
  of: z.enum(['organ', 'asker']).default('organ'),
  limit: ClockLimit,
  /** Types of the events that begin it, each time anew. */
  starts: z.array(Code).min(1),
  stops: z.array(Code).min(1),
  /** Until it begins, it is expected to begin on the last day of this clock. */
  after: Code.optional(),
  suspendable: z.boolean().default(false),
  extendable: z.boolean().default(false),
  /** Acts that are due by it. */
  acts: z.array(Code).default([]),
  /** What silence until its last day means, and since when: an act of the law itself. */
  silence: z.strictObject({ act: Code, since: z.enum(['start', 'end']) }).optional(),
});
export type ClockDefinition = z.infer<typeof ClockDefinition>;

/** The acts of one kind of case (办理行为集): what they are called, do, and how long each may take. A version never changes. */
export const ActSet = z.strictObject({
  code: Code,
  version: z.int().positive(),
  name: textSchema,
  begins: z.strictObject({ event: Code, status: Code }),
  /** The status of a case whose last stage is over. */
  completes: Code,
  statuses: z.record(Code, StatusDefinition),
  acts: z.record(Code, ActDefinition),
  clocks: z.array(ClockDefinition).default([]),
});
export type ActSet = z.infer<typeof ActSet>;
