import { formatDate } from '../date.ts';
import type { ArithmeticOperator, ComparisonOperator } from './expression.ts';
import type { Kind, Phrases } from './phrases.ts';

const orderWords: Readonly<Record<ComparisonOperator, string>> = {
  '=': 'is',
  '!=': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
};

const dateWords: Readonly<Record<ComparisonOperator, string>> = {
  '=': 'is',
  '!=': 'is not',
  '<': 'is before',
  '<=': 'is on or before',
  '>': 'is after',
  '>=': 'is on or after',
};

function wordsOf(kind: Kind): typeof orderWords {
  return kind === 'date' ? dateWords : orderWords;
}

const arithmeticWords: Readonly<Record<ArithmeticOperator, string>> = {
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'divided by',
};

const textTests = { contains: 'contain', 'starts with': 'start with', 'ends with': 'end with' };
const textTestsHeld = { contains: 'contains', 'starts with': 'starts with', 'ends with': 'ends with' };

export const englishPhrases: Phrases = {
  and: (clauses) => clauses.join(', and '),
  or: (clauses) => clauses.join(', or '),
  grouped: (clause) => `(${clause})`,
  notAny: (clause) => `none of this is so: (${clause})`,
  always: (holds) => (holds ? 'always' : 'never'),
  flag: (subject, holds) => `“${subject}” is ${holds ? 'yes' : 'no'}`,
  compare: (subject, operator, object, kind) => `${subject} ${wordsOf(kind)[operator]} ${object}`,
  age(birth, operator, years) {
    return `the age by ${birth} ${orderWords[operator]} ${years}`;
  },
  count: (list, operator, count) => `the number of ${list} ${orderWords[operator]} ${count}`,
  oneOf(subject, values, holds) {
    const is = holds ? 'is' : 'is not';
    return values.length > 1 ? `${subject} ${is} ${either(values)}` : `${subject} ${is} ${values.join('')}`;
  },
  includes: (list, member, holds) => `${list} ${holds ? 'includes' : 'does not include'} ${member}`,
  within: (subject, { low, high, excluded }, holds) =>
    `${subject} ${holds ? 'is' : 'is not'} between ${low} and ${high}${excluded.length > 0 ? ` (without ${excluded.join(', ')})` : ''}`,
  textTest: (name, whole, part, holds) =>
    `${whole} ${holds ? textTestsHeld[name] : `does not ${textTests[name]}`} ${part}`,
  quantified(op, list, clause, holds) {
    if (op === 'every') return `${holds ? 'each' : 'not each'} of ${list} satisfies (${clause})`;
    return `${holds ? 'at least one' : 'none'} of ${list} satisfies (${clause})`;
  },
  conditional: (condition, yes, no) => `if ${condition}, then ${yes}, otherwise ${no}`,
  list: (clauses, holds) => `(${clauses.join(holds ? ', or ' : ', and ')})`,

  text: (value) => `“${value}”`,
  boolean: (value) => (value ? '“yes”' : '“no”'),
  date: (value) => formatDate(value, 'en'),
  duration(unit, amount) {
    if (unit === 'days') return plural(amount, 'day');
    const years = Math.floor(amount / 12);
    const months = amount % 12;
    const parts = [
      ...(years > 0 ? [plural(years, 'year')] : []),
      ...(months > 0 ? [plural(months, 'month')] : []),
    ];
    return parts.length > 0 ? parts.join(' and ') : '0 months';
  },
  measured: (number, unit) => `${number} ${unit}`,
  field: (name) => (name === undefined ? 'it' : `its ${name}`),
  negative: (term) => `minus ${term}`,
  arithmetic: (left, operator, right) => `${left} ${arithmeticWords[operator]} ${right}`,
  shifted: (date, operator, duration) => `${duration} ${operator === '+' ? 'after' : 'before'} ${date}`,
  between: (from, to) => `the time from ${from} to ${to}`,
  call(name, values) {
    const [first = ''] = values;
    switch (name) {
      case 'today':
        return 'today';
      case 'age':
        return `the age by ${first}`;
      case 'count':
        return `the number of ${first}`;
      case 'string length':
        return `the number of characters of ${first}`;
      case 'min':
        return `the least of ${values.join(', ')}`;
      case 'max':
        return `the greatest of ${values.join(', ')}`;
      case 'sum':
        return `the sum of ${values.join(', ')}`;
      case 'abs':
        return `the absolute value of ${first}`;
      case 'floor':
        return `${first} rounded down`;
      case 'ceiling':
        return `${first} rounded up`;
    }
  },
};

function either(values: readonly string[]): string {
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
