import { ageOn, type CalendarDate, dateIn, isCalendarDate } from '../date.ts';
import type { FunctionName } from './expression.ts';

type Function = (values: readonly unknown[], situation: { today?: CalendarDate | undefined }) => unknown;

/** Each function gives undefined where its values are open or of a wrong type. */
export const functionsByName: Readonly<Record<FunctionName, Function>> = {
  today: (_, { today }) => today ?? dateIn(new Date()),
  age: ([date], { today }) =>
    typeof date === 'string' && isCalendarDate(date) ? ageOn(date, today ?? dateIn(new Date())) : undefined,
  count: ([list]) => (Array.isArray(list) ? list.length : undefined),
  'list contains': ([list, value]) => contains(list, value),
  contains: ofTexts((whole, part) => whole.includes(part)),
  'starts with': ofTexts((whole, part) => whole.startsWith(part)),
  'ends with': ofTexts((whole, part) => whole.endsWith(part)),
  'string length': ([text]) => (typeof text === 'string' ? [...text].length : undefined),
  min: ofNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number))),
  max: ofNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number))),
  sum: ofNumbers((numbers) => numbers.reduce((total, number) => total + number)),
  abs: ofNumber(Math.abs),
  floor: ofNumber(Math.floor),
  ceiling: ofNumber(Math.ceil),
};

/** Whether a list has a member; an empty list has none, whatever the member may be. */
export function contains(list: unknown, value: unknown): boolean | undefined {
  if (!Array.isArray(list)) return undefined;
  if (list.length === 0) return false;
  return isScalar(value) ? list.includes(value) : undefined;
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function ofTexts(answer: (left: string, right: string) => boolean): Function {
  return ([left, right]) =>
    typeof left === 'string' && typeof right === 'string' ? answer(left, right) : undefined;
}

function ofNumber(answer: (number: number) => number): Function {
  return ([number]) => (typeof number === 'number' ? answer(number) : undefined);
}

/** Of one list of numbers or of several numbers; nothing of an empty list. */
function ofNumbers(answer: (numbers: readonly number[]) => number): Function {
  return (values) => {
    const numbers: unknown = values.length === 1 && Array.isArray(values[0]) ? values[0] : values;
    return isNumbers(numbers) && numbers.length > 0 ? finite(answer(numbers)) : undefined;
  };
}

function isNumbers(values: unknown): values is readonly number[] {
  return Array.isArray(values) && values.every((value) => typeof value === 'number');
}

function finite(number: number): number | undefined {
  return Number.isFinite(number) ? number : undefined;
}
