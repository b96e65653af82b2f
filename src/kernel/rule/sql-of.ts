import type { CalendarDate } from '../date.ts';
import type { Rule } from './parse-rule.ts';
import type { SqlColumn } from './sql-column.ts';
import { SqlWriter } from './sql-writer.ts';

export interface SqlCondition {
  /** A boolean expression of PostgreSQL; NULL means not known yet. */
  readonly text: string;
  /** For the placeholders, in their order. */
  readonly values: readonly (string | number | boolean)[];
}

export interface SqlOptions {
  readonly today: CalendarDate;
  /** The number of the first placeholder; 1 where it is left out. */
  readonly firstPlaceholder?: number | undefined;
}

/**
 * The rule as a condition over rows, with the three values of `evaluateRule`. A NULL or empty text is a fact that
 * is not known yet. The rule has been checked against the dictionary; no value is ever written into the text.
 */
export function sqlOf(
  rule: Rule,
  columnOf: (name: string) => SqlColumn,
  { today, firstPlaceholder = 1 }: SqlOptions,
): SqlCondition {
  const writer = new SqlWriter({ columnOf, today, firstPlaceholder });
  const { sql } = writer.expression(rule.expression);
  return { text: sql, values: writer.values };
}
