import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';

/** The day by which a case is counted. */
export const burdenMoments = ['received', 'ended'] as const;
export type BurdenMoment = (typeof burdenMoments)[number];

/** Whose lines the ledger shows. */
export const burdenDimensions = ['item', 'agency'] as const;
export type BurdenDimension = (typeof burdenDimensions)[number];

export interface BurdenReach {
  readonly moment: BurdenMoment;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Agencies that are counted; undefined for all. */
  readonly agencies: readonly string[] | undefined;
}

/** Sums of one item or one agency. */
export interface BurdenSums {
  readonly subject: string;
  readonly label: string;
  readonly cases: number;
  readonly fieldsAsked: number;
  readonly fieldsSaved: number;
  readonly materialsAsked: number;
  readonly materialsSaved: number;
  readonly visits: number;
  /** Cases of which days and legal limit are known. */
  readonly timed: number;
  readonly days: number;
  readonly legalDays: number;
}

/** A case of the ledger. */
export interface BurdenCase
  extends Omit<BurdenSums, 'subject' | 'label' | 'cases' | 'timed' | 'days' | 'legalDays'> {
  readonly caseId: Uuid;
  readonly number: string;
  readonly day: CalendarDate;
  readonly agency: string;
  readonly itemName: string;
  readonly days: number | null;
  readonly legalDays: number | null;
}
