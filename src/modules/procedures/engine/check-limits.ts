import { compareTimeLimits, formatTimeLimit, type TimeLimit } from '../../../kernel/time-limit.ts';
import type { DefinitionFault } from './check-act-set.ts';
import type { Stage } from './procedure.ts';
import type { Numbered } from './stage-paths.ts';

/** Clocks lie inside each other: a task within its stage, the stages of a branch, one after the other, within it. */
export function checkLimits(seen: readonly Numbered[]): DefinitionFault[] {
  return seen.flatMap(({ stage, path }) => [
    ...stage.tasks.flatMap(({ limit }, index) =>
      within(limit, stage.limit, [...path, 'tasks', index, 'limit']),
    ),
    ...stage.branches.flatMap(({ limit, stages }, index) => {
      const at = [...path, 'branches', index];
      const sum = sumOf(stages);
      return [
        ...within(limit, stage.limit, [...at, 'limit']),
        ...within(sum, limit ?? stage.limit, [...at, 'stages']),
      ];
    }),
  ]);
}

function within(
  inner: TimeLimit | undefined,
  outer: TimeLimit | undefined,
  path: DefinitionFault['path'],
): DefinitionFault[] {
  if (!inner || !outer || compareTimeLimits(inner, outer) <= 0) return [];
  const [long, short] = [inner, outer].map((limit) => formatTimeLimit(limit, 'en'));
  return [{ path, message: `${long} do not lie within the ${short} around them` }];
}

/** The limits of stages that follow one another, where they count in one unit. */
function sumOf(stages: readonly Stage[]): TimeLimit | undefined {
  const limits = stages.flatMap(({ limit }) => (limit ? [limit] : []));
  const [first] = limits;
  if (!first || limits.some(({ unit }) => unit !== first.unit)) return undefined;
  return { unit: first.unit, value: limits.reduce((sum, { value }) => sum + value, 0) };
}
