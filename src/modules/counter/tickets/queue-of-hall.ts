import { dateIn, startOfDay } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { readAttendances } from '../attendance/attendance-store.ts';
import type { HallPlan, MatterGroup } from '../plan/hall-plan.ts';
import { estimateWait, type Wait } from './estimate.ts';
import type { Ticket } from './ticket.ts';
import { countAhead, countWaiting, findCalled, readCalled, readMeanMinutes } from './ticket-store.ts';

export interface QueueOfGroup {
  readonly group: MatterGroup;
  readonly waiting: number;
}

export interface QueueOfHall {
  readonly groups: readonly QueueOfGroup[];
  readonly called: readonly Ticket[];
}

const calledShown = 8;

/** What the screen of a hall shows. */
export async function getQueue({ database, now }: Platform, plan: HallPlan): Promise<QueueOfHall> {
  const today = { hall: plan.hall, day: dateIn(now()) };
  const waiting = await countWaiting(database, today);
  return {
    groups: plan.groups.map((group) => ({ group, waiting: waiting.get(group.code) ?? 0 })),
    called: await readCalled(database, today, calledShown),
  };
}

/** A word that changes when the queue does. */
export async function lookAtQueue(platform: Platform, plan: HallPlan): Promise<string> {
  const { groups, called } = await getQueue(platform, plan);
  return [
    ...groups.map(({ waiting }) => waiting),
    ...called.map(({ number, window, state }) => `${number}${window}${state}`),
  ].join(' ');
}

export interface Turn {
  readonly ahead: number;
  /** Undefined while no window of the group is open. */
  readonly wait: Wait | undefined;
}

/** How many are ahead of a ticket, and how long they will take. */
export async function getTurn({ database, now }: Platform, plan: HallPlan, ticket: Ticket): Promise<Turn> {
  const group = plan.groups.find(({ code }) => code === ticket.group);
  const ahead = await countAhead(database, ticket);
  if (!group) return { ahead, wait: undefined };
  const { windows, usualMinutes } = group;
  const since = startOfDay(dateIn(now()));
  const minutes = (await readMeanMinutes(database, { hall: plan.hall, windows, since })) ?? usualMinutes;
  const open = (await readAttendances(database, [plan.hall])).filter(({ number }) =>
    windows.includes(number),
  );
  return { ahead, wait: estimateWait(ahead, { minutes, windows: open.length }) };
}

/** The ticket that a clerk has called and for which nobody has come yet. */
export function findOwnCalled({ database }: Platform, actor: OfficialActor): Promise<Ticket | undefined> {
  return findCalled(database, actor.accountId);
}
