import type { FunctionName } from './expression.ts';
import type { ValueType } from './value-type.ts';

export interface Signature {
  /** `members` is the type of the members of the list before it. */
  readonly parameters: readonly (ValueType | 'members')[];
  readonly result: ValueType;
  /** Takes one list of numbers, or any number of numbers. */
  readonly takesMany?: true;
}

/** What each function takes and gives; `not(…)`, `date("…")` and `duration("…")` are syntax of their own. */
export const signatures: Readonly<Record<FunctionName, Signature>> = {
  count: { parameters: ['list'], result: 'number' },
  'list contains': { parameters: ['list', 'members'], result: 'boolean' },
  contains: { parameters: ['text', 'text'], result: 'boolean' },
  'starts with': { parameters: ['text', 'text'], result: 'boolean' },
  'ends with': { parameters: ['text', 'text'], result: 'boolean' },
  'string length': { parameters: ['text'], result: 'number' },
  min: { parameters: ['number'], result: 'number', takesMany: true },
  max: { parameters: ['number'], result: 'number', takesMany: true },
  sum: { parameters: ['number'], result: 'number', takesMany: true },
  abs: { parameters: ['number'], result: 'number' },
  floor: { parameters: ['number'], result: 'number' },
  ceiling: { parameters: ['number'], result: 'number' },
  age: { parameters: ['date'], result: 'number' },
  today: { parameters: [], result: 'date' },
};
