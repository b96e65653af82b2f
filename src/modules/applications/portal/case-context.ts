import type { CalendarDate } from '../../../kernel/date.ts';
import { type Locale, textIn } from '../../../kernel/messages.ts';
import type { Directory } from '../../agencies/index.ts';
import type { Item } from '../../catalogue/index.ts';
import type { Form } from '../../forms/index.ts';
import type { CaseView } from '../../procedures/index.ts';

/** A case with what its pages need to name things. */
export interface CaseContext {
  readonly view: CaseView;
  readonly item: Item;
  readonly form: Form;
  readonly directory: Directory;
  readonly today: CalendarDate;
}

export function agencyName({ directory }: CaseContext, code: string, locale: Locale): string {
  const agency = directory.findAgency(code);
  return agency ? textIn(agency.name, locale) : code;
}
