import { dateIn, startOfDay } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { holdsPost, type OfficialActor } from '../../identity/index.ts';
import type { Level } from '../rule.ts';
import type { Warning } from '../warning/warning.ts';
import { type BoardRow, readBoard, readWarnings } from '../warning/warning-store.ts';
import { watchedAgencies } from './list-warnings.ts';

/** One department on the board. */
export interface BoardLane {
  readonly agency: string;
  readonly levels: Readonly<Record<Level, Counts>>;
}

export interface Counts {
  readonly open: number;
  readonly raised: number;
  readonly late: number;
}

export interface Board {
  /** Those with red cards first, then yellow, then reminders. */
  readonly lanes: readonly BoardLane[];
  readonly totals: Readonly<Record<Level, Counts>>;
  /** Waiting for the reader. */
  readonly mine: readonly Warning[];
  readonly isSupervisor: boolean;
}

/** What stands open and was raised today, by department. */
export async function getBoard(platform: Platform, actor: OfficialActor): Promise<Board> {
  const today = dateIn(platform.now());
  const agencies = watchedAgencies(actor);
  const posts = actor.posts.map(({ role, agency }) => ({ role, agency }));
  const [rows, mine] = await Promise.all([
    readBoard(platform.database, { since: startOfDay(today), today }, agencies),
    readWarnings(platform.database, { agencies, posts }, { after: undefined, size: 10 }),
  ]);
  const lanes = [...new Set(rows.map(({ agency }) => agency))].map((agency) => ({
    agency,
    levels: levelsOf(rows.filter((row) => row.agency === agency)),
  }));
  return {
    lanes: lanes.toSorted(
      (left, right) => weightOf(right) - weightOf(left) || (left.agency < right.agency ? -1 : 1),
    ),
    totals: levelsOf(rows),
    mine,
    isSupervisor: holdsPost(actor, 'supervisor'),
  };
}

function levelsOf(rows: readonly BoardRow[]): Record<Level, Counts> {
  const of = (level: Level): Counts => {
    const fitting = rows.filter((row) => row.level === level);
    const sum = (name: keyof Counts) => fitting.reduce((total, row) => total + row[name], 0);
    return { open: sum('open'), raised: sum('raised'), late: sum('late') };
  };
  return { reminder: of('reminder'), yellow: of('yellow'), red: of('red') };
}

function weightOf({ levels: { red, yellow, reminder } }: BoardLane): number {
  return red.open * 1e6 + yellow.open * 1e3 + reminder.open;
}
