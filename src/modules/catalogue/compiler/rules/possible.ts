import type { CalendarDate } from '../../../../kernel/date.ts';
import {
  evaluateRule,
  type Facts,
  type FactValue,
  namesIn,
  type Rule,
} from '../../../../kernel/rule/index.ts';
import type { Dictionary } from '../../../elements/index.ts';
import { isDecidable, valuesOf } from './values.ts';

/**
 * True where some person can make every rule true. Facts are tried that lie at, just below and just above every
 * value the rules compare with, which is all that comparisons, choices and intervals can tell apart; what has
 * other parts (sums, texts) counts as possible.
 */
export function canAllHold(
  rules: readonly Rule[],
  { dictionary, today }: { dictionary: Dictionary; today: CalendarDate },
): boolean {
  const names = [...new Set(rules.flatMap(namesIn))];
  const values = new Map<string, readonly FactValue[]>();
  for (const name of names) {
    const element = dictionary.findElementByName(name);
    if (!element) return true;
    const tried = valuesOf(element, dictionary, rules, today);
    if (!tried) return true;
    values.set(name, tried);
  }
  if (!rules.every(isDecidable)) return true;
  return search(rules, values, {}, { left: maximumSteps, today });
}

const maximumSteps = 20_000;

/** Decides one fact after the other, giving up a branch as soon as one rule is false whatever follows. */
function search(
  rules: readonly Rule[],
  values: ReadonlyMap<string, readonly FactValue[]>,
  facts: Facts,
  budget: { left: number; readonly today: CalendarDate },
): boolean {
  budget.left -= 1;
  if (budget.left < 0) return true;
  let undecided: string | undefined;
  for (const rule of rules) {
    const verdict = evaluateRule(rule, facts, budget.today);
    if (verdict.value === false) return false;
    if (verdict.value === undefined) undecided ??= verdict.unknown.find((name) => facts[name] === undefined);
  }
  if (undecided === undefined) return true;
  const name = undecided;
  return (values.get(name) ?? []).some((value) => search(rules, values, { ...facts, [name]: value }, budget));
}
