import { join } from 'node:path';
import { dateIn } from '../../../kernel/date.ts';
import { ContentError, readContent } from '../../../platform/content.ts';
import { bumpGeneration, type Database, loadWhenChanged, type Tx } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { saveItemCodeTables } from '../codes/item-code-table-store.ts';
import { saveAcceptances } from '../compiler/acceptance-store.ts';
import { acceptancesOf } from '../compiler/read-acceptances.ts';
import { DirectoryChange } from '../directory/directory-change.ts';
import { saveDirectoryChanges } from '../directory/directory-change-store.ts';
import { noteUnnamed } from '../drafts/held-store.ts';
import { catalogueGeneration } from '../generation.ts';
import { unindexItems } from '../index-items.ts';
import { cancelItems, readMissingCodes } from '../item-write-store.ts';
import { saveItems } from '../save-items.ts';
import { learnSynonyms } from '../search/learn-words.ts';
import { saveTopics } from '../topic-store.ts';
import { checkItems } from './check-items.ts';
import { expandOffers, expandPower } from './expand-offers.ts';
import { loadSearchIndex } from './load-search-index.ts';
import { surroundingsOf } from './offer-surroundings.ts';
import { readItemContent } from './read-item-content.ts';

const loaderVersion = 8;
const sources = [
  'items',
  'topics',
  'synonyms',
  'item-code-tables',
  'remedy-bodies',
  'responsibilities',
  'powers',
  'catalogue-changes',
  'accepted-findings',
  'regions',
  'agencies',
  'halls',
  'elements',
  'code-tables',
  'procedures',
  'certificate-types',
];

/**
 * Loads the city's own items, topics and everyday words when their files, or what they name, have changed.
 * @throws ContentError naming every fault of every file
 */
export async function loadItems(
  database: Database,
  contentDirectory: string,
  now: Date = new Date(),
): Promise<boolean> {
  await loadSearchIndex(database);
  const directories = sources.map((name) => join(contentDirectory, name));
  const version = loaderVersion * 10_000 + (await changesInForce(contentDirectory, dateIn(now)));
  return loadWhenChanged(database, { name: 'catalogue', version, directories }, (tx) =>
    load(tx, contentDirectory, now),
  );
}

/** A change of the directory takes effect at the first start on or after its day. */
async function changesInForce(contentDirectory: string, day: string): Promise<number> {
  const changes = await readContent(join(contentDirectory, 'catalogue-changes'), DirectoryChange);
  return changes.filter(({ value }) => value.on <= day).length;
}

async function load(tx: Tx, contentDirectory: string, now: Date): Promise<void> {
  const content = await readItemContent(contentDirectory);
  const directory = await getDirectory(tx);
  const dictionary = await getDictionary(tx);
  const faults = checkItems(content, { directory, dictionary });
  if (faults.length > 0) throw new ContentError(faults);
  await saveTopics(
    tx,
    content.topics.map((entry) => entry.value),
  );
  await learnSynonyms(
    tx,
    content.synonyms.map((entry) => entry.value),
  );
  await saveItemCodeTables(
    tx,
    content.codeTables.map((entry) => entry.value),
  );
  await saveDirectoryChanges(
    tx,
    content.changes.map((entry) => entry.value),
  );
  const surroundings = surroundingsOf(content, { directory, dictionary, day: dateIn(now) });
  const drafts = [
    ...content.items.flatMap((entry) => expandOffers(entry.value, surroundings)),
    ...content.powers.flatMap((entry) => expandPower(entry.value, surroundings)),
  ];
  await saveItems(tx, drafts, { source: 'content', effectiveFrom: dateIn(now) });
  const present = drafts.map((draft) => draft.implementationCode);
  const gone = await readMissingCodes(tx, 'content', present);
  await noteUnnamed(tx, 'content', present);
  await unindexItems(tx, gone, await cancelItems(tx, gone));
  await saveAcceptances(tx, await acceptancesOf(content.items, contentDirectory));
  await bumpGeneration(tx, catalogueGeneration);
}
