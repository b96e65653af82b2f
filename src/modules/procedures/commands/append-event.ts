import { dateIn } from '../../../kernel/date.ts';
import { type Database, singleStatements } from '../../../platform/database/index.ts';
import { eventOf, type OutboxEvent } from '../../../platform/outbox/index.ts';
import { type CaseAction, type CaseActor, CaseEvent } from '../action.ts';
import { type CaseState, nextState } from '../case.ts';
import {
  appendAction,
  type CaseChange,
  type CaseIdentity,
  type StoredCase,
  type TaskRow,
} from '../case-store.ts';
import { type CaseHappening, caseKey, caseTopic } from '../case-topic.ts';
import { documentOf } from '../documents/issue-document.ts';
import { changedTasks, movesDates, projectCase } from '../projection.ts';
import type { CaseView } from '../queries/get-case.ts';

/**
 * Appends one event to a case that the caller has read and checked.
 * @returns undefined where somebody else has acted on it since; under a lock nobody can
 */
export async function tryToAppend(
  database: Database,
  stored: StoredCase,
  state: CaseState,
  event: CaseEvent,
  actor: CaseActor,
  now: Date,
): Promise<CaseView | undefined> {
  const action: CaseAction = {
    sequence: stored.sequence + 1,
    // History never runs backwards, even where the clock of the machine does.
    at: new Date(Math.max(now.getTime(), stored.actions.at(-1)?.at.getTime() ?? 0)),
    actor,
    event: CaseEvent.parse(event),
  };
  const next = nextState(state, action);
  const document = await documentOf(database, stored, action.event, action.at);
  const change = { ...changeOf(stored, state, next, action), document };
  const written = await appendAction(singleStatements(database), stored, change);
  return written && { stored: written, state: next };
}

/** The same for a case that is locked. */
export async function appendEvent(
  ...[database, stored, ...rest]: Parameters<typeof tryToAppend>
): Promise<CaseView> {
  const next = await tryToAppend(database, stored, ...rest);
  if (!next) throw new Error(`case ${stored.number} changed under its lock`);
  return next;
}

/** What an action writes, seen from the case before it (none for the first) and after it. */
export function changeOf(
  identity: CaseIdentity,
  before: CaseState | undefined,
  after: CaseState,
  action: CaseAction,
): CaseChange {
  const today = dateIn(action.at);
  const { tasks, opened, closed } = changedTasks(before, after, today);
  const happening: CaseHappening = {
    happened: 'act',
    region: identity.region,
    caseId: identity.id,
    number: identity.number,
    kind: identity.kind,
    agency: identity.agency,
    sequence: action.sequence,
    type: action.event.type,
    ...(action.actor.account !== undefined && { by: action.actor.account }),
    status: after.status,
    opened: opened.map(toldTask),
    closed: closed.map((row) => ({
      ...toldTask(row),
      outcome: after.tasks.find(({ key }) => key === row.key)?.outcome,
    })),
    isClosed: after.closedAt !== undefined,
  };
  const told: OutboxEvent = eventOf(caseTopic, { key: caseKey(identity), at: action.at, data: happening });
  return {
    action,
    projection: projectCase(after, today),
    movesDates: movesDates(before, after, today),
    tasks,
    matter: after.plan.partOf,
    told: [told],
  };
}

function toldTask({ key, agency, role, dueOn }: TaskRow) {
  return { key, agency, role, dueOn };
}
