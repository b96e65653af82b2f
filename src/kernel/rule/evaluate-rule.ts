import type { CalendarDate } from '../date.ts';
import { compileExpression, type Facts, type FactValue, Open } from './compile-expression.ts';
import { Duration, formatDuration } from './duration.ts';
import { type Expression, namesInExpression } from './expression.ts';
import type { Rule } from './parse-rule.ts';

export type { Facts, FactValue } from './compile-expression.ts';

/** A rule's answer; where it is open, the elements that would decide it, in the order to ask. */
export type Verdict =
  | { readonly value: boolean; readonly unknown: readonly [] }
  | { readonly value: undefined; readonly unknown: readonly string[] };

/**
 * Kleene's three values: a verdict that is given stays the same whatever the missing facts turn out to be.
 * A fact of the wrong type, or a division by nought, leaves the rule open rather than turn somebody away.
 */
export function evaluateRule({ expression }: Rule, facts: Facts, today?: CalendarDate): Verdict {
  return verdictOf(expression, facts, today);
}

/** The verdict on a part of a rule. */
export function verdictOf(expression: Expression, facts: Facts, today?: CalendarDate): Verdict {
  const result = compiled(expression)({ facts, today });
  if (result === true) return yes;
  if (result === false) return no;
  const open = result instanceof Open ? result.names : namesInExpression(expression);
  return { value: undefined, unknown: open.length > 1 ? [...new Set(open)] : open };
}

/** What an expression that is not a condition comes to; a duration as FEEL writes it, undefined while open. */
export function calculateRule(
  { expression }: Rule,
  facts: Facts,
  today?: CalendarDate,
): FactValue | undefined {
  const result = compiled(expression)({ facts, today });
  if (result instanceof Duration) return formatDuration(result);
  return result instanceof Open ? undefined : result;
}

const yes: Verdict = { value: true, unknown: [] };
const no: Verdict = { value: false, unknown: [] };

const evaluations = new WeakMap<Expression, ReturnType<typeof compileExpression>>();

function compiled(expression: Expression): ReturnType<typeof compileExpression> {
  const known = evaluations.get(expression);
  if (known) return known;
  const evaluation = compileExpression(expression);
  evaluations.set(expression, evaluation);
  return evaluation;
}
