import { join } from 'node:path';
import { ContentError, readContent } from '../../../platform/content.ts';
import { bumpGeneration, type Database, loadWhenChanged } from '../../../platform/database/index.ts';
import { listContentItems } from '../../catalogue/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { getLibrary } from '../../guidance/index.ts';
import { Bundle } from '../bundle.ts';
import { bundlesGeneration, saveBundles } from '../bundle-store.ts';
import { checkBundles } from './check-bundles.ts';

const loaderVersion = 3;
const sources = ['bundles', 'scenarios', 'items', 'elements', 'code-tables'];

/** Loads the bundles when their files, or what they name, have changed. @throws ContentError naming every fault */
export function loadBundles(database: Database, contentDirectory: string): Promise<boolean> {
  const directories = sources.map((name) => join(contentDirectory, name));
  return loadWhenChanged(database, { name: 'bundles', version: loaderVersion, directories }, async (tx) => {
    const entries = await readContent(join(contentDirectory, 'bundles'), Bundle);
    const faults = checkBundles(entries, {
      scenarios: (await getLibrary(tx)).scenarios,
      items: await listContentItems(tx),
      dictionary: await getDictionary(tx),
    });
    if (faults.length > 0) throw new ContentError(faults);
    await saveBundles(
      tx,
      entries.map(({ value }) => value),
    );
    await bumpGeneration(tx, bundlesGeneration);
  });
}
