import type { Expression, Rule } from '../../../kernel/rule/index.ts';

/** What and, or, not stand between; empty for a single condition. */
export function partsOf({ text, expression }: Rule): readonly Rule[] {
  const known = parts.get(expression);
  if (known) return known;
  const found = operandsOf(expression).map((part): Rule => ({ text, expression: part }));
  parts.set(expression, found);
  return found;
}

const parts = new WeakMap<Expression, readonly Rule[]>();

function operandsOf(expression: Expression): readonly Expression[] {
  if (expression.op === 'and' || expression.op === 'or') return expression.operands;
  return expression.op === 'not' ? [expression.operand] : [];
}

/** The single conditions: the largest parts without and, or, not. */
export function atomsOf(rule: Rule): Rule[] {
  const below = partsOf(rule);
  return below.length === 0 ? [rule] : below.flatMap(atomsOf);
}

/** Calls back for every object below that is a part of an expression. */
export function everyPart(value: unknown, callback: (part: Readonly<Record<string, unknown>>) => void): void {
  if (Array.isArray(value)) {
    for (const one of value) everyPart(one, callback);
  } else if (typeof value === 'object' && value !== null) {
    callback(value as Readonly<Record<string, unknown>>);
    for (const one of Object.values(value)) everyPart(one, callback);
  }
}

/** Whether the rule looks at one thing or another by an answer: while that is open, it does not say what else is. */
export function isConditional(rule: Rule): boolean {
  const known = conditional.get(rule);
  if (known !== undefined) return known;
  let found = false;
  everyPart(rule.expression, ({ op }) => {
    if (op === 'if' || op === 'some' || op === 'every') found = true;
  });
  conditional.set(rule, found);
  return found;
}

const conditional = new WeakMap<Rule, boolean>();
