import { type CalendarDate, parseDate } from '../../kernel/date.ts';
import type { WorkingCalendar } from '../../kernel/working-days.ts';
import { type Item, lastDayToAsk } from '../catalogue/index.ts';
import type { Answers, CasePlan } from '../procedures/index.ts';

type Handling = Item['handling'];

/**
 * The day by which a renewal has to be decided: the last day of what is renewed, where it was asked for in time; without a
 * decision by then it counts as renewed (行政许可法第五十条第二款). Whoever asks later has the usual limits and no such day.
 */
export function renewalOf(
  { renewal }: { readonly renewal?: Handling['renewal'] },
  answers: Answers,
  on: { readonly today: CalendarDate; readonly calendar: WorkingCalendar },
): Pick<CasePlan, 'renewBy'> {
  if (!renewal) return {};
  const answer = answers[renewal.until];
  if (typeof answer !== 'string') return {};
  const until = parseDate(answer);
  return on.today <= lastDayToAsk(until, renewal.before, on.calendar) ? { renewBy: until } : {};
}
