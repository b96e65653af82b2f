import type { Database } from '../../../platform/database/index.ts';
import type { ItemCodeTables } from '../codes/item-code-table.ts';
import { getItemCodeTables } from '../codes/item-code-table-store.ts';
import type { ChangeKind, DirectoryChange } from '../directory/directory-change.ts';
import { countDirectoryChanges, readDirectoryChanges } from '../directory/directory-change-store.ts';
import { type EntryCount, getEntryCounts } from '../directory/list-entry-store.ts';
import { countStandards, type ListedStandard, readStandards } from '../directory/standard-store.ts';

const pageSize = 20;

/** How much the public lists hold. */
export interface ListsOverview {
  readonly counts: readonly EntryCount[];
  readonly standards: number;
  readonly changes: number;
}

export async function getListsOverview(database: Database): Promise<ListsOverview> {
  const changes = [...(await countDirectoryChanges(database)).values()];
  return {
    counts: await getEntryCounts(database),
    standards: await countStandards(database, 'content'),
    changes: changes.reduce((sum, count) => sum + count, 0),
  };
}

/** One page of the city's basic directory. */
export interface StandardPage {
  readonly standards: readonly ListedStandard[];
  readonly next: string | undefined;
  readonly total: number;
  readonly codes: ItemCodeTables;
}

export async function listStandards(database: Database, after: string | undefined): Promise<StandardPage> {
  const found = await readStandards(database, { source: 'content', after, limit: pageSize + 1 });
  const standards = found.slice(0, pageSize);
  return {
    standards,
    next: found.length > pageSize ? standards.at(-1)?.basicCode : undefined,
    total: await countStandards(database, 'content'),
    codes: await getItemCodeTables(database),
  };
}

/** One page of the changes of the directory, the latest first. */
export interface ChangePage {
  readonly changes: readonly DirectoryChange[];
  readonly next: string | undefined;
  readonly counts: ReadonlyMap<ChangeKind, number>;
}

export async function listChanges(
  database: Database,
  kind: ChangeKind | undefined,
  after: string | undefined,
): Promise<ChangePage> {
  const found = await readDirectoryChanges(database, { kind, after, limit: pageSize + 1 });
  const changes = found.slice(0, pageSize);
  return {
    changes,
    next: found.length > pageSize ? changes.at(-1)?.code : undefined,
    counts: await countDirectoryChanges(database),
  };
}

/** National and local codes. */
export const listItemCodeTables: (database: Database) => Promise<ItemCodeTables> = getItemCodeTables;
