import { addDays, type CalendarDate } from '../../../kernel/date.ts';
import {
  evaluateRule,
  type FactValue,
  namesIn,
  type Rule,
  type RuleType,
  visit,
} from '../../../kernel/rule/index.ts';
import type { LikelyAnswer } from './problem.ts';
import { atomsOf } from './rule-parts.ts';

/** How a question may be answered, before rules are looked at. */
export interface AnswerSpace {
  readonly name: string;
  readonly type: RuleType;
  /** Words of the choices, as rules use them. */
  readonly choices?: readonly string[] | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly isWhole?: boolean | undefined;
  /** A date that has to lie in the past or the future. */
  readonly when?: 'past' | 'future' | 'any' | undefined;
}

/** Answers that no rule tells apart become one, with the sum of their probabilities. */
export function likelyAnswers(
  space: AnswerSpace,
  rules: readonly Rule[],
  today: CalendarDate,
): LikelyAnswer[] {
  const atoms = atomsAbout(space.name, rules);
  const keyOf = answerKey(space.name, atoms, today);
  const values = valuesOf(space, withCompared(space.name, atoms, rules), today);
  const classes = new Map<string, { value: FactValue; count: number }>();
  for (const value of values) {
    const key = keyOf(value);
    const known = classes.get(key);
    if (known) known.count += 1;
    else classes.set(key, { value, count: 1 });
  }
  return [...classes.values()].map(({ value, count }) => ({ value, probability: count / values.length }));
}

/** The single conditions that name it. */
export function atomsAbout(name: string, rules: readonly Rule[]): Rule[] {
  return rules.flatMap((rule) => atomsOf(rule)).filter((atom) => namesIn(atom).includes(name));
}

/** With those about whatever it is compared with: a limit for one is a limit for the other. */
function withCompared(name: string, atoms: readonly Rule[], rules: readonly Rule[]): Rule[] {
  const compared = new Set(atoms.flatMap(namesIn));
  compared.delete(name);
  return [...atoms, ...[...compared].flatMap((other) => atomsAbout(other, rules))];
}

/** The same for two answers that no rule tells apart. */
export function answerKey(
  name: string,
  atoms: readonly Rule[],
  today: CalendarDate,
): (value: FactValue) => string {
  if (atoms.some((atom) => namesIn(atom).length > 1)) return (value) => JSON.stringify(value);
  return (value) => atoms.map((atom) => evaluateRule(atom, { [name]: value }, today).value).join();
}

function valuesOf(space: AnswerSpace, atoms: readonly Rule[], today: CalendarDate): FactValue[] {
  const { choices = [] } = space;
  switch (space.type) {
    case 'boolean':
      return [true, false];
    case 'list':
      return subsets(literalsOf(atoms, 'text').map(String), choices);
    case 'number':
      return aroundNumbers(literalsOf(atoms, 'number').map(Number), space);
    case 'date':
      return aroundDates(atoms, space, today);
    default:
      return choices.length > 0 ? [...choices] : [otherText, ...literalsOf(atoms, 'text')];
  }
}

/** A text that no rule names. */
const otherText = '（其他）';

/** Every combination of the choices that rules name; of many, each alone, none and all. At least one choice is made. */
function subsets(literals: readonly string[], choices: readonly string[]): FactValue[] {
  const words = literals.filter((word) => choices.includes(word));
  const other = choices.find((word) => !words.includes(word));
  const none = other === undefined ? [] : [[other]];
  if (words.length > 4) return [...none, ...words.map((word) => [word]), words];
  let sets: string[][] = [[]];
  for (const word of words) sets = [...sets, ...sets.map((set) => [...set, word])];
  return [...none, ...sets.filter((set) => set.length > 0)];
}

/** One value below, at, between and above the limits that rules name, as far as the question takes them. */
function aroundNumbers(limits: readonly number[], space: AnswerSpace): number[] {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, isWhole } = space;
  const sorted = [...new Set(limits)].sort((one, other) => one - other);
  const first = sorted[0] ?? space.minimum ?? 0;
  const last = sorted.at(-1) ?? first;
  const between = sorted.slice(1).map((limit, index) => (limit + (sorted[index] ?? limit)) / 2);
  const below = first - 1 >= minimum ? first - 1 : (minimum + first) / 2;
  const above = last + 1 <= maximum ? last + 1 : (maximum + last) / 2;
  const values = [below, first, ...sorted, ...between, above].map((value) =>
    isWhole ? Math.floor(value) : value,
  );
  const taken = values.filter((value) => value >= minimum && value <= maximum);
  return taken.length > 0 ? [...new Set(taken)] : [first];
}

/** Rules speak of dates themselves or of whole years of age; each limit gives a day before, at and after. */
function aroundDates(atoms: readonly Rule[], { when }: AnswerSpace, today: CalendarDate): CalendarDate[] {
  const named = literalsOf(atoms, 'date').map((date) => String(date) as CalendarDate);
  const ages = literalsOf(atoms, 'number').flatMap((years) => [
    birthday(today, Number(years)),
    birthday(today, Number(years) + 1),
  ]);
  const limits = [...named, ...ages, today];
  const days = limits.flatMap((limit) => [addDays(limit, -200), limit, addDays(limit, 200)]);
  return [...new Set(days)]
    .filter((day) => (when === 'past' ? day <= today : when !== 'future' || day >= today))
    .sort();
}

/** Of somebody who is so many years old today. */
function birthday(today: CalendarDate, years: number): CalendarDate {
  return addDays(today, -Math.floor(years * 365.25));
}

function literalsOf(atoms: readonly Rule[], type: string): FactValue[] {
  const found = new Set<FactValue>();
  for (const { expression } of atoms) {
    visit(expression, (part) => {
      if (part.op === 'literal' && part.type === type) found.add(part.value);
    });
  }
  return [...found];
}
