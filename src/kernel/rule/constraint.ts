import { type CalendarDate, daysBetween } from '../date.ts';
import type { RuleDictionary } from './check-rule.ts';
import type {
  Comparison,
  ComparisonOperator,
  Expression,
  Literal,
  Membership,
  MembershipTest,
} from './expression.ts';
import { textOfExpression } from './text-of.ts';
import {
  allWordsBut,
  anyNumber,
  complement,
  type Intervals,
  intersection,
  union,
  type ValueSet,
  wholeNumbers,
  wordsOnly,
} from './value-set.ts';

/** What a single condition says: `term` has one of these values. */
export interface Constraint {
  readonly term: string;
  readonly values: ValueSet;
}

/** Conditions on the same term are compared by their values; a condition that is not understood is a term itself. */
export function constraintOf(leaf: Expression, dictionary: RuleDictionary = new Map()): Constraint {
  if (leaf.op === 'not') return denied(constraintOf(leaf.operand, dictionary), leaf.operand, dictionary);
  if (leaf.op === 'compare') return comparison(leaf, dictionary) ?? truth(leaf);
  if (leaf.op === 'in') return membership(leaf, dictionary) ?? truth(leaf);
  if (leaf.op === 'literal')
    return { term: '', values: leaf.value === true ? allWordsBut([]) : wordsOnly([]) };
  return truth(leaf);
}

const yesOrNo = wordsOnly(['true', 'false']);

function truth(leaf: Expression): Constraint {
  return { term: textOfExpression(leaf), values: wordsOnly(['true']) };
}

function denied({ term, values }: Constraint, leaf: Expression, dictionary: RuleDictionary): Constraint {
  const subject = leaf.op === 'in' ? leaf.operand : leaf;
  const universe =
    values.kind === 'words' && values.words.has('true') ? yesOrNo : universeOf(subject, dictionary);
  return { term, values: within(complement(values), universe) };
}

function comparison(
  { operator, left, right }: Comparison,
  dictionary: RuleDictionary,
): Constraint | undefined {
  if (right.op === 'literal') return beside(left, operator, right, dictionary);
  if (left.op === 'literal') return beside(right, mirrored[operator], left, dictionary);
  return relation(textOfExpression(left), operator, textOfExpression(right));
}

function beside(
  term: Expression,
  operator: ComparisonOperator,
  value: Literal,
  dictionary: RuleDictionary,
): Constraint | undefined {
  const values = valuesBeside(operator, value);
  return (
    values && { term: textOfExpression(term), values: within(values, universeOf(term, dictionary, value)) }
  );
}

/** Two terms that are compared with each other: the first is less, equal or greater. */
function relation(left: string, operator: ComparisonOperator, right: string): Constraint {
  const isTurned = left > right;
  const words = wordsOnly(relations[isTurned ? mirrored[operator] : operator]);
  return { term: isTurned ? `${right} ? ${left}` : `${left} ? ${right}`, values: words };
}

const mirrored: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

const relations: Readonly<Record<ComparisonOperator, readonly string[]>> = {
  '=': ['equal'],
  '!=': ['less', 'greater'],
  '<': ['less'],
  '<=': ['less', 'equal'],
  '>': ['greater'],
  '>=': ['greater', 'equal'],
};

function membership({ operand, tests }: Membership, dictionary: RuleDictionary): Constraint | undefined {
  let values: ValueSet | undefined;
  let example: Literal | undefined;
  for (const test of tests) {
    const passing = valuesPassing(test);
    if (!passing) return undefined;
    values = values ? union(values, passing.values) : passing.values;
    example = passing.example;
  }
  return (
    values && {
      term: textOfExpression(operand),
      values: within(values, universeOf(operand, dictionary, example)),
    }
  );
}

function valuesPassing(test: MembershipTest): { values: ValueSet; example: Literal } | undefined {
  if (test.kind !== 'range') {
    const operator = test.kind === 'order' ? test.operator : '=';
    const values = test.value.op === 'literal' ? valuesBeside(operator, test.value) : undefined;
    return values && test.value.op === 'literal' ? { values, example: test.value } : undefined;
  }
  const { low, high } = test;
  if (low.op !== 'literal' || high.op !== 'literal') return undefined;
  const above = valuesBeside(test.includesLow ? '>=' : '>', low);
  const below = valuesBeside(test.includesHigh ? '<=' : '<', high);
  return above && below ? { values: intersection(above, below), example: low } : undefined;
}

function valuesBeside(operator: ComparisonOperator, { type, value }: Literal): ValueSet | undefined {
  switch (type) {
    case 'text':
    case 'boolean':
      if (operator === '=') return wordsOnly([String(value)]);
      return operator === '!=' ? allWordsBut([String(value)]) : undefined;
    case 'date':
      return numbersBeside(operator, daysBetween(firstDay, value as CalendarDate));
    default:
      return numbersBeside(operator, Number(value));
  }
}

const firstDay = '2000-01-01' as CalendarDate;

function numbersBeside(operator: ComparisonOperator, number: number): ValueSet {
  const only: Intervals = {
    kind: 'intervals',
    intervals: [{ low: number, high: number, includesLow: true, includesHigh: true }],
  };
  switch (operator) {
    case '=':
      return only;
    case '!=':
      return complement(only);
    case '<':
    case '<=':
      return intervalTo(number, operator === '<=');
    case '>':
    case '>=':
      return complement(intervalTo(number, operator === '>'));
  }
}

function intervalTo(high: number, includesHigh: boolean): Intervals {
  return { kind: 'intervals', intervals: [{ low: -Infinity, high, includesLow: false, includesHigh }] };
}

interface Universe {
  readonly values: ValueSet;
  readonly isWhole: boolean;
}

/** All values the term can have: choices of the dictionary, whole days, counts from nought. */
function universeOf(term: Expression, dictionary: RuleDictionary, example?: Literal): ValueSet | Universe {
  if (example?.type === 'boolean') return yesOrNo;
  const choices = term.op === 'name' ? dictionary.get(term.name)?.choices : undefined;
  if (choices) return wordsOnly(choices);
  const isCount = term.op === 'call' && (term.function === 'count' || term.function === 'string length');
  if (isCount) return { values: complement(intervalTo(0, false)), isWhole: true };
  const isWhole = (term.op === 'call' && term.function === 'age') || isCounted(example);
  return isWhole ? { values: anyNumber, isWhole } : allOfKind(example);
}

function isCounted(example: Literal | undefined): boolean {
  return example?.type === 'date' || example?.type === 'days' || example?.type === 'months';
}

function allOfKind(example: Literal | undefined): ValueSet {
  return example?.type === 'number' ? anyNumber : allWordsBut([]);
}

function within(values: ValueSet, universe: ValueSet | Universe): ValueSet {
  if ('kind' in universe) return intersection(values, universe);
  const common = intersection(values, universe.values);
  return universe.isWhole && common.kind === 'intervals' ? wholeNumbers(common) : common;
}
