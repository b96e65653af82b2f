import type { Actor } from '../../identity/index.ts';
import { type CaseState, type CaseTask, openTasks } from '../case.ts';
import { deskPolicy, isFreeFor, taskPolicy } from '../policy.ts';

/** An open task, as far as it is a question who of its post does it. */
export interface DeskTask {
  readonly task: CaseTask;
  readonly isOwn: boolean;
  readonly mayClaim: boolean;
  readonly mayAssign: boolean;
}

/** The open tasks of the actor's posts, and those that he may assign to others. */
export function deskOf(state: CaseState, actor: Actor | undefined): DeskTask[] {
  if (!state.procedure.actSet.acts.assign) return [];
  return openTasks(state).flatMap((task) => {
    const subject = { agency: task.agency, role: task.role, assignee: task.assigned?.official };
    const mayAssign = deskPolicy.can(actor, 'assign', subject);
    if (!mayAssign && !taskPolicy.can(actor, 'act', task)) return [];
    return {
      task,
      isOwn: task.assigned !== undefined && isFreeFor(actor, task),
      mayClaim: deskPolicy.can(actor, 'claim', subject),
      mayAssign,
    };
  });
}
