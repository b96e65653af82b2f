import type { CalendarDate } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { OfficialCalendar } from '../calendar.ts';
import { getCalendar } from '../calendar-store.ts';
import { countWork, readWorkList, type WorkListCursor, type WorkListEntry } from '../work-list-store.ts';

export const workListStates = ['open', 'overdue', 'due-today', 'waiting'] as const;
export type WorkListState = (typeof workListStates)[number];

export interface WorkList {
  readonly entries: readonly WorkListEntry[];
  readonly counts: Readonly<Record<WorkListState, number>>;
  /** The working days by which what is left is counted. */
  readonly calendar: OfficialCalendar;
  /** The entry after which the next page begins; undefined on the last. */
  readonly last: WorkListEntry | undefined;
}

/** The tasks of the official's posts, the most urgent first. */
export async function listWork(
  platform: Platform,
  actor: OfficialActor,
  filter: { readonly state: WorkListState; readonly words: string | undefined },
  page: { readonly after?: WorkListCursor | undefined; readonly size: number; readonly today: CalendarDate },
): Promise<WorkList> {
  const { posts } = actor;
  const [calendar, counts, found] = await Promise.all([
    getCalendar(platform.database),
    countWork(platform.database, posts, page.today),
    readWorkList(
      platform.database,
      { posts, words: filter.words, ...conditionsOf(filter.state, page.today) },
      { after: page.after, size: page.size + 1 },
    ),
  ]);
  const entries = found.slice(0, page.size);
  return { entries, counts, calendar, last: found.length > page.size ? entries.at(-1) : undefined };
}

function conditionsOf(state: WorkListState, today: CalendarDate) {
  switch (state) {
    case 'open':
      return { status: 'open' as const };
    case 'overdue':
      return { status: 'open' as const, dueBefore: today };
    case 'due-today':
      return { status: 'open' as const, dueOn: today };
    case 'waiting':
      return { status: 'waiting' as const };
  }
}
