import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import { Role } from '../identity/index.ts';

export type { Role } from '../identity/index.ts';

/** An act that a task offers to the official who holds it. */
export const Act = z.enum([
  'accept',
  'request-correction',
  'refuse-acceptance',
  'pass',
  'object',
  'approve',
  'refuse',
  'issue',
  'deliver',
]);
export type Act = z.infer<typeof Act>;

/** A task of a stage: an act that one role of one agency owes. */
export const TaskDefinition = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: textSchema,
  role: Role,
  /** `own`: the organ that implements the item; `reviews`: one task for each review the item declares. */
  at: z.enum(['own', 'reviews']).default('own'),
  /** Acts offered to the official on this task. */
  acts: z.array(Act).min(1),
});
export type TaskDefinition = z.infer<typeof TaskDefinition>;

export const Stage = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: textSchema,
  tasks: z.array(TaskDefinition).min(1),
  /** The stage ends when all, any, or n of its tasks are done. */
  join: z
    .union([z.literal('all'), z.literal('any'), z.strictObject({ atLeast: z.number().int().positive() })])
    .default('all'),
  /** What a person reads about this stage while it runs. */
  explains: textSchema,
});
export type Stage = z.infer<typeof Stage>;

/** A procedure (流程) is data: stages in order, tasks in parallel within a stage. */
export const Procedure = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.number().int().positive(),
  name: textSchema,
  stages: z.array(Stage).min(1),
});
export type Procedure = z.infer<typeof Procedure>;
