import { type Locale, textIn } from '../../../kernel/messages.ts';
import type { Database } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';

/** Names of agencies and regions in the reader's language; a code nobody knows stands for itself. */
export interface PlaceNames {
  agency(code: string): string;
  region(code: string): string;
}

export async function placeNamesIn(database: Database, locale: Locale): Promise<PlaceNames> {
  const directory = await getDirectory(database);
  return {
    agency: (code) => textIn(directory.findAgency(code)?.name ?? { zh: code }, locale),
    region: (code) => textIn(directory.findRegion(code)?.name ?? { zh: code }, locale),
  };
}
