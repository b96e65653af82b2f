import { addDays, addMonths, type CalendarDate, weekday } from '../../../kernel/date.ts';

export const periodKinds = ['week', 'month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Whole days, the first and the last included. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The period of a kind in which a day lies; weeks begin on Monday. */
export function periodOf(kind: PeriodKind, day: CalendarDate): Period {
  const from = beginOf(kind, day);
  return { kind, from, to: addDays(followingBegin(kind, from), -1) };
}

export function periodBefore({ kind, from }: Period): Period {
  return periodOf(kind, addDays(from, -1));
}

export function periodAfter({ kind, to }: Period): Period {
  return periodOf(kind, addDays(to, 1));
}

function beginOf(kind: PeriodKind, day: CalendarDate): CalendarDate {
  const [year = '', month = ''] = day.split('-');
  switch (kind) {
    case 'week':
      return addDays(day, -((weekday(day) + 6) % 7));
    case 'month':
      return `${year}-${month}-01` as CalendarDate;
    case 'quarter':
      return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01` as CalendarDate;
    case 'year':
      return `${year}-01-01` as CalendarDate;
  }
}

function followingBegin(kind: PeriodKind, from: CalendarDate): CalendarDate {
  if (kind === 'week') return addDays(from, 7);
  return addMonths(from, { month: 1, quarter: 3, year: 12 }[kind]);
}
