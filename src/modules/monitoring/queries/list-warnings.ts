import { dateIn, startOfDay } from '../../../kernel/date.ts';
import { readCursor, writeCursor } from '../../../kernel/moment-cursor.ts';
import type { Platform } from '../../../platform/platform.ts';
import { handlingRoles, holdsPost, type OfficialActor } from '../../identity/index.ts';
import { Level } from '../rule.ts';
import type { Warning } from '../warning/warning.ts';
import { readWarnings, type WarningFilter } from '../warning/warning-store.ts';

export const warningScopes = ['mine', 'open', 'closed', 'all'] as const;
export type WarningScope = (typeof warningScopes)[number];

/** What a list is narrowed to, as its address says. */
export interface WarningListFilter {
  readonly scope: WarningScope;
  readonly level: Level | undefined;
  readonly agency: string | undefined;
  readonly rule: string | undefined;
  readonly status: string | undefined;
  /** Raised today only. */
  readonly today: boolean;
}

export interface WarningList {
  readonly warnings: readonly Warning[];
  /** Address of the next page within the list. */
  readonly next: string | undefined;
}

/** Agencies whose warnings an official sees; undefined for all. */
export function watchedAgencies(actor: OfficialActor): readonly string[] | undefined {
  if (holdsPost(actor, 'supervisor')) return undefined;
  const roles: readonly string[] = handlingRoles;
  return [...new Set(actor.posts.filter(({ role }) => roles.includes(role)).map(({ agency }) => agency))];
}

export async function listWarnings(
  platform: Platform,
  actor: OfficialActor,
  filter: WarningListFilter,
  after: string | undefined,
): Promise<WarningList> {
  const found = await readWarnings(platform.database, storedFilter(actor, filter, platform.now()), {
    after: readCursor(after),
    size: size + 1,
  });
  const warnings = found.slice(0, size);
  const last = found.length > size ? warnings.at(-1) : undefined;
  return { warnings, next: last && writeCursor(last.raisedAt, last.id) };
}

const size = 50;

function storedFilter(actor: OfficialActor, filter: WarningListFilter, now: Date): WarningFilter {
  const seen = watchedAgencies(actor);
  const wanted = filter.agency === undefined ? undefined : [filter.agency];
  return {
    agencies: wanted ? wanted.filter((agency) => seen?.includes(agency) ?? true) : seen,
    level: filter.level,
    rule: filter.rule,
    status: filter.status,
    state: filter.scope === 'open' || filter.scope === 'closed' ? filter.scope : undefined,
    since: filter.today ? startOfDay(dateIn(now)) : undefined,
    posts: filter.scope === 'mine' ? actor.posts.map(({ role, agency }) => ({ role, agency })) : undefined,
  };
}

export function readWarningFilter(query: (name: string) => string | undefined): WarningListFilter {
  const plain = (name: string) => query(name)?.trim().slice(0, 100) || undefined;
  const level = Level.safeParse(query('level'));
  return {
    scope: warningScopes.find((one) => one === query('scope')) ?? 'open',
    level: level.success ? level.data : undefined,
    agency: plain('agency'),
    rule: plain('rule'),
    status: plain('status'),
    today: query('today') === '1',
  };
}
