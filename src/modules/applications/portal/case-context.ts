import type { CalendarDate } from '../../../kernel/date.ts';
import { type Locale, textIn } from '../../../kernel/messages.ts';
import type { CaseNotice, CaseParts, CaseView, MessageCounts } from '../../procedures/index.ts';

/** A case with what its pages need to name things. */
export interface CaseContext extends CaseParts {
  readonly view: CaseView;
  /** The letters it has brought so far. */
  readonly notices: readonly CaseNotice[];
  /** What applicant and office have written to one another. */
  readonly messages: MessageCounts;
  /** 首问责任人: the official who answers for it. */
  readonly contact: { readonly name: string; readonly agency: string } | undefined;
  readonly today: CalendarDate;
}

export function agencyName({ directory }: CaseContext, code: string, locale: Locale): string {
  const agency = directory.findAgency(code);
  return agency ? textIn(agency.name, locale) : code;
}
