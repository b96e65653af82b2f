import { Duration, formatDuration } from './duration.ts';
import type { Expression, Literal, MembershipTest } from './expression.ts';
import type { Rule } from './parse-rule.ts';
import { infixPowers, powers } from './powers.ts';

/** The rule written out again in its own language, with the fewest brackets: parsing it gives the same rule. */
export function textOf(rule: Pick<Rule, 'expression'>): string {
  return textOfExpression(rule.expression);
}

export function textOfExpression(expression: Expression): string {
  return written(expression, powers.none);
}

/** In brackets where what stands around binds at least as strongly as `power`. */
function written(expression: Expression, power: number): string {
  const text = bare(expression);
  return powerOf(expression) > power || power === powers.none ? text : `(${text})`;
}

function powerOf(expression: Expression): number {
  switch (expression.op) {
    case 'and':
    case 'or':
    case 'in':
      return infixPowers[expression.op] ?? powers.none;
    case 'compare':
      return powers.comparison;
    case 'arithmetic':
      return infixPowers[expression.operator] ?? powers.none;
    case 'if':
    case 'some':
    case 'every':
      return powers.none;
    case 'negate':
      return powers.sign;
    default:
      return powers.operand;
  }
}

function bare(expression: Expression): string {
  switch (expression.op) {
    case 'literal':
      return literal(expression);
    case 'name':
      return expression.name;
    case 'variable':
      return expression.field === undefined ? expression.name : `${expression.name}.${expression.field}`;
    case 'and':
    case 'or':
      return expression.operands
        .map((operand) => written(operand, powerOf(expression)))
        .join(` ${expression.op} `);
    case 'not':
      return `not(${textOfExpression(expression.operand)})`;
    case 'negate':
      return `-${written(expression.operand, powers.product)}`;
    case 'compare':
      return `${value(expression.left)} ${expression.operator} ${value(expression.right)}`;
    case 'in':
      return `${value(expression.operand)} ${membership(expression.tests)}`;
    case 'arithmetic': {
      const power = powerOf(expression);
      const left = written(expression.left, power - 1);
      return `${left} ${expression.operator} ${written(expression.right, power)}`;
    }
    case 'if':
      return `if ${textOfExpression(expression.condition)} then ${textOfExpression(expression.yes)} else ${textOfExpression(expression.no)}`;
    case 'some':
    case 'every':
      return `${expression.op} ${expression.variable} in ${expression.list.name} satisfies ${textOfExpression(expression.condition)}`;
    case 'call':
      return `${expression.function}(${expression.arguments.map(textOfExpression).join(', ')})`;
  }
}

function literal({ type, value: content }: Literal): string {
  switch (type) {
    case 'text':
      return quoted(String(content));
    case 'date':
      return `date("${content}")`;
    case 'months':
    case 'days':
      return `duration("${formatDuration(new Duration(type, Number(content)))}")`;
    case 'number':
      return plainNumber(Number(content));
    case 'boolean':
      return String(content);
  }
}

function quoted(text: string): string {
  const escaped = text.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  return `"${escaped}"`;
}

/** Without an exponent, which the language does not have. */
function plainNumber(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(20).replace(/0+$/, '') : text;
}

function value(expression: Expression): string {
  return written(expression, powers.comparison);
}

function membership(tests: readonly MembershipTest[]): string {
  const [only] = tests;
  if (tests.length === 1 && only) {
    const isAlone = only.kind !== 'value' || only.value.op === 'name';
    if (isAlone) return `in ${test(only)}`;
  }
  return `in (${tests.map(test).join(', ')})`;
}

function test(part: MembershipTest): string {
  switch (part.kind) {
    case 'value':
      return value(part.value);
    case 'order':
      return `${part.operator} ${value(part.value)}`;
    case 'range':
      return `${part.includesLow ? '[' : '('}${value(part.low)}..${value(part.high)}${part.includesHigh ? ']' : ')'}`;
  }
}
