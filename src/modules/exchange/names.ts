import { type Locale, textIn } from '../../kernel/messages.ts';
import type { Platform } from '../../platform/platform.ts';
import { getDirectory } from '../agencies/index.ts';
import { getDictionary } from '../elements/index.ts';
import { getDataSets } from '../registries/index.ts';

/** Names in the reader's language by code; the code itself where there is none any more. */
export interface Names {
  agency(code: string): string;
  dataSet(code: string): string;
  element(code: string): string;
}

export async function readNames({ database }: Pick<Platform, 'database'>, locale: Locale): Promise<Names> {
  const [directory, dictionary, dataSets] = await Promise.all([
    getDirectory(database),
    getDictionary(database),
    getDataSets(database),
  ]);
  const nameOf = (found: { name: Parameters<typeof textIn>[0] } | undefined, code: string) =>
    found ? textIn(found.name, locale) : code;
  return {
    agency: (code) => nameOf(directory.findAgency(code), code),
    dataSet: (code) => nameOf(dataSets.findLayout(code)?.set, code),
    element: (code) => nameOf(dictionary.findElement(code), code),
  };
}
