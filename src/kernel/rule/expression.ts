/**
 * A parsed rule as plain JSON. `at` is the offset of the part in the rule's text, in UTF-16 code units.
 * `docs/rule-language.md` gives the grammar.
 */
export type Expression =
  | Literal
  | Name
  | Variable
  | Junction
  | { readonly op: 'not' | 'negate'; readonly at: number; readonly operand: Expression }
  | Comparison
  | Membership
  | Arithmetic
  | Conditional
  | Quantified
  | Call;

/** A duration counts months (`P1Y6M` is 18) or days (`P30D` is 30); FEEL does not mix the two either. */
export interface Literal {
  readonly op: 'literal';
  readonly at: number;
  readonly type: 'text' | 'number' | 'boolean' | 'date' | DurationUnit;
  readonly value: string | number | boolean;
}

export type DurationUnit = 'months' | 'days';

export interface Name {
  readonly op: 'name';
  readonly at: number;
  readonly name: string;
}

/** The member that `some` or `every` looks at, or one field of it: `股东`, `股东.出资额`. */
export interface Variable {
  readonly op: 'variable';
  readonly at: number;
  readonly name: string;
  readonly field?: string;
}

export interface Junction {
  readonly op: 'and' | 'or';
  readonly at: number;
  readonly operands: readonly Expression[];
}

export interface Comparison {
  readonly op: 'compare';
  readonly at: number;
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `x in (…)`, `x in [low..high]`, `x in >= 3`, `x in 名称` and `x between low and high`. */
export interface Membership {
  readonly op: 'in';
  readonly at: number;
  readonly operand: Expression;
  readonly tests: readonly MembershipTest[];
}

/** A value that is a list is passed by each of its members. */
export type MembershipTest =
  | { readonly kind: 'value'; readonly value: Expression }
  | { readonly kind: 'order'; readonly operator: OrderOperator; readonly value: Expression }
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

/** `if condition then yes else no` */
export interface Conditional {
  readonly op: 'if';
  readonly at: number;
  readonly condition: Expression;
  readonly yes: Expression;
  readonly no: Expression;
}

/** `some 股东 in 股东名册 satisfies 股东.出资额 > 10` */
export interface Quantified {
  readonly op: 'some' | 'every';
  readonly at: number;
  readonly variable: string;
  readonly list: Name;
  readonly condition: Expression;
}

export interface Call {
  readonly op: 'call';
  readonly at: number;
  readonly function: FunctionName;
  readonly arguments: readonly Expression[];
}

export type OrderOperator = '<' | '<=' | '>' | '>=';
export type ComparisonOperator = '=' | '!=' | OrderOperator;
export type ArithmeticOperator = '+' | '-' | '*' | '/';

export const functionNames = [
  'count',
  'list contains',
  'contains',
  'starts with',
  'ends with',
  'string length',
  'min',
  'max',
  'sum',
  'abs',
  'floor',
  'ceiling',
  'age',
  'today',
] as const;

export type FunctionName = (typeof functionNames)[number];

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
    case 'variable':
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
    case 'if':
      return [expression.condition, expression.yes, expression.no];
    case 'some':
    case 'every':
      return [expression.list, expression.condition];
    case 'call':
      return expression.arguments;
  }
}

export function partsOfTest(test: MembershipTest): readonly Expression[] {
  return test.kind === 'range' ? [test.low, test.high] : [test.value];
}
