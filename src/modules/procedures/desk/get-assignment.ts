import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { listHolders, type OfficialActor, Role } from '../../identity/index.ts';
import { deskPolicy } from '../policy.ts';
import { listNamedTasks } from '../queries/list-named-tasks.ts';
import { ownIds } from '../queries/list-work.ts';
import type { WorkListEntry } from '../work-list-store.ts';
import type { TaskName } from './assign-task.ts';

/** Tasks of one post, and who can be given them. */
export interface AssignmentChoice {
  /** Those that the official may assign; of one post. */
  readonly tasks: readonly WorkListEntry[];
  readonly holders: readonly { readonly officialId: Uuid; readonly name: string }[];
  /** The tasks belong to several posts, so that nobody can be offered for all of them. */
  readonly isMixed: boolean;
  /** Whether all are the official's own, which he hands over; otherwise the head assigns them. */
  readonly areOwn: boolean;
}

/** What an official needs to see before tasks are assigned. Tasks that are not his to assign are left out. */
export async function getAssignment(
  platform: Platform,
  actor: OfficialActor,
  names: readonly TaskName[],
): Promise<AssignmentChoice> {
  const found = await listNamedTasks(platform, names);
  const tasks = found.filter((task) => deskPolicy.can(actor, 'assign', subjectOf(task)));
  const [first] = tasks;
  const isMixed = tasks.some(({ agency, role }) => agency !== first?.agency || role !== first?.role);
  const own = ownIds(actor);
  return {
    tasks,
    holders:
      first && !isMixed
        ? await listHolders(platform, { agency: first.agency, role: Role.parse(first.role) })
        : [],
    isMixed,
    areOwn: tasks.every(({ assignee }) => assignee !== undefined && own.includes(assignee.official)),
  };
}

function subjectOf({ agency, role, assignee }: WorkListEntry) {
  return { agency, role: Role.parse(role), assignee: assignee?.official };
}
