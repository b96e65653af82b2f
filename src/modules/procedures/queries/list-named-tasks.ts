import type { Platform } from '../../../platform/platform.ts';
import type { TaskName } from '../desk/assign-task.ts';
import { readNamedTasks, type WorkListEntry } from '../work-list-store.ts';

/** Those of the tasks that are still open, in that order. Whether somebody may know of them is for the caller to say. */
export function listNamedTasks(
  { database }: Pick<Platform, 'database'>,
  names: readonly TaskName[],
): Promise<WorkListEntry[]> {
  return readNamedTasks(database, names);
}
