import { addDays, addMonths, type CalendarDate, daysBetween, isCalendarDate } from '../date.ts';
import type { ArithmeticOperator, DurationUnit } from './expression.ts';

/** A length of time, in whole months or in whole days. */
export class Duration {
  readonly unit: DurationUnit;
  readonly amount: number;

  constructor(unit: DurationUnit, amount: number) {
    this.unit = unit;
    this.amount = amount;
  }
}

/** The duration as FEEL writes it: `P1Y6M`, `P30D`, `-P30D`. */
export function formatDuration({ unit, amount }: Duration): string {
  const sign = amount < 0 ? '-' : '';
  const size = Math.abs(amount);
  if (unit === 'days') return `${sign}P${size}D`;
  const years = Math.floor(size / 12);
  const months = size % 12;
  return `${sign}P${years > 0 ? `${years}Y` : ''}${months > 0 || years === 0 ? `${months}M` : ''}`;
}

/** Undefined for what has no sum or difference, and for days outside the years 1 to 9999. */
export function dateCalculated(
  operator: ArithmeticOperator,
  left: unknown,
  right: unknown,
): string | Duration | undefined {
  if (operator !== '+' && operator !== '-') return undefined;
  const sign = operator === '+' ? 1 : -1;
  if (left instanceof Duration && right instanceof Duration)
    return left.unit === right.unit ? new Duration(left.unit, left.amount + sign * right.amount) : undefined;
  if (isDate(left) && right instanceof Duration) return moved(left, right.unit, sign * right.amount);
  if (left instanceof Duration && isDate(right) && sign > 0) return moved(right, left.unit, left.amount);
  if (isDate(left) && isDate(right) && sign < 0) return new Duration('days', daysBetween(right, left));
  return undefined;
}

function isDate(value: unknown): value is CalendarDate {
  return typeof value === 'string' && isCalendarDate(value) && value >= '0001';
}

function moved(date: CalendarDate, unit: DurationUnit, amount: number): CalendarDate | undefined {
  if (Math.abs(amount) > (unit === 'months' ? 120_000 : 3_700_000)) return undefined;
  const result = unit === 'months' ? addMonths(date, amount) : addDays(date, amount);
  return /^\d{4}-/.test(result) && result >= '0001' ? result : undefined;
}
