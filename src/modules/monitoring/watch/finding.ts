import type { CalendarDate } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';

/** What a rule has found in a case. */
export interface Finding {
  /** Code of the rule. */
  readonly rule: string;
  /** What of the case it is about: found again it is the same finding. */
  readonly subject: string;
  /** The organ that answers for it. */
  readonly agency: string;
  /** What was found, in one sentence with its facts. */
  readonly detail: Text;
  /** Sequence of the act that it is about. */
  readonly act?: number | undefined;
}

/** What the rules find in a case today, and the next day on which they may find something without an act. */
export interface Examination {
  readonly findings: readonly Finding[];
  readonly nextOn: CalendarDate | undefined;
}
