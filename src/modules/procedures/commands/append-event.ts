import { dateIn } from '../../../kernel/date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type CaseAction, type CaseActor, CaseEvent } from '../action.ts';
import { type CaseState, reduceCase } from '../case.ts';
import { appendAction, type StoredCase } from '../case-store.ts';
import { projectCase, projectTasks } from '../projection.ts';

/** Appends one event to a case that the caller has locked and checked. */
export async function appendEvent(
  tx: Tx,
  stored: StoredCase,
  state: CaseState,
  event: CaseEvent,
  actor: CaseActor,
  now: Date,
): Promise<CaseState> {
  const action: CaseAction = {
    sequence: stored.sequence + 1,
    // History never runs backwards, even where the clock of the machine does.
    at: new Date(Math.max(now.getTime(), stored.actions.at(-1)?.at.getTime() ?? 0)),
    actor,
    event: CaseEvent.parse(event),
  };
  const next = reduceCase(state.procedure, [...stored.actions, action]);
  const today = dateIn(action.at);
  await appendAction(tx, stored, action, projectCase(next, today), projectTasks(next, today));
  return next;
}
