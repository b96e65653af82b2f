import { addYears, type CalendarDate, parseDate } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import { Refusal } from '../../../kernel/refusal.ts';

/** Changes are planned at most this far ahead; a later year is a slip of the pen. */
const yearsAhead = 5;

/** Reads 生效日期 as typed: today or later. */
export function readEffectiveDay(
  typed: string,
  today: CalendarDate,
): { readonly day: CalendarDate } | { readonly fault: Text } {
  try {
    const day = parseDate(typed);
    if (day < today) return { fault: passed };
    return day > addYears(today, yearsAhead) ? { fault: tooFar } : { day };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.text };
    throw error;
  }
}

const passed: Text = {
  zh: '生效日期不能早于今天。',
  en: 'The change cannot take effect before today.',
};
const tooFar: Text = {
  zh: `生效日期不能晚于${yearsAhead}年以后，请核对年份。`,
  en: `The day is more than ${yearsAhead} years ahead. Look at the year again.`,
};
