import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  handlingRoles,
  holdsPost,
  type OfficialActor,
  ownAgencies,
  type Role,
} from '../../identity/index.ts';
import type { OfficialCalendar } from '../calendar.ts';
import { getCalendar } from '../calendar-store.ts';
import { colourConditions, type WorkColour } from '../work-colours.ts';
import {
  readWorkList,
  readWorkOverview,
  type WorkListCursor,
  type WorkListEntry,
  type WorkSource,
} from '../work-list-store.ts';

/** Whose tasks: my own, those of my posts that nobody has taken, all of my posts, all posts of my agencies. */
export const workScopes = ['mine', 'unclaimed', 'posts', 'agency'] as const;
export type WorkScope = (typeof workScopes)[number];

/** Counting goes on to here: who has more work than that sees 99+. */
export const countedAtMost = 100;

export interface WorkFilter {
  readonly scope: WorkScope;
  readonly colour: WorkColour | 'open';
  readonly role: Role | undefined;
  readonly itemName: string | undefined;
  readonly region: string | undefined;
  readonly words: string | undefined;
}

export interface WorkList {
  readonly entries: readonly WorkListEntry[];
  readonly counts: Readonly<Record<WorkColour | 'open', number>>;
  readonly facets: { readonly items: readonly string[]; readonly regions: readonly string[] };
  /** The working days by which what is left is counted. */
  readonly calendar: OfficialCalendar;
  /** The entry after which the next page begins; undefined on the last. */
  readonly last: WorkListEntry | undefined;
}

/** The tasks that an official looks for, the most urgent first. Counts and choices do not depend on the words. */
export async function listWork(
  platform: Platform,
  actor: OfficialActor,
  filter: WorkFilter,
  page: { readonly after?: WorkListCursor | undefined; readonly size: number; readonly today: CalendarDate },
): Promise<WorkList> {
  const { database } = platform;
  const calendar = await getCalendar(database);
  const colours = colourConditions(page.today, calendar);
  const source = sourceOf(actor, filter);
  const { itemName, region } = filter;
  const chosen = { itemName, region, unassigned: filter.scope === 'unclaimed' };
  const [overview, found] = await Promise.all([
    readWorkOverview(
      database,
      source,
      {
        open: { ...colours.open, ...chosen },
        overdue: { ...colours.overdue, ...chosen },
        'due-soon': { ...colours['due-soon'], ...chosen },
        'on-track': { ...colours['on-track'], ...chosen },
        waiting: { ...colours.waiting, ...chosen },
      },
      countedAtMost,
    ),
    readWorkList(
      database,
      { ...source, ...colours[filter.colour], ...chosen, words: splitWords(filter.words) },
      { after: page.after, size: page.size + 1 },
    ),
  ]);
  const entries = found.slice(0, page.size);
  return { entries, ...overview, calendar, last: found.length > page.size ? entries.at(-1) : undefined };
}

/** Words that all have to occur; more than five narrow nothing further. */
export function splitWords(words: string | undefined): readonly string[] {
  return (words ?? '').split(/\s+/u).filter(Boolean).slice(0, 5);
}

function sourceOf(actor: OfficialActor, { scope, role }: WorkFilter): WorkSource {
  if (scope === 'mine') return { assignees: ownIds(actor) };
  const posts = scope === 'agency' ? deskPostsOf(actor) : actor.posts;
  const distinct = new Map(posts.map((post) => [`${post.agency} ${post.role}`, post]));
  return {
    posts: [...distinct.values()]
      .filter((post) => role === undefined || post.role === role)
      .map(({ agency, role: of }) => ({ agency, role: of })),
  };
}

/** Who looks after the cases of an agency sees what lies at each of its posts. */
function deskPostsOf(actor: OfficialActor): { agency: string; role: Role }[] {
  return ownAgencies(actor)
    .filter((agency) => handlingRoles.some((role) => holdsPost(actor, role, agency)))
    .flatMap((agency) => handlingRoles.map((role) => ({ agency, role })));
}

/** The official, and everybody for whom he is the deputy. */
export function ownIds(actor: OfficialActor): Uuid[] {
  return [
    ...new Set([
      actor.officialId,
      ...actor.posts.flatMap(({ deputyFor }) => (deputyFor ? [deputyFor.officialId] : [])),
    ]),
  ];
}
