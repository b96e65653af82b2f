import type { CalendarDate } from '../../../kernel/date.ts';
import { type Locale, textIn } from '../../../kernel/messages.ts';
import type { CaseNotice, CaseParts, CaseView } from '../../procedures/index.ts';

/** A case with what its pages need to name things. */
export interface CaseContext extends CaseParts {
  readonly view: CaseView;
  /** The letters it has brought so far. */
  readonly notices: readonly CaseNotice[];
  readonly today: CalendarDate;
}

export function agencyName({ directory }: CaseContext, code: string, locale: Locale): string {
  const agency = directory.findAgency(code);
  return agency ? textIn(agency.name, locale) : code;
}
