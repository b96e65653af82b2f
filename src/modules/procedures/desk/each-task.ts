import { Refusal } from '../../../kernel/refusal.ts';
import type { TaskName } from './assign-task.ts';

/** What became of one of several tasks. */
export interface TaskOutcome {
  readonly task: TaskName;
  /** Why it was not done. */
  readonly refusal: Refusal | undefined;
}

/** Does the same to one task after the other, each in a transaction of its own: what is refused keeps nothing else back. */
export async function eachTask(
  tasks: readonly TaskName[],
  work: (task: TaskName) => Promise<unknown>,
): Promise<TaskOutcome[]> {
  const outcomes: TaskOutcome[] = [];
  for (const task of tasks) {
    outcomes.push({ task, refusal: await refusalOf(() => work(task)) });
  }
  return outcomes;
}

async function refusalOf(work: () => Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
