import { dateIn } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { eventOf } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { CaseActor } from '../action.ts';
import { saveAssignee } from '../assignment-store.ts';
import { openTasks } from '../case.ts';
import { addCaseAgencies } from '../case-agency-store.ts';
import { appendAction } from '../case-store.ts';
import { caseKey, caseTopic } from '../case-topic.ts';
import { changeOf } from '../commands/append-event.ts';
import type { Procedure } from '../engine/procedure.ts';
import { projectTasks } from '../projection.ts';
import { caseMemory } from '../queries/case-memory.ts';
import { getCaseForUpdate } from '../queries/get-case.ts';
import { planMove } from './plan-move.ts';
import { saveVersion } from './version-move-store.ts';

/**
 * Brings one case under another version in the caller's transaction: an act of its history says so, its tasks and dates
 * are what its history gives there. @returns why it stays; undefined where it went over
 */
export async function moveCase(
  platform: Platform,
  tx: Tx,
  number: string,
  target: Procedure,
  { actor, reasons }: { readonly actor: CaseActor; readonly reasons: string },
): Promise<Text | undefined> {
  const { stored, state } = await getCaseForUpdate(platform, tx, number);
  if (stored.procedureVersion === target.version) return undefined;
  const plan = planMove(state, target, { actor, at: platform.now(), reasons });
  if (!plan.can) return plan.why;
  const { action, after } = plan;
  await saveVersion(tx, stored, target.version);
  const { region, id, kind, agency } = stored;
  const versions = { fromVersion: stored.procedureVersion, toVersion: target.version };
  const data = { happened: 'moved' as const, region, caseId: id, number, kind, agency, ...versions };
  const written = await appendAction(tx, stored, {
    ...changeOf(stored, state, after, action),
    movesDates: true,
    tasks: projectTasks(after, dateIn(action.at)).filter(({ status }) => status !== 'done'),
    told: [eventOf(caseTopic, { key: caseKey(stored), at: action.at, data })],
  });
  if (!written) throw new Error(`case ${number} changed under its lock`);
  const open = openTasks(after);
  await addCaseAgencies(tx, stored, [...new Set(open.map((task) => task.agency))]);
  for (const { key, assigned } of open) if (assigned) await saveAssignee(tx, stored, key, assigned);
  // What other requests remember of it is older than its history, so their acts read it again.
  caseMemory(platform.database).forget(number);
  return undefined;
}
