import type { Text } from '../messages.ts';
import type { DurationUnit } from './expression.ts';

/** The types of elements; a multiple choice and a repeat group are lists. */
export type RuleType = ScalarType | 'list';

export type ScalarType = 'text' | 'number' | 'boolean' | 'date';

/** The types of all parts of a rule. */
export type ValueType = RuleType | DurationUnit;

export const typeNames: Readonly<Record<ValueType, Text>> = {
  text: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: '是否', en: 'true or false' },
  date: { zh: '日期', en: 'a date' },
  list: { zh: '多个值', en: 'a list' },
  months: { zh: '以年月计的时长', en: 'a duration in years and months' },
  days: { zh: '以天计的时长', en: 'a duration in days' },
};

/** Whether one value of the type can be less than another. Texts have no order that a reader could tell. */
export function hasOrder(type: ValueType): boolean {
  return type === 'number' || type === 'date' || type === 'months' || type === 'days';
}
