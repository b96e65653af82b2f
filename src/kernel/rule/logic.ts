import type { Comparison, ComparisonOperator, Conditional, Expression } from './expression.ts';
import { textOfExpression } from './text-of.ts';

/** A condition taken apart into what must all hold, what of which one must hold, and single conditions. */
export type Logic = Leaf | Group<'all'> | Group<'any'>;

export interface Group<Kind extends 'all' | 'any'> {
  readonly kind: Kind;
  readonly at: number;
  readonly parts: readonly Logic[];
}

/** A condition without `and`, `or` or `if`; `not` stands before it at most. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly at: number;
  readonly expression: Expression;
}

/** What must be so for the expression to be true, or false. Every `not` is moved inwards to a single condition. */
export function logicOf(expression: Expression, holds = true): Logic {
  switch (expression.op) {
    case 'and':
    case 'or': {
      const kind = (expression.op === 'and') === holds ? 'all' : 'any';
      return {
        kind,
        at: expression.at,
        parts: expression.operands.map((operand) => logicOf(operand, holds)),
      };
    }
    case 'not':
      return logicOf(expression.operand, !holds);
    case 'if':
      return logicOfConditional(expression, holds);
    case 'compare':
      return logicOfComparison(expression, holds);
    case 'literal':
      return leaf({ ...expression, value: (expression.value === true) === holds });
    default:
      return leaf(holds ? expression : { op: 'not', at: expression.at, operand: expression });
  }
}

/** What must be so for the logic to be false. */
export function opposite(logic: Logic): Logic {
  if (logic.kind === 'leaf') return logicOf(logic.expression, false);
  return { ...logic, kind: logic.kind === 'all' ? 'any' : 'all', parts: logic.parts.map(opposite) };
}

/** The single conditions, from left to right. */
export function leavesOf(logic: Logic): Leaf[] {
  return logic.kind === 'leaf' ? [logic] : logic.parts.flatMap(leavesOf);
}

/** The same logic, in which one condition that stands in several places is one leaf: the first. */
export function withSharedLeaves(logic: Logic): Logic {
  const byText = new Map<string, Leaf>();
  const shared = (part: Logic): Logic => {
    if (part.kind !== 'leaf') return { ...part, parts: part.parts.map(shared) };
    const text = textOfExpression(part.expression);
    const known = byText.get(text) ?? part;
    byText.set(text, known);
    return known;
  };
  return shared(logic);
}

export const opposites: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

function leaf(expression: Expression): Leaf {
  return { kind: 'leaf', at: expression.at, expression };
}

function logicOfConditional({ at, condition, yes, no }: Conditional, holds: boolean): Logic {
  const parts: Logic[] = [
    { kind: 'all', at, parts: [logicOf(condition), logicOf(yes, holds)] },
    { kind: 'all', at, parts: [logicOf(condition, false), logicOf(no, holds)] },
  ];
  return { kind: 'any', at, parts };
}

/** `x = true` is `x`. */
function logicOfComparison(comparison: Comparison, holds: boolean): Logic {
  const { operator, left, right } = comparison;
  if (right.op === 'literal' && right.type === 'boolean' && (operator === '=' || operator === '!='))
    return logicOf(left, (right.value === true) === ((operator === '=') === holds));
  return leaf(holds ? comparison : { ...comparison, operator: opposites[operator] });
}
