import { type Locale, textIn } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { distinctName, getDirectory } from '../../agencies/index.ts';
import { type Dictionary, getDictionary } from '../../elements/index.ts';
import { getProcedures } from '../../procedures/index.ts';
import { getDataSets } from '../../registries/index.ts';
import type { Difference } from '../difference/difference.ts';

/** How pages call what stands in rows by its code. */
export interface Names {
  readonly agency: (code: string) => string;
  readonly set: (code: string) => string;
  readonly element: (code: string) => string;
  readonly status: (difference: Pick<Difference, 'procedureCode' | 'procedureVersion' | 'status'>) => string;
  readonly dictionary: Dictionary;
}

export async function readNames({ database }: Platform, locale: Locale): Promise<Names> {
  const [directory, sets, dictionary, procedures] = await Promise.all([
    getDirectory(database),
    getDataSets(database),
    getDictionary(database),
    getProcedures(database),
  ]);
  return {
    agency: (code) => textIn(distinctName(directory, code), locale),
    set: (code) => textIn(sets.findLayout(code)?.set.name ?? { zh: code }, locale),
    element: (code) => textIn(dictionary.findElement(code)?.name ?? { zh: code }, locale),
    status: ({ procedureCode, procedureVersion, status }) =>
      textIn(
        procedures.getVersion(procedureCode, procedureVersion).actSet.statuses[status]?.name ?? {
          zh: status,
        },
        locale,
      ),
    dictionary,
  };
}
