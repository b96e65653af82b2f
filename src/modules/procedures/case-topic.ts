import { z } from 'zod';
import { declareTopic } from '../../platform/outbox/index.ts';

const task = z.object({
  key: z.string(),
  agency: z.string(),
  role: z.string(),
  dueOn: z.string(),
  /** Of a closed task. */
  outcome: z.string().optional(),
});

const common = {
  region: z.string(),
  caseId: z.string(),
  number: z.string(),
  /** Code of the act set: `licensing`. */
  kind: z.string(),
  /** The organ that answers for the case. */
  agency: z.string(),
};

/** What procedures tells later modules about a case. Whoever needs more reads the case. */
export const CaseHappening = z.discriminatedUnion('happened', [
  /** An act was added to the history: submitted, accepted, correction-requested, approved, delivered… */
  z.object({
    happened: z.literal('act'),
    ...common,
    sequence: z.number(),
    /** Type of the event. */
    type: z.string(),
    /** Account of whoever did it; absent where silence did. */
    by: z.string().optional(),
    status: z.string(),
    opened: z.array(task),
    closed: z.array(task),
    isClosed: z.boolean(),
  }),
  /** A task was not done by its day. */
  z.object({ happened: z.literal('overdue'), ...common, task }),
  /** One side has written to the other. */
  z.object({ happened: z.enum(['message-from-applicant', 'message-from-office']), ...common }),
  /** The case was moved to another version of its procedure. */
  z.object({ happened: z.literal('moved'), ...common, fromVersion: z.number(), toVersion: z.number() }),
]);
export type CaseHappening = z.infer<typeof CaseHappening>;

/** Its key is the region and the id of the case, so that what happens to a case is heard in order. */
export const caseTopic = declareTopic('procedures.case', CaseHappening);

export function caseKey({ region, id }: { readonly region: string; readonly id: string }): string {
  return `${region}/${id}`;
}
