import { addDays, type CalendarDate } from '../../../kernel/date.ts';
import {
  type Expression,
  evaluateRule,
  type FactValue,
  namesIn,
  type Rule,
} from '../../../kernel/rule/index.ts';
import type { LikelyAnswer } from './problem.ts';

/** How a question may be answered, before rules are looked at. */
export interface AnswerSpace {
  readonly name: string;
  readonly type: 'boolean' | 'choice' | 'choices' | 'number' | 'date' | 'text';
  /** Words of the choices, as rules use them. */
  readonly choices: readonly string[];
}

/** Answers that no rule tells apart become one, with the sum of their probabilities. */
export function likelyAnswers(
  space: AnswerSpace,
  rules: readonly Rule[],
  today: CalendarDate,
): LikelyAnswer[] {
  const atoms = rules.flatMap((rule) => atomsOf(rule)).filter((atom) => namesIn(atom).includes(space.name));
  const values = valuesOf(space, atoms, today);
  const classes = new Map<string, { value: FactValue; count: number }>();
  for (const value of values) {
    const key = atoms
      .map((atom) =>
        namesIn(atom).length === 1
          ? String(evaluateRule(atom, { [space.name]: value }, today).value)
          : JSON.stringify(value),
      )
      .join();
    const known = classes.get(key);
    if (known) known.count += 1;
    else classes.set(key, { value, count: 1 });
  }
  return [...classes.values()].map(({ value, count }) => ({ value, probability: count / values.length }));
}

function valuesOf(space: AnswerSpace, atoms: readonly Rule[], today: CalendarDate): FactValue[] {
  switch (space.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return space.choices.length > 0 ? [...space.choices] : [''];
    case 'choices':
      return subsets(literalsOf(atoms, 'text').filter((text) => space.choices.includes(String(text))));
    case 'number':
      return aroundNumbers(literalsOf(atoms, 'number').map(Number));
    case 'date':
      return aroundDates(atoms, today);
    case 'text':
      return ['', ...literalsOf(atoms, 'text')];
  }
}

/** Every combination of the choices that rules name; of many, each alone, none and all. */
function subsets(named: readonly FactValue[]): FactValue[] {
  const words = named.map(String);
  if (words.length > 4) return [[], ...words.map((word) => [word]), words];
  const sets: string[][] = [[]];
  for (const word of words) sets.push(...sets.map((set) => [...set, word]));
  return sets;
}

/** One value below, at, between and above the limits that rules name. */
function aroundNumbers(limits: readonly number[]): number[] {
  const sorted = [...new Set(limits)].sort((one, other) => one - other);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [0, 1];
  const between = sorted.slice(1).map((limit, index) => (limit + (sorted[index] ?? limit)) / 2);
  return [first - 1, ...sorted, ...between, last + 1];
}

/** Rules speak of dates themselves or of years of age; each limit gives the day before, at and after. */
function aroundDates(atoms: readonly Rule[], today: CalendarDate): CalendarDate[] {
  const named = literalsOf(atoms, 'date').map((date) => String(date) as CalendarDate);
  const ages = literalsOf(atoms, 'number').map((years) =>
    addDays(today, -Math.round(Number(years) * 365.25)),
  );
  const limits = [...named, ...ages, today];
  return [...new Set(limits.flatMap((limit) => [addDays(limit, -200), limit, addDays(limit, 200)]))].sort();
}

function literalsOf(atoms: readonly Rule[], type: string): FactValue[] {
  const found = new Set<FactValue>();
  for (const { expression } of atoms) {
    everyPart(expression, (part) => {
      if (part.op === 'literal' && part.type === type) found.add(part.value as FactValue);
    });
  }
  return [...found];
}

/** The largest parts without and, or, not. */
function atomsOf(rule: Rule): Rule[] {
  const found: Rule[] = [];
  const collect = (expression: Expression) => {
    if (expression.op === 'and' || expression.op === 'or') expression.operands.forEach(collect);
    else if (expression.op === 'not') collect(expression.operand);
    else found.push({ text: rule.text, expression });
  };
  collect(rule.expression);
  return found;
}

/** Calls back for every object below that is a part of an expression. */
function everyPart(value: unknown, callback: (part: Readonly<Record<string, unknown>>) => void): void {
  if (Array.isArray(value)) {
    for (const one of value) everyPart(one, callback);
  } else if (typeof value === 'object' && value !== null) {
    callback(value as Readonly<Record<string, unknown>>);
    for (const one of Object.values(value)) everyPart(one, callback);
  }
}
