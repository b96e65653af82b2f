import { ActRequest } from '../act-request.ts';
import type { TaskName } from '../desk/assign-task.ts';
import { type BatchAct, batchActs, mostInBatch } from '../desk/get-batch.ts';
import { readTaskReferences, taskReference } from './task-reference.ts';

/** Acts that were confirmed together. */
export interface BatchRequest {
  readonly act: BatchAct;
  readonly opinion: string;
  readonly tasks: readonly TaskName[];
  /** How far the history of each case went when it was shown. */
  readonly seen: ReadonlyMap<string, number>;
}

export function readBatch(form: URLSearchParams): BatchRequest | undefined {
  const act = batchActs.find((each) => each === form.get('act'));
  const tasks = readTaskReferences(form.getAll('task')).slice(0, mostInBatch);
  if (!act || tasks.length === 0) return undefined;
  return { act, opinion: (form.get('opinion') ?? '').trim(), tasks, seen: readSeen(form.getAll('seen')) };
}

/** The act on one of the tasks. */
export function requestFor({ act, opinion, seen }: BatchRequest, task: TaskName) {
  return {
    number: task.number,
    request: ActRequest.parse({ act, task: task.key, opinion }),
    expectedSequence: seen.get(taskReference(task)),
  };
}

/** `3 990102…/acceptance/accept`: the last act that was shown, and the task. */
export function seenReference(sequence: number, task: TaskName): string {
  return `${sequence} ${taskReference(task)}`;
}

function readSeen(typed: readonly string[]): Map<string, number> {
  return new Map(
    typed.flatMap((text) => {
      const [sequence = '', reference = ''] = text.split(' ');
      return /^\d{1,6}$/.test(sequence) ? [[reference, Number(sequence)] as const] : [];
    }),
  );
}
