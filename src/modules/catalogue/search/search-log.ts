import type { Database } from '../../../platform/database/index.ts';
import { normalise } from './text.ts';

/** Searches of one query since they were last taken. */
export interface Counted {
  readonly query: string;
  searches: number;
  unanswered: number;
}

export interface Followed {
  readonly query: string;
  readonly implementationCode: string;
  clicks: number;
}

/** Counts searches in memory, so that no search waits for a write; a job writes the counts down. */
export interface SearchLog {
  countSearch(query: string, found: number): void;
  countClick(query: string, implementationCode: string): void;
  /** Everything since the last time. */
  take(): { counted: Counted[]; followed: Followed[] };
}

const logs = new WeakMap<Database, SearchLog>();

export function searchLogOf(database: Database): SearchLog {
  const log = logs.get(database) ?? createSearchLog();
  logs.set(database, log);
  return log;
}

/** More different queries than this between two turns of the job are not counted. */
const mostKept = 10_000;

export function createSearchLog(): SearchLog {
  let counted = new Map<string, Counted>();
  let followed = new Map<string, Followed>();
  return {
    countSearch(typed, found) {
      const query = countable(typed);
      if (query === undefined || (counted.size >= mostKept && !counted.has(query))) return;
      const entry = counted.get(query) ?? { query, searches: 0, unanswered: 0 };
      entry.searches += 1;
      if (found === 0) entry.unanswered += 1;
      counted.set(query, entry);
    },
    countClick(typed, implementationCode) {
      const query = countable(typed);
      const key = `${query} ${implementationCode}`;
      if (query === undefined || (followed.size >= mostKept && !followed.has(key))) return;
      const entry = followed.get(key) ?? { query, implementationCode, clicks: 0 };
      entry.clicks += 1;
      followed.set(key, entry);
    },
    take() {
      const taken = { counted: [...counted.values()], followed: [...followed.values()] };
      counted = new Map();
      followed = new Map();
      return taken;
    },
  };
}

const longestCounted = 30;

/** Whole stories, numbers of persons, phones and papers, and addresses of mail are nobody's business. */
function countable(typed: string): string | undefined {
  const query = normalise(typed);
  const mayBePersonal = query.length > longestCounted || /\d{5}|@/.test(query);
  return query === '' || mayBePersonal ? undefined : query;
}
