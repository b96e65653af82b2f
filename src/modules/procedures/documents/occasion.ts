import type { CalendarDate } from '../../../kernel/date.ts';
import type { Item } from '../../catalogue/index.ts';
import type { CaseEvent } from '../action.ts';
import type { CaseState } from '../case.ts';
import type { CaseIdentity } from '../case-store.ts';
import type { CaseDocument } from './document.ts';
import type { RemedyBodies } from './remedies.ts';
import type { TemplateLibrary } from './template.ts';

/** What letters say beside the acts of the case. */
export interface NoticeFacts {
  readonly identity: Pick<CaseIdentity, 'number' | 'itemName' | 'applicantName' | 'applicantKind'>;
  readonly item: Pick<Item, 'type' | 'name' | 'remedies'>;
  /** The organs that decide on a remedy, where they are known. */
  readonly bodies?: RemedyBodies | undefined;
  readonly agencyName: string;
  /** How to ask and complain; what is not known is left out. */
  readonly contact: { readonly address?: string; readonly phone?: string; readonly complaintPhone?: string };
  /** Name of a section or material; undefined for the application as a whole. */
  readonly nameOfPart: (code: string) => string | undefined;
  readonly templates: TemplateLibrary;
  /** The documents that were numbered, by the sequence of their acts. */
  readonly documents: ReadonlyMap<number, CaseDocument>;
}

export interface Occasion {
  readonly event: CaseEvent;
  /** The case right after the act. */
  readonly state: CaseState;
  readonly facts: NoticeFacts;
  readonly on: CalendarDate;
}
