import { addDays, type CalendarDate, isCalendarDate } from '../../../../kernel/date.ts';
import { type Expression, type FactValue, namesIn, type Rule } from '../../../../kernel/rule/index.ts';
import type { Dictionary, Element } from '../../../elements/index.ts';

/** Values of an element that the rules can tell apart; undefined where there is no telling. */
export function valuesOf(
  element: Element,
  dictionary: Dictionary,
  rules: readonly Rule[],
  today: CalendarDate,
): readonly FactValue[] | undefined {
  const numbers = [...literals(rules, 'number').map(Number), ...boundsOf(rules, dictionary)];
  switch (element.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return dictionary.choicesOf(element).map(({ name }) => name.zh);
    case 'choices':
      return choiceLists(dictionary.choicesOf(element).map(({ name }) => name.zh));
    case 'integer':
    case 'number':
    case 'money':
      return numbersAround([0, ...numbers], element);
    case 'date':
      return datesAround(literals(rules, 'date').map(String), numbers, today);
    case 'text':
    case 'long-text':
      return [...literals(rules, 'text').map(String), '任何其他文字'];
    default:
      return undefined;
  }
}

/** Sums, text search and the like compare more than the values that stand in the rule. */
export function isDecidable({ expression }: Rule): boolean {
  return partsOf(expression).every(({ op, ...part }) => {
    if (op === 'call') return 'function' in part && (part.function === 'age' || part.function === 'today');
    return decidable.has(op);
  });
}

const decidable: ReadonlySet<string> = new Set([
  'literal',
  'name',
  'and',
  'or',
  'not',
  'negate',
  'compare',
  'in',
]);

function literals(rules: readonly Rule[], type: string): (string | number | boolean)[] {
  const found = rules
    .flatMap(({ expression }) => partsOf(expression))
    .flatMap((part) => (part.op === 'literal' && part.type === type ? [part.value] : []));
  return [...new Set(found)];
}

/** Every node of the tree: a parsed rule is plain JSON. */
function partsOf(node: unknown): Expression[] {
  if (node === null || typeof node !== 'object') return [];
  const inner = Object.values(node).flatMap(partsOf);
  return 'op' in node ? [node as Expression, ...inner] : inner;
}

/** Where two elements are compared, the limits of the one matter to the other. */
function boundsOf(rules: readonly Rule[], dictionary: Dictionary): number[] {
  return rules
    .flatMap(namesIn)
    .map((name) => dictionary.findElementByName(name))
    .flatMap((element) => [element?.minimum, element?.maximum])
    .filter((bound) => bound !== undefined);
}

function numbersAround(points: readonly number[], { type, minimum, maximum }: Element): number[] {
  const step = type === 'integer' ? 1 : 0.01;
  const tried = points.flatMap((point) =>
    [point, -point].flatMap((value) => [value - step, value, value + step]),
  );
  const bounds = [minimum, maximum].filter((bound) => bound !== undefined);
  const lowest = minimum ?? 0;
  return [...new Set([...tried, ...bounds, ...points.map((point) => point * 2 + 1)])]
    .filter((value) => value >= lowest && (maximum === undefined || value <= maximum))
    .filter((value) => type !== 'integer' || Number.isInteger(value));
}

/** Around the dates that stand there, and around the birthdays of the ages that stand there. */
function datesAround(
  dates: readonly string[],
  years: readonly number[],
  today: CalendarDate,
): CalendarDate[] {
  const birthdays = [...years.flatMap((year) => [year - 1, year, year + 1]), 100]
    .filter((year) => Number.isInteger(year) && year > 0 && year < 200)
    .map((year) => `${Number(today.slice(0, 4)) - year}${today.slice(4)}`);
  const points = [today, ...dates, ...birthdays].filter(isCalendarDate);
  return [
    ...new Set(
      points.flatMap((point) => [addDays(point, -1), point, addDays(point, 1), addDays(point, 4000)]),
    ),
  ];
}

/** None, each alone, all, and all but one tell apart what rules about a multiple choice can ask. */
function choiceLists(choices: readonly string[]): string[][] {
  return [
    [],
    ...choices.map((choice) => [choice]),
    [...choices],
    ...choices.map((choice) => choices.filter((other) => other !== choice)),
  ];
}
