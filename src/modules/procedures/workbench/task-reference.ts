import type { TaskName } from '../desk/assign-task.ts';

/** A task as forms and addresses name it: the number of its case and its key, `990102…/review/review:fire`. */
export function taskReference({ number, key }: TaskName): string {
  return `${number}/${key}`;
}

/** At most as many as a page of the list shows. */
export const mostTasks = 100;

/** The tasks that were ticked, each once; what names none is left out. */
export function readTaskReferences(typed: readonly string[]): TaskName[] {
  return [...new Set(typed)].slice(0, mostTasks).flatMap((text) => {
    const cut = text.indexOf('/');
    return cut > 0 && text.length < 300 ? [{ number: text.slice(0, cut), key: text.slice(cut + 1) }] : [];
  });
}
