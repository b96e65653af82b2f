import { isCalendarDate } from '../date.ts';
import type { Expression, Literal } from './expression.ts';
import { dateUnreadable, durationUnreadable, numberTooLong } from './syntax-errors.ts';
import type { Token } from './tokenize.ts';

/** More digits than these a number of the machine does not keep apart. */
const maximumDigits = 15;

export function numberLiteral(token: Token): Literal {
  if (token.text.replace('.', '').length > maximumDigits) throw numberTooLong(token, maximumDigits);
  return { op: 'literal', at: token.at, type: 'number', value: Number(token.text) };
}

export function dateLiteral(name: Token, values: readonly Expression[]): Literal {
  const value = onlyText(values);
  if (value === undefined || !isCalendarDate(value)) throw dateUnreadable(name);
  return { op: 'literal', at: name.at, type: 'date', value };
}

const yearsAndMonths = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?$/;
const days = /^P(\d{1,6})D$/;

export function durationLiteral(name: Token, values: readonly Expression[]): Literal {
  const value = onlyText(values) ?? '';
  const [, years = '0', months = '0'] = yearsAndMonths.exec(value) ?? [];
  const [, count] = days.exec(value) ?? [];
  const { at } = name;
  if (count !== undefined) return { op: 'literal', at, type: 'days', value: Number(count) };
  if (!yearsAndMonths.test(value)) throw durationUnreadable(name);
  return { op: 'literal', at, type: 'months', value: Number(years) * 12 + Number(months) };
}

function onlyText(values: readonly Expression[]): string | undefined {
  const [value] = values;
  return values.length === 1 && value?.op === 'literal' && value.type === 'text'
    ? String(value.value)
    : undefined;
}
