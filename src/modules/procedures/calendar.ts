import {
  type HolidayNotice,
  type ProvisionalCalendar,
  provisionalCalendarWith,
  publishedNotices,
} from '../../kernel/state-council-calendar.ts';

/** A notice that somebody has entered, with its source: “国办发明电〔2026〕…号”. */
export interface RecordedNotice extends HolidayNotice {
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly source: string;
}

/** The working days by which dates are counted: the notices entered here, before those that came with the program. */
export interface OfficialCalendar extends ProvisionalCalendar {
  readonly notices: readonly HolidayNotice[];
  /** The calendar as it was known at a moment: what a letter said stays what it said. */
  asOf(at: Date): OfficialCalendar;
}

export function officialCalendar(
  recorded: readonly RecordedNotice[],
  published: readonly HolidayNotice[] = publishedNotices,
): OfficialCalendar {
  const notices = noticesInForce(recorded, published);
  const earlier = new Map<number, OfficialCalendar>();
  const calendar: OfficialCalendar = {
    ...provisionalCalendarWith(notices),
    notices,
    asOf(at) {
      const known = recorded.filter(({ recordedAt }) => recordedAt <= at);
      if (known.length === recorded.length) return calendar;
      const found = earlier.get(known.length) ?? officialCalendar(known, published);
      earlier.set(known.length, found);
      return found;
    },
  };
  return calendar;
}

function noticesInForce(
  recorded: readonly RecordedNotice[],
  published: readonly HolidayNotice[],
): HolidayNotice[] {
  const byYear = new Map(published.map((notice) => [notice.year, notice]));
  const inOrder = recorded.toSorted((left, right) => left.recordedAt.getTime() - right.recordedAt.getTime());
  for (const notice of inOrder) byYear.set(notice.year, notice);
  return [...byYear.values()].toSorted((left, right) => left.year - right.year);
}
