import { join } from 'node:path';
import { ContentError, readContent } from '../../../platform/content.ts';
import { bumpGeneration, type Database, loadWhenChanged, type Tx } from '../../../platform/database/index.ts';
import { readSite } from '../../../platform/site.ts';
import { getDirectory } from '../../agencies/index.ts';
import { listContentItems } from '../../catalogue/index.ts';
import { EntryDeclaration } from '../base/entry.ts';
import { retireMissingEntries, saveDeclaredEntry } from '../base/entry-load-store.ts';
import { Desk } from '../desk/desk.ts';
import { saveDesk } from '../desk/desk-store.ts';
import { enquiriesGeneration } from '../generation.ts';
import { checkAnswers } from './check-answers.ts';

const loaderVersion = 1;
const sources = ['answers', 'enquiries', 'items', 'agencies', 'regions', 'site'];

/**
 * Loads the declared entries of the base and the desk when their files, or what they name, have changed.
 * @throws ContentError naming every fault of every file
 */
export function loadEnquiries(database: Database, contentDirectory: string): Promise<boolean> {
  const directories = sources.map((name) => join(contentDirectory, name));
  return loadWhenChanged(database, { name: 'enquiries', version: loaderVersion, directories }, (tx) =>
    load(tx, contentDirectory),
  );
}

async function load(tx: Tx, contentDirectory: string): Promise<void> {
  const entries = await readContent(join(contentDirectory, 'answers'), EntryDeclaration);
  const desks = await readContent(join(contentDirectory, 'enquiries'), Desk);
  const items = new Set((await listContentItems(tx)).map(({ basicCode }) => basicCode));
  const faults = checkAnswers({ entries, desks }, { items, directory: await getDirectory(tx) });
  if (faults.length > 0) throw new ContentError(faults);
  const { region } = await readSite(contentDirectory);
  for (const { value } of entries) await saveDeclaredEntry(tx, region, value);
  await retireMissingEntries(
    tx,
    entries.map(({ value }) => value.code),
  );
  for (const { value } of desks) await saveDesk(tx, value);
  await bumpGeneration(tx, enquiriesGeneration);
}
