import type { Database } from '../../../platform/database/index.ts';
import type { ItemCodeTables } from '../codes/item-code-table.ts';
import { getItemCodeTables } from '../codes/item-code-table-store.ts';
import {
  type EntryCount,
  type EntryFilter,
  getEntryCounts,
  type ListedEntry,
  readEntries,
} from '../directory/list-entry-store.ts';

/** One page of a public list, with what its filters can say. */
export interface EntryPage {
  readonly entries: readonly ListedEntry[];
  /** Cursor of the next page, where there is one. */
  readonly next: string | undefined;
  readonly counts: readonly EntryCount[];
  readonly codes: ItemCodeTables;
}

const pageSize = 20;

export async function listEntries(
  database: Database,
  filter: EntryFilter,
  after: string | undefined,
): Promise<EntryPage> {
  const found = await readEntries(database, filter, { after, limit: pageSize + 1 });
  const entries = found.slice(0, pageSize);
  return {
    entries,
    next: found.length > pageSize ? entries.at(-1)?.position : undefined,
    counts: await getEntryCounts(database),
    codes: await getItemCodeTables(database),
  };
}

const linesAtOnce = 1_000;

/** The whole of a list, part by part. */
export async function* allEntries(
  database: Database,
  filter: EntryFilter,
): AsyncGenerator<readonly ListedEntry[]> {
  for (let after: string | undefined; ; ) {
    const entries = await readEntries(database, filter, { after, limit: linesAtOnce });
    const last = entries.at(-1);
    if (!last) return;
    yield entries;
    after = last.position;
  }
}
