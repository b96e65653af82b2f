/**
 * A parsed rule as plain JSON. `at` is the offset of the part in the rule's text, in UTF-16 code units.
 * `docs/rule-language.md` gives the grammar.
 */
export type Expression =
  | Literal
  | Name
  | { readonly op: 'and' | 'or'; readonly at: number; readonly operands: readonly Expression[] }
  | { readonly op: 'not' | 'negate'; readonly at: number; readonly operand: Expression }
  | Comparison
  | Membership
  | Arithmetic
  | Call;

export interface Literal {
  readonly op: 'literal';
  readonly at: number;
  readonly type: 'text' | 'number' | 'boolean' | 'date';
  readonly value: string | number | boolean;
}

export interface Name {
  readonly op: 'name';
  readonly at: number;
  readonly name: string;
}

export interface Comparison {
  readonly op: 'compare';
  readonly at: number;
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `x in (…)`, `x in [low..high]`, `x in 名称` and `x between low and high`. */
export interface Membership {
  readonly op: 'in';
  readonly at: number;
  readonly operand: Expression;
  readonly tests: readonly MembershipTest[];
}

export type MembershipTest =
  | { readonly kind: 'value'; readonly value: Expression }
  | { readonly kind: 'list'; readonly list: Name }
  | Range;

export interface Range {
  readonly kind: 'range';
  readonly low: Expression;
  readonly high: Expression;
  readonly includesLow: boolean;
  readonly includesHigh: boolean;
}

export interface Arithmetic {
  readonly op: 'arithmetic';
  readonly at: number;
  readonly operator: ArithmeticOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Call {
  readonly op: 'call';
  readonly at: number;
  readonly function: FunctionName;
  readonly arguments: readonly Expression[];
}

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/';
export type FunctionName = 'count' | 'contains' | 'age' | 'today';

/** The functions and how many arguments each takes; `not(…)` and `date("…")` are syntax of their own. */
export const functionArity: Readonly<Record<FunctionName, number>> = {
  count: 1,
  contains: 2,
  age: 1,
  today: 0,
};

/** Names in the order in which they stand, each once. */
export function namesInExpression(expression: Expression): string[] {
  const names = new Set<string>();
  visit(expression, (part) => {
    if (part.op === 'name') names.add(part.name);
  });
  return [...names];
}

/** Calls back for the expression and all its parts, from left to right. */
export function visit(expression: Expression, callback: (part: Expression) => void): void {
  callback(expression);
  for (const part of partsOf(expression)) visit(part, callback);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'literal':
    case 'name':
      return [];
    case 'and':
    case 'or':
      return expression.operands;
    case 'not':
    case 'negate':
      return [expression.operand];
    case 'compare':
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'in':
      return [expression.operand, ...expression.tests.flatMap(partsOfTest)];
    case 'call':
      return expression.arguments;
  }
}

function partsOfTest(test: MembershipTest): readonly Expression[] {
  switch (test.kind) {
    case 'value':
      return [test.value];
    case 'list':
      return [test.list];
    case 'range':
      return [test.low, test.high];
  }
}
