import { join } from 'node:path';
import { ContentError, readContent } from '../../../platform/content.ts';
import { type Database, loadWhenChanged } from '../../../platform/database/index.ts';
import { Provider } from './provider.ts';
import { saveProviders } from './provider-store.ts';

const loaderVersion = 1;

/** Loads the outside providers when their files have changed. @throws ContentError naming every fault */
export function loadProviders(database: Database, contentDirectory: string): Promise<boolean> {
  const directory = join(contentDirectory, 'identity-providers');
  const source = { name: 'identity-providers', version: loaderVersion, directories: [directory] };
  return loadWhenChanged(database, source, async (tx) => {
    const entries = await readContent(directory, Provider);
    const codes = entries.map(({ value }) => value.code);
    const faults = entries.flatMap(({ value: { code }, fault }, index) =>
      codes.indexOf(code) === index ? [] : [fault(['code'], `${code} is used twice`)],
    );
    if (faults.length > 0) throw new ContentError(faults);
    await saveProviders(
      tx,
      entries.map(({ value }) => value),
    );
  });
}
