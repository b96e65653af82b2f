import { type Locale, type Text, textIn } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { distinctName, getDirectory } from '../../agencies/index.ts';
import { getProcedures } from '../../procedures/index.ts';
import { getRules } from '../rule-store.ts';
import type { Warning } from '../warning/warning.ts';

/** How pages call what stands in rows by its code. */
export interface Names {
  readonly agency: (code: string) => string;
  readonly rule: (code: string) => Text;
  readonly status: (warning: Pick<Warning, 'procedureCode' | 'procedureVersion' | 'status'>) => Text;
}

export async function readNames({ database }: Platform, locale: Locale): Promise<Names> {
  const [directory, rules, procedures] = await Promise.all([
    getDirectory(database),
    getRules(database),
    getProcedures(database),
  ]);
  return {
    agency: (code) => textIn(distinctName(directory, code), locale),
    rule: (code) => rules.find((rule) => rule.code === code)?.name ?? { zh: code },
    status: ({ procedureCode, procedureVersion, status }) =>
      procedures.getVersion(procedureCode, procedureVersion).actSet.statuses[status]?.name ?? { zh: status },
  };
}
