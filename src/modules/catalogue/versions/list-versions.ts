import type { Database } from '../../../platform/database/index.ts';
import { compare } from '../comparison/compare.ts';
import { type ChangeCounts, countChanges } from '../comparison/count-changes.ts';
import type { Delta } from '../comparison/delta.ts';
import { asJson } from '../drafts/as-json.ts';
import { readStatusChanges, type StatusChange } from '../drafts/effect/status-change-store.ts';
import type { Offer } from '../drafts/subject-store.ts';
import { getItemVersionById } from '../item-versions.ts';
import type { ItemVersion } from '../offering.ts';
import { getOffer } from './get-version.ts';
import { readVersionRows, type VersionRow } from './version-store.ts';

/** A version with what it changed of the one before; the first one changed nothing. */
export interface ListedVersion extends VersionRow {
  readonly delta: Delta | undefined;
  readonly counts: ChangeCounts;
}

export interface VersionList {
  readonly offer: Offer;
  readonly versions: readonly ListedVersion[];
  readonly statusChanges: readonly StatusChange[];
  /** Cursor of the next page: the last version shown. */
  readonly next: number | undefined;
}

const pageSize = 20;

/** 历次变更 of an item, the latest first. @throws Refusal `item-unknown` */
export async function listVersions(
  database: Database,
  implementationCode: string,
  before?: number,
): Promise<VersionList> {
  const offer = await getOffer(database, implementationCode);
  const rows = await readVersionRows(database, offer.itemId, { before, limit: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  return {
    offer,
    versions: await Promise.all(shown.map((row) => withChanges(database, offer, row))),
    statusChanges: before === undefined ? await readStatusChanges(database, offer.itemId) : [],
    next: rows.length > pageSize ? shown.at(-1)?.version : undefined,
  };
}

async function withChanges(database: Database, { itemId }: Offer, row: VersionRow): Promise<ListedVersion> {
  const delta =
    row.version === 1
      ? undefined
      : deltaOf(
          await getItemVersionById(database, itemId, row.version - 1),
          await getItemVersionById(database, itemId, row.version),
        );
  return { ...row, delta, counts: countChanges(delta) };
}

/** What lies between two versions of an item. */
export function deltaOf(before: ItemVersion, after: ItemVersion): Delta | undefined {
  const contentOf = ({ item, offering }: ItemVersion) => asJson({ item, offering });
  return compare(contentOf(before), contentOf(after));
}
