import type { CaseState, CaseTask } from './case.ts';
import { placeOf } from './engine/procedure.ts';

/** Agencies that have examined in the stage to which a task can send the case back. */
export function examinersOf(state: CaseState, task: CaseTask | undefined): string[] {
  if (!task) return [];
  const { next } = placeOf(state.procedure, task.stage).stage;
  const back = next.find(({ outcome }) => outcome === state.procedure.actSet.acts.return?.closes)?.to;
  const done = state.tasks.filter(({ stage, askedIn }) => stage === back && askedIn === undefined);
  return [...new Set(done.map(({ agency }) => agency))];
}
