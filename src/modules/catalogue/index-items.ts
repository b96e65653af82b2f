import type { Tx } from '../../platform/database/index.ts';
import { deleteEntries, replaceEntries } from './directory/list-entry-store.ts';
import {
  findGoneFamilies,
  findStaleFamilies,
  readFamilies,
  type StaleFamily,
  saveFamilies,
} from './family-write-store.ts';
import { readContents } from './item-store.ts';
import type { ItemRow } from './item-write-store.ts';
import {
  deleteFamilyListings,
  deleteListings,
  insertFamilyListings,
  replaceListings,
} from './listing-write-store.ts';
import {
  type DocumentRow,
  deleteAllDocuments,
  deleteDocuments,
  insertDocuments,
} from './search/document-write-store.ts';
import { learnWords } from './search/learn-words.ts';
import { searchDocument } from './search/search-document.ts';
import { getSegment } from './search/segment.ts';

/** Writes lists and search documents of changed items, and of the families they are or were part of. */
export async function indexItems(
  tx: Tx,
  rows: readonly ItemRow[],
  formerFamilies: readonly string[] = [],
): Promise<void> {
  if (rows.length === 0) return;
  await replaceListings(tx, rows);
  await replaceEntries(tx, rows);
  await indexFamilies(tx, [...new Set([...rows.map((row) => row.family), ...formerFamilies])]);
}

/** Takes cancelled items out of lists and search. */
export async function unindexItems(
  tx: Tx,
  codes: readonly string[],
  families: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  await deleteListings(tx, codes);
  await deleteEntries(tx, codes);
  await indexFamilies(tx, families);
}

const atOnce = 500;

/** Makes the search index of all families anew. */
export async function indexEverything(tx: Tx): Promise<void> {
  await deleteAllDocuments(tx);
  for (let after = ''; ; ) {
    const families = await readFamilies(tx, after, atOnce);
    const last = families.at(-1);
    if (last === undefined) return;
    await replaceDocuments(tx, await findStaleFamilies(tx, families));
    after = last;
  }
}

/** A family whose representative is still the same version costs nothing, however many agencies join it. */
async function indexFamilies(tx: Tx, families: readonly string[]): Promise<void> {
  await saveFamilies(tx, families);
  const gone = await findGoneFamilies(tx, families);
  const stale = await findStaleFamilies(tx, families);
  await deleteFamilyListings(tx, [...gone, ...stale.map(({ family }) => family)]);
  await deleteDocuments(tx, gone);
  for (let start = 0; start < stale.length; start += atOnce) {
    await replaceDocuments(tx, stale.slice(start, start + atOnce));
  }
  await insertFamilyListings(
    tx,
    stale.map(({ family }) => family),
  );
}

async function replaceDocuments(tx: Tx, families: readonly StaleFamily[]): Promise<void> {
  if (families.length === 0) return;
  const segment = await getSegment();
  const contents = await readContents(
    tx,
    families.map(({ itemId }) => itemId),
  );
  const documents = families.flatMap((stale): DocumentRow[] => {
    const found = contents.get(stale.itemId);
    return found ? [{ ...stale, ...searchDocument(found.content, found.source === 'content', segment) }] : [];
  });
  await deleteDocuments(
    tx,
    families.map(({ family }) => family),
  );
  await learnWords(
    tx,
    documents.flatMap(({ words }) => words),
  );
  await insertDocuments(tx, documents);
}
