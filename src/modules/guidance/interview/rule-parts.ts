import { type Expression, type Rule, visit } from '../../../kernel/rule/index.ts';

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

/** Whether the rule looks at one thing or another by an answer: while that is open, it does not say what else is. */
export function isConditional(rule: Rule): boolean {
  const known = conditional.get(rule);
  if (known !== undefined) return known;
  let found = false;
  visit(rule.expression, ({ op }) => {
    if (op === 'if' || op === 'some' || op === 'every') found = true;
  });
  conditional.set(rule, found);
  return found;
}

const conditional = new WeakMap<Rule, boolean>();
