import type { CalendarDate } from '../../kernel/date.ts';
import type { Fen } from '../../kernel/money.ts';
import type { Platform } from '../../platform/platform.ts';

export interface CaseFee {
  readonly amount: Fen;
  readonly payBy: CalendarDate;
  /** Whether it waits to be paid. */
  readonly isOpen: boolean;
  readonly path: string;
}

/** What a later module says about the fee of a case. */
export interface CaseFees {
  findOfCase(platform: Platform, number: string): Promise<CaseFee | undefined>;
}
