import type { Text } from '../../../kernel/messages.ts';
import { type Database, reference } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import { readItemNames } from '../directory/standard-store.ts';
import { catalogueGeneration } from '../generation.ts';

/** Names of the city's own items by basic code, held in memory. */
const getItemNames: (database: Database) => Promise<ReadonlyMap<string, Text>> = reference(
  catalogueGeneration,
  readItemNames,
);

export async function getChangeNames(database: Database) {
  const items = await getItemNames(database);
  const directory = await getDirectory(database);
  return {
    item: (code: string): Text => items.get(code) ?? { zh: code },
    agency: (code: string): Text => directory.findAgency(code)?.name ?? { zh: code },
  };
}
