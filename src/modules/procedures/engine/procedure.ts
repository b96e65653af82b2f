import { z } from 'zod';
import { textSchema } from '../../../kernel/text-schema.ts';
import { TimeLimit } from '../../../kernel/time-limit.ts';
import { Role } from '../../identity/index.ts';
import { type ActSet, Code } from './act-set.ts';

/** Where a task is done: `own`, the organ that answers for the case; `reviews`, one task for each review of the plan. */
const Place = z.union([
  z.enum(['own', 'reviews']),
  /** The department of that number in the region of the case, or in the nearest region above it. */
  z.strictObject({ department: z.string().regex(/^\d{2}$/) }),
  /** The agencies that an earlier act has named under this word, each with a task. */
  z.strictObject({ chosen: Code }),
]);
export type Place = z.infer<typeof Place>;

/** A task of a stage: an act that one role of one agency owes. */
export const TaskDefinition = z.strictObject({
  code: Code,
  name: textSchema,
  role: Role,
  at: Place.default('own'),
  /** Rule over what was handed in: the task is opened unless it is known not to be needed. */
  when: z.string().optional(),
  /** A limit of its own, from the day it opens. */
  limit: TimeLimit.optional(),
  acts: z.array(Code).min(1),
});
export type TaskDefinition = z.infer<typeof TaskDefinition>;

/** Where a case goes when a task of the stage closes with an outcome; `most` bounds a way back. */
const Way = z.strictObject({
  outcome: Code,
  to: Code.optional(),
  ends: Code.optional(),
  most: z.int().positive().optional(),
});
export type Way = z.infer<typeof Way>;

export const Join = z
  .union([z.enum(['all', 'any']), z.strictObject({ atLeast: z.int().positive() })])
  .default('all');
export type Join = z.infer<typeof Join>;

/** A part of a stage that goes its own way beside the others, stage by stage. */
export interface Branch {
  readonly code: Code;
  readonly name: z.infer<typeof textSchema>;
  readonly when?: string | undefined;
  readonly limit?: TimeLimit | undefined;
  readonly stages: readonly Stage[];
}

/** Tasks and branches in parallel; the stage ends when all, any, or n of them are done. */
export interface Stage {
  readonly code: Code;
  readonly name: z.infer<typeof textSchema>;
  /** What a person reads about this stage while it runs. */
  readonly explains: z.infer<typeof textSchema>;
  readonly when?: string | undefined;
  readonly tasks: readonly TaskDefinition[];
  readonly branches: readonly Branch[];
  readonly join: Join;
  /** Asked in order; without one that fits, the next stage follows. */
  readonly next: readonly Way[];
  /** A limit of the stage as a whole. */
  readonly limit?: TimeLimit | undefined;
}

const stageShape = {
  code: Code,
  name: textSchema,
  explains: textSchema,
  when: z.string().optional(),
  tasks: z.array(TaskDefinition).default([]),
  join: Join,
  next: z.array(Way).default([]),
  limit: TimeLimit.optional(),
};

export const Stage: z.ZodType<Stage> = z.strictObject({
  ...stageShape,
  get branches() {
    return z.array(BranchSchema).default([]);
  },
});

const BranchSchema: z.ZodType<Branch> = z.strictObject({
  code: Code,
  name: textSchema,
  when: z.string().optional(),
  limit: TimeLimit.optional(),
  get stages() {
    return z.array(Stage).min(1);
  },
});

/** A procedure (流程) as it is written: stages in order, tasks and branches in parallel within a stage. */
export const ProcedureText = z.strictObject({
  code: Code,
  version: z.int().positive(),
  name: textSchema,
  /** The acts it is made of, in the version it keeps; the first procedures did not say. */
  actSet: z
    .strictObject({ code: Code, version: z.int().positive() })
    .default({ code: 'licensing', version: 1 }),
  stages: z.array(Stage).min(1),
});
export type ProcedureText = z.infer<typeof ProcedureText>;

/** A procedure with the acts that it names: all that a case needs to be carried to its end. */
export interface Procedure extends Omit<ProcedureText, 'actSet'> {
  readonly actSet: ActSet;
}

/** Where a stage stands: in which list, at which place, and within which branch of which stage. */
export interface StagePlace {
  readonly stage: Stage;
  readonly list: readonly Stage[];
  readonly index: number;
  readonly parent: { readonly stage: Stage; readonly branch: Branch } | undefined;
}

const placesOf = new WeakMap<readonly Stage[], ReadonlyMap<string, StagePlace>>();

/** Every stage at any depth, by its code, in the order in which they are written. */
export function stagePlaces({ stages }: Pick<Procedure, 'stages'>): ReadonlyMap<string, StagePlace> {
  const known = placesOf.get(stages);
  if (known) return known;
  const places = new Map(listPlaces(stages, undefined).map((place) => [place.stage.code, place]));
  placesOf.set(stages, places);
  return places;
}

function listPlaces(list: readonly Stage[], parent: StagePlace['parent']): StagePlace[] {
  return list.flatMap((stage, index) => [
    { stage, list, index, parent },
    ...stage.branches.flatMap((branch) => listPlaces(branch.stages, { stage, branch })),
  ]);
}

export function placeOf(procedure: Pick<Procedure, 'stages'>, code: string): StagePlace {
  const place = stagePlaces(procedure).get(code);
  if (!place) throw new TypeError(`there is no stage ${code}`);
  return place;
}
