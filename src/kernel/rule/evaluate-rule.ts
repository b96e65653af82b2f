import { ageOn, type CalendarDate, dateIn, isCalendarDate } from '../date.ts';
import {
  type Arithmetic,
  type Call,
  type Comparison,
  type ComparisonOperator,
  type Expression,
  type Membership,
  type MembershipTest,
  namesInExpression,
} from './expression.ts';
import type { Rule } from './parse-rule.ts';

/** A known fact; dates are written `2026-11-22`, a list is the value of a multiple choice or a repeat group. */
export type FactValue = string | number | boolean | readonly unknown[];

/** Facts by the Chinese name of their element. Absent, undefined, null and empty text all mean: not known yet. */
export type Facts = Readonly<Record<string, FactValue | null | undefined>>;

/** A rule's answer; where it is open, the elements that would decide it, in the order to ask. */
export type Verdict =
  | { readonly value: boolean; readonly unknown: readonly [] }
  | { readonly value: undefined; readonly unknown: readonly string[] };

/**
 * Kleene's three values: a verdict that is given stays the same whatever the missing facts turn out to be.
 * A fact of the wrong type, or a division by nought, leaves the rule open rather than turn somebody away.
 */
export function evaluateRule(rule: Rule, facts: Facts, today: CalendarDate = dateIn(new Date())): Verdict {
  const result = evaluate(rule.expression, { facts, today });
  if (typeof result === 'boolean') return { value: result, unknown: [] };
  const open = result instanceof Open ? result.names : namesInExpression(rule.expression);
  return { value: undefined, unknown: [...new Set(open)] };
}

interface Situation {
  readonly facts: Facts;
  readonly today: CalendarDate;
}

/** A part that cannot be decided, and the names on which that hangs. */
class Open {
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    this.names = names;
  }
}

type Result = FactValue | Open;

function evaluate(expression: Expression, situation: Situation): Result {
  switch (expression.op) {
    case 'literal':
      return expression.value;
    case 'name':
      return factOf(expression.name, situation.facts);
    case 'and':
      return joined(expression.operands, false, situation);
    case 'or':
      return joined(expression.operands, true, situation);
    case 'not':
      return opposite(evaluate(expression.operand, situation), expression);
    case 'negate':
      return negative(evaluate(expression.operand, situation), expression);
    case 'compare':
      return comparison(expression, situation);
    case 'in':
      return membership(expression, situation);
    case 'arithmetic':
      return arithmetic(expression, situation);
    case 'call':
      return call(expression, situation);
  }
}

function factOf(name: string, facts: Facts): Result {
  const value = Object.hasOwn(facts, name) ? facts[name] : undefined;
  return value === undefined || value === null || value === '' ? new Open([name]) : value;
}

/** One operand that is `decisive` decides; all others the opposite decide; else it hangs on the open ones. */
function joined(operands: readonly Expression[], decisive: boolean, situation: Situation): Result {
  const names: string[] = [];
  let isOpen = false;
  for (const operand of operands) {
    const result = evaluate(operand, situation);
    if (result === decisive) return decisive;
    if (result === !decisive) continue;
    isOpen = true;
    names.push(...openNames(result, operand));
  }
  return isOpen ? new Open(names) : !decisive;
}

function opposite(result: Result, expression: Expression): Result {
  return typeof result === 'boolean' ? !result : new Open(openNames(result, expression));
}

function negative(result: Result, expression: Expression): Result {
  return typeof result === 'number' ? -result : new Open(openNames(result, expression));
}

function comparison(expression: Comparison, situation: Situation): Result {
  const left = evaluate(expression.left, situation);
  const right = evaluate(expression.right, situation);
  return compared(expression.operator, left, right) ?? openBecause([left, right], expression);
}

/** Undefined for what cannot be compared: open values, different types, an order of truth values or lists. */
function compared(operator: ComparisonOperator, left: Result, right: Result): boolean | undefined {
  if (typeof left !== typeof right || typeof left === 'object') return undefined;
  if (operator === '=') return left === right;
  if (operator === '!=') return left !== right;
  if (typeof left === 'boolean') return undefined;
  const order = left < right ? -1 : left > right ? 1 : 0;
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

function membership(expression: Membership, situation: Situation): Result {
  const operand = evaluate(expression.operand, situation);
  const names: string[] = [];
  let isOpen = false;
  for (const test of expression.tests) {
    const result = tested(operand, test, expression, situation);
    if (result === true) return true;
    if (result instanceof Open) {
      isOpen = true;
      names.push(...result.names);
    }
  }
  return isOpen ? new Open(names) : false;
}

function tested(operand: Result, test: MembershipTest, expression: Membership, situation: Situation): Result {
  if (test.kind === 'range') {
    const low = evaluate(test.low, situation);
    const high = evaluate(test.high, situation);
    const above = compared(test.includesLow ? '>=' : '>', operand, low);
    const below = compared(test.includesHigh ? '<=' : '<', operand, high);
    if (above === false || below === false) return false;
    return (above && below) ?? openBecause([operand, low, high], expression);
  }
  if (test.kind === 'value') {
    const value = evaluate(test.value, situation);
    return compared('=', operand, value) ?? openBecause([operand, value], expression);
  }
  const list = evaluate(test.list, situation);
  if (operand instanceof Open || !Array.isArray(list)) return openBecause([operand, list], expression);
  return list.includes(operand);
}

function arithmetic(expression: Arithmetic, situation: Situation): Result {
  const left = evaluate(expression.left, situation);
  const right = evaluate(expression.right, situation);
  if (typeof left !== 'number' || typeof right !== 'number') return openBecause([left, right], expression);
  const result = calculated(expression.operator, left, right);
  return Number.isFinite(result) ? result : openBecause([left, right], expression);
}

function calculated(operator: Arithmetic['operator'], left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
  }
}

function call(expression: Call, situation: Situation): Result {
  const values = expression.arguments.map((argument) => evaluate(argument, situation));
  return called(expression.function, values, situation.today) ?? openBecause(values, expression);
}

function called(
  name: Call['function'],
  values: readonly Result[],
  today: CalendarDate,
): FactValue | undefined {
  const [first, second] = values;
  switch (name) {
    case 'today':
      return today;
    case 'age':
      return typeof first === 'string' && isCalendarDate(first) ? ageOn(first, today) : undefined;
    case 'count':
      return Array.isArray(first) ? first.length : undefined;
    case 'contains':
      return typeof first === 'string' && typeof second === 'string' ? first.includes(second) : undefined;
  }
}

/** The open values' names; where all values are known and yet of no use, every name of the part. */
function openBecause(values: readonly Result[], expression: Expression): Open {
  const names = values.flatMap((value) => (value instanceof Open ? value.names : []));
  return new Open(names.length > 0 ? names : namesInExpression(expression));
}

function openNames(result: Result, expression: Expression): readonly string[] {
  return result instanceof Open ? result.names : namesInExpression(expression);
}
