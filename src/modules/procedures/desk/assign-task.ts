import { conflict, invalid, notAllowed } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { listHolders, type OfficialActor, signatureOf } from '../../identity/index.ts';
import type { CaseEventOf } from '../action.ts';
import { saveAssignee } from '../assignment-store.ts';
import { type CaseTask, openTasks } from '../case.ts';
import { tryToAppend } from '../commands/append-event.ts';
import { takenBy } from '../commands/find-offered.ts';
import type { Assignee } from '../engine/action.ts';
import { type DeskAction, deskPolicy } from '../policy.ts';
import { caseMemory } from '../queries/case-memory.ts';
import { type CaseView, readCaseView, requireOfficialReader } from '../queries/get-case.ts';

/** A task of a case. */
export interface TaskName {
  readonly number: string;
  readonly key: string;
}

export type DeskRequest =
  | { readonly how: 'claimed' }
  | { readonly how: 'released'; readonly reasons: string }
  | { readonly how: 'assigned' | 'handed-over'; readonly to: Uuid; readonly reasons: string };

/**
 * Says who of a post does a task: he who takes it, nobody again, or whom the head names.
 * Two who take it at once: the second is told who was faster.
 * @throws Refusal `case-unknown`, `task-not-open`, `task-taken`, `not-allowed`, `holder-unknown`, `case-changed`
 */
export async function assignTask(
  platform: Platform,
  actor: OfficialActor,
  name: TaskName,
  request: DeskRequest,
): Promise<CaseTask> {
  const memory = caseMemory(platform.database);
  return memory.inTurn(name.number, async () => {
    for (let times = 0; times < mostTimes; times++) {
      const view = await readCaseView(platform, name.number);
      const done = await tryToAssign(platform, { actor, view, key: name.key, request });
      if (done) {
        memory.keep(done);
        return getTask(done, name.key);
      }
    }
    throw tooBusy();
  });
}

const mostTimes = 10;

interface Attempt {
  readonly actor: OfficialActor;
  readonly view: CaseView;
  readonly key: string;
  readonly request: DeskRequest;
}

/** @returns undefined where somebody has acted on the case since it was read */
async function tryToAssign(platform: Platform, attempt: Attempt): Promise<CaseView | undefined> {
  const { actor, view, key, request } = attempt;
  const { stored, state } = view;
  requireOfficialReader(actor, stored, state);
  const task = getTask(view, key);
  requireDesk(actor, task, actions[request.how]);
  const assignee = await assigneeOf(platform, actor, task, request);
  const event: CaseEventOf<'assigned'> = {
    type: 'assigned',
    task: key,
    ...(assignee && { assignee }),
    how: request.how,
    reasons: 'reasons' in request ? request.reasons.trim().slice(0, 500) : '',
  };
  const post = { agency: task.agency, role: task.role };
  const author = { account: actor.accountId, name: signatureOf(actor, post), agency: task.agency };
  return inTransaction(platform.database, async (tx) => {
    const done = await tryToAppend(tx, stored, state, event, author, platform.now());
    if (done) await saveAssignee(tx, stored, key, assignee);
    return done;
  });
}

const actions: Readonly<Record<DeskRequest['how'], DeskAction>> = {
  claimed: 'claim',
  released: 'release',
  assigned: 'assign',
  'handed-over': 'assign',
};

function requireDesk(actor: OfficialActor, task: CaseTask, action: DeskAction): void {
  const subject = { agency: task.agency, role: task.role, assignee: task.assigned?.official };
  if (deskPolicy.can(actor, action, subject)) return;
  const isOfPost = deskPolicy.can(actor, 'claim', { ...subject, assignee: undefined });
  if (task.assigned && isOfPost) throw takenBy(task.assigned);
  throw notAllowed('not-allowed', {
    zh: '任务由其岗位人员认领，由本部门决定岗分派；您的岗位不能办理。',
    en: 'Tasks are taken by whoever holds their post and assigned by the decider of the agency; your post may not.',
  });
}

/** @throws Refusal `holder-unknown` */
async function assigneeOf(
  platform: Platform,
  actor: OfficialActor,
  task: CaseTask,
  request: DeskRequest,
): Promise<Assignee | undefined> {
  if (request.how === 'claimed') return { official: actor.officialId, name: actor.name };
  if (request.how === 'released') return undefined;
  const holders = await listHolders(platform, task);
  const holder = holders.find(({ officialId }) => officialId === request.to);
  if (holder) return { official: holder.officialId, name: holder.name };
  const message = {
    zh: '请选择这个岗位的在岗人员',
    en: 'Choose somebody who holds this post',
  };
  throw invalid('holder-unknown', message, [{ field: 'to', message }]);
}

/** @throws Refusal `task-not-open` */
function getTask({ state }: CaseView, key: string): CaseTask {
  const task = openTasks(state).find((each) => each.key === key);
  if (task && state.procedure.actSet.acts.assign) return task;
  throw conflict('task-not-open', {
    zh: task
      ? '这个办件按较早的流程版本办理，任务不能分派，由该岗位人员直接办理。'
      : '这项任务已经办理完毕或者不再需要办理，请刷新待办清单。',
    en: task
      ? 'This case keeps an earlier procedure, in which tasks are not assigned: whoever holds the post does it.'
      : 'This task is done or no longer needed. Reload your work list.',
  });
}

function tooBusy(): Error {
  return conflict('case-changed', {
    zh: '很多人同时在办理这个办件，您的操作没有办成。请刷新后再试一次。',
    en: 'Many people are acting on this case at once, and yours was not done. Reload and try again.',
  });
}
