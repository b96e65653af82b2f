import type { Tx } from '../../../platform/database/index.ts';
import type { CaseActor, CaseEvent } from '../action.ts';
import { saveAssignee } from '../assignment-store.ts';
import { addCaseAgencies } from '../case-agency-store.ts';
import type { CaseView } from '../queries/get-case.ts';
import { tryToAppend } from './append-event.ts';

/**
 * Appends an event that may open tasks at agencies which took no part so far, or for those who did them before, and
 * brings the lists up to it. @returns undefined where somebody else has acted on the case since
 */
export async function appendWithCopies(
  tx: Tx,
  { stored, state }: CaseView,
  event: CaseEvent,
  author: CaseActor,
  now: Date,
): Promise<CaseView | undefined> {
  const done = await tryToAppend(tx, stored, state, event, author, now);
  if (!done) return undefined;
  const known = new Set(state.tasks.map(({ key }) => key));
  const opened = done.state.tasks.filter(({ key }) => !known.has(key));
  await addCaseAgencies(tx, stored, [...new Set(opened.map(({ agency }) => agency))]);
  for (const { key, assigned } of opened) if (assigned) await saveAssignee(tx, stored, key, assigned);
  return done;
}
