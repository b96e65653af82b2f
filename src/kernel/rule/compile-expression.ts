import { type CalendarDate, isCalendarDate } from '../date.ts';
import { contains, functionsByName } from './call-function.ts';
import { compared } from './compare-values.ts';
import { Duration, dateCalculated } from './duration.ts';
import {
  type Arithmetic,
  type Call,
  type Comparison,
  type Conditional,
  type Expression,
  type Junction,
  type Literal,
  type Membership,
  type MembershipTest,
  namesInExpression,
  partsOfTest,
  type Quantified,
  type Range,
  type Variable,
} from './expression.ts';

/** A known fact; dates are written `2026-11-22`, a list is the value of a multiple choice or a repeat group. */
export type FactValue = string | number | boolean | readonly unknown[];

/** Facts by the Chinese name of their element. Absent, undefined, null and empty text all mean: not known yet. */
export type Facts = Readonly<Record<string, FactValue | null | undefined>>;

export interface Situation {
  readonly facts: Facts;
  /** The day the clock shows where it is left out. */
  readonly today?: CalendarDate | undefined;
  /** The members that the `some` and `every` around look at, by variable, and the list each is of. */
  readonly members?: Readonly<Record<string, { readonly member: unknown; readonly list: string }>>;
}

/** A part that cannot be decided, and the names on which that hangs. */
export class Open {
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    this.names = names;
  }
}

export type Result = FactValue | Duration | Open;

type Evaluation = (situation: Situation) => Result;

/** The expression as a function of the situation. */
export function compileExpression(expression: Expression): Evaluation {
  switch (expression.op) {
    case 'literal':
      return literal(expression);
    case 'name':
      return named(expression.name);
    case 'variable':
      return variable(expression);
    case 'and':
      return junction(expression, false);
    case 'or':
      return junction(expression, true);
    case 'not':
      return mapped(expression.operand, (value) => (typeof value === 'boolean' ? !value : undefined));
    case 'negate':
      return mapped(expression.operand, (value) => (typeof value === 'number' ? -value : undefined));
    case 'compare':
      return comparison(expression);
    case 'in':
      return membership(expression);
    case 'arithmetic':
      return arithmetic(expression);
    case 'if':
      return conditional(expression);
    case 'some':
      return quantified(expression, true);
    case 'every':
      return quantified(expression, false);
    case 'call':
      return call(expression);
  }
}

function literal({ type, value }: Literal): Evaluation {
  const constant = type === 'months' || type === 'days' ? new Duration(type, Number(value)) : value;
  return () => constant;
}

function named(name: string): Evaluation {
  const open = new Open([name]);
  return ({ facts }) => known(Object.hasOwn(facts, name) ? facts[name] : undefined) ?? open;
}

function variable({ name, field }: Variable): Evaluation {
  return ({ members }) => {
    const place = members?.[name];
    const member = place?.member;
    const value = field === undefined ? member : isRow(member) ? member[field] : undefined;
    return known(value) ?? new Open(place ? [place.list] : []);
  };
}

function known(value: unknown): FactValue | undefined {
  switch (typeof value) {
    case 'string':
      return value === '' ? undefined : value;
    case 'number':
      return Number.isFinite(value) ? value : undefined;
    case 'boolean':
      return value;
    default:
      return Array.isArray(value) ? value : undefined;
  }
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** One operand that is `decisive` decides; all others the opposite decide; else it hangs on the open ones. */
function junction({ operands }: Junction, decisive: boolean): Evaluation {
  const parts = operands.map((operand) => ({ evaluate: compileExpression(operand), operand }));
  return (situation) => {
    let names: readonly string[] | undefined;
    for (const { evaluate, operand } of parts) {
      const result = evaluate(situation);
      if (result === decisive) return decisive;
      if (result === !decisive) continue;
      names = more(names, openNames(result, operand));
    }
    return names ? new Open(names) : !decisive;
  };
}

function mapped(operand: Expression, change: (value: Result) => FactValue | undefined): Evaluation {
  const evaluate = compileExpression(operand);
  return (situation) => {
    const result = evaluate(situation);
    return change(result) ?? new Open(openNames(result, operand));
  };
}

function comparison(expression: Comparison): Evaluation {
  const { operator } = expression;
  const left = compileBeside(expression.left, [expression.right]);
  const right = compileBeside(expression.right, [expression.left]);
  return (situation) => {
    const first = left(situation);
    const second = right(situation);
    return compared(operator, first, second) ?? openBecause([first, second], expression);
  };
}

/** Beside a date, a text that is no date is of no use. */
function compileBeside(part: Expression, others: readonly Expression[]): Evaluation {
  const evaluate = compileExpression(part);
  if (!others.some(isDate) || isDate(part)) return evaluate;
  const open = new Open(namesInExpression(part));
  return (situation) => {
    const value = evaluate(situation);
    return typeof value === 'string' && !isCalendarDate(value) ? open : value;
  };
}

function isDate(expression: Expression): boolean {
  switch (expression.op) {
    case 'literal':
      return expression.type === 'date';
    case 'call':
      return expression.function === 'today';
    case 'arithmetic':
      return isDate(expression.left) || isDate(expression.right);
    default:
      return false;
  }
}

function membership(expression: Membership): Evaluation {
  const operand = compileBeside(expression.operand, expression.tests.flatMap(partsOfTest));
  const tests = expression.tests.map((test) => membershipTest(test, expression));
  return (situation) => {
    const value = operand(situation);
    let names: readonly string[] | undefined;
    for (const test of tests) {
      const result = test(value, situation);
      if (result === true) return true;
      if (result instanceof Open) names = more(names, result.names);
    }
    return names ? new Open(names) : false;
  };
}

type Test = (value: Result, situation: Situation) => boolean | Open;

function membershipTest(test: MembershipTest, expression: Membership): Test {
  if (test.kind === 'range') return rangeTest(test, expression);
  const evaluate = compileExpression(test.value);
  const operator = test.kind === 'order' ? test.operator : '=';
  return (value, situation) => {
    const other = evaluate(situation);
    const result = Array.isArray(other) ? contains(other, value) : compared(operator, value, other);
    return result ?? openBecause([value, other], expression);
  };
}

function rangeTest(range: Range, expression: Membership): Test {
  const low = compileExpression(range.low);
  const high = compileExpression(range.high);
  return (value, situation) => {
    const least = low(situation);
    const most = high(situation);
    const above = compared(range.includesLow ? '>=' : '>', value, least);
    const below = compared(range.includesHigh ? '<=' : '<', value, most);
    if (above === false || below === false) return false;
    return (above && below) ?? openBecause([value, least, most], expression);
  };
}

function arithmetic(expression: Arithmetic): Evaluation {
  const left = compileExpression(expression.left);
  const right = compileExpression(expression.right);
  return (situation) => {
    const first = left(situation);
    const second = right(situation);
    return calculated(expression.operator, first, second) ?? openBecause([first, second], expression);
  };
}

function calculated(operator: Arithmetic['operator'], left: Result, right: Result): Result | undefined {
  if (typeof left !== 'number' || typeof right !== 'number') return dateCalculated(operator, left, right);
  const result = numberCalculated(operator, left, right);
  return Number.isFinite(result) ? result : undefined;
}

function numberCalculated(operator: Arithmetic['operator'], left: number, right: number): number {
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

/** An open condition leaves the whole open, even where both branches would agree. */
function conditional(expression: Conditional): Evaluation {
  const condition = compileExpression(expression.condition);
  const yes = compileExpression(expression.yes);
  const no = compileExpression(expression.no);
  return (situation) => {
    const result = condition(situation);
    if (result === true) return yes(situation);
    return result === false ? no(situation) : new Open(openNames(result, expression.condition));
  };
}

/** `some` is an `or` over the members, `every` an `and`. */
function quantified({ variable: name, list, condition }: Quantified, decisive: boolean): Evaluation {
  const evaluateList = named(list.name);
  const evaluate = compileExpression(condition);
  return (situation) => {
    const members = evaluateList(situation);
    if (!Array.isArray(members)) return new Open([list.name]);
    let names: readonly string[] | undefined;
    for (const member of members) {
      const result = evaluate({
        ...situation,
        members: { ...situation.members, [name]: { member, list: list.name } },
      });
      if (result === decisive) return decisive;
      if (result !== !decisive) names = more(names, openNames(result, condition));
    }
    if (!names) return !decisive;
    return new Open(names.length > 0 ? names : [list.name]);
  };
}

function call(expression: Call): Evaluation {
  const parts = expression.arguments.map(compileExpression);
  const answer = functionsByName[expression.function];
  return (situation) => {
    const values = parts.map((part) => part(situation));
    return (answer(values, situation) as Result | undefined) ?? openBecause(values, expression);
  };
}

function more(names: readonly string[] | undefined, others: readonly string[]): readonly string[] {
  return names && names.length > 0 ? names.concat(others) : others;
}

/** The open values' names; where all values are known and yet of no use, every name of the part. */
function openBecause(values: readonly Result[], expression: Expression): Open {
  const open = values.filter((value) => value instanceof Open);
  const [first] = open;
  if (first && open.length === 1 && first.names.length > 0) return first;
  const names = open.flatMap((value) => value.names);
  return new Open(names.length > 0 ? names : namesInExpression(expression));
}

function openNames(result: Result, expression: Expression): readonly string[] {
  return result instanceof Open ? result.names : namesInExpression(expression);
}
