import type { CalendarDate } from '../../../kernel/date.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { CaseState } from '../case.ts';
import type { CaseIdentity } from '../case-store.ts';
import type { DocumentTemplate } from '../documents/template.ts';
import type { CaseNotice } from '../notices.ts';
import type { OfferedAct } from '../policy.ts';
import type { DescribedCase } from './describe-case.ts';
import type { ExpertChoice } from './expert-review/expert-choices.ts';

/** What the page of an act and its fields are given. */
export interface ActPageProps {
  readonly identity: CaseIdentity;
  readonly state: CaseState;
  readonly offered: OfferedAct;
  readonly described: DescribedCase;
  /** Offices that can be asked for an opinion. */
  readonly offices: readonly { readonly value: string; readonly label: string }[];
  /** Who can be asked to review, and who must keep out. */
  readonly experts: readonly ExpertChoice[];
  /** Sentences to choose from. */
  readonly phrases: readonly string[];
  readonly today: CalendarDate;
  /** What was typed, when the page comes back. */
  readonly typed: URLSearchParams;
  readonly refusal: Refusal | undefined;
  /** The document that the act issues, and as it would be with what was typed. */
  readonly template: DocumentTemplate | undefined;
  readonly preview: CaseNotice | undefined;
}
