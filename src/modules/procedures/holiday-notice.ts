import { addDays, type CalendarDate, isCalendarDate, yearOf } from '../../kernel/date.ts';
import { type FieldFault, invalid } from '../../kernel/refusal.ts';
import { type HolidayNotice, strictCalendar } from '../../kernel/state-council-calendar.ts';
import { isStatutoryWorkingDay, isWeekend } from '../../kernel/statutory-holidays.ts';

/** A notice as an administrator types it from the paper. */
export interface TypedNotice {
  readonly year: string;
  readonly holidays: string;
  readonly makeUpDays: string;
  readonly source: string;
}

/**
 * Reads a notice of the General Office of the State Council: days off as days or spans, and the Saturdays and Sundays
 * on which people work.
 * @throws Refusal `notice-invalid`, at the fields
 */
export function readNotice(typed: TypedNotice): HolidayNotice & { readonly source: string } {
  const year = Number(typed.year);
  const faults: FieldFault[] = [];
  const fault = (field: string, zh: string, en: string) => faults.push({ field, message: { zh, en } });
  if (!/^\d{4}$/.test(typed.year.trim()) || year < 2000 || year > 2100) {
    fault('year', '请填写四位数的年份，例如2027', 'Give the year in four digits, for example 2027');
  }
  const holidays = readDays(typed.holidays, year);
  const makeUpDays = readDays(typed.makeUpDays, year);
  for (const [field, { wrong }] of Object.entries({ holidays, makeUpDays })) {
    if (wrong !== undefined) {
      fault(
        field,
        `看不懂“${wrong}”。请写成“2月5日至2月11日”或者“2027-02-05”，一段一行，日期要在${year}年内`,
        `“${wrong}” is not clear. Write 2月5日至2月11日 or 2027-02-05, one a line, within ${year}`,
      );
    }
  }
  const weekdays = makeUpDays.days.filter((day) => !isWeekend(day));
  if (weekdays.length > 0) {
    fault(
      'makeUpDays',
      `调休上班只能是星期六、星期日，${weekdays.join('、')}本来就上班`,
      `Only Saturdays and Sundays are worked instead; ${weekdays.join(', ')} are working days anyway`,
    );
  }
  if (typed.source.trim().length < 4) {
    fault('source', '请填写文号或者来源，例如“国办发明电〔2026〕7号”', 'Give the number of the document');
  }
  if (faults.length > 0) {
    throw invalid('notice-invalid', { zh: '请改正下列内容', en: 'Mend the following' }, faults);
  }
  return { year, holidays: holidays.days, makeUpDays: makeUpDays.days, source: typed.source.trim() };
}

interface ReadDays {
  readonly days: CalendarDate[];
  /** The first part that is no day of the year. */
  readonly wrong: string | undefined;
}

/** Days and spans, separated by lines, commas or spaces: `1月1日至3日`, `2027-02-05～2027-02-11`, `10.10`. */
function readDays(text: string, year: number): ReadDays {
  const days: CalendarDate[] = [];
  const parts = text
    .normalize('NFKC')
    .replaceAll(/\s*(至|到|~|—+|–)\s*/g, '至')
    .split(/[\s,、;。]+/);
  for (const part of parts.filter((one) => one !== '')) {
    const [first = '', last = first] = part.split('至');
    const from = readDay(first, year, undefined);
    const to = from && readDay(last, year, from);
    if (!from || !to || to < from || yearOf(from) !== year || yearOf(to) !== year)
      return { days, wrong: part };
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  }
  return { days: [...new Set(days)].sort(), wrong: undefined };
}

/** Without a month, the day lies in the month of the one before it. */
function readDay(text: string, year: number, after: CalendarDate | undefined): CalendarDate | undefined {
  const full = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const short = after && /^(\d{1,2})日?$/.exec(text);
  const [month, day] = full ? [full[2], full[3]] : [after?.slice(5, 7), short?.[1]];
  if (month === undefined || day === undefined) return undefined;
  const written = `${full?.[1] ?? year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(written) ? written : undefined;
}

/** Working days of the year: a notice moves days around, but leaves their number as the law has it (放假办法第二条). */
export function countWorkingDays(notice: HolidayNotice): { byNotice: number; byLaw: number } {
  const calendar = strictCalendar([notice]);
  let [byNotice, byLaw] = [0, 0];
  for (let day = `${notice.year}-01-01` as CalendarDate; yearOf(day) === notice.year; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) byNotice += 1;
    if (isStatutoryWorkingDay(day)) byLaw += 1;
  }
  return { byNotice, byLaw };
}
