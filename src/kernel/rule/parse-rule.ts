import { type CalendarDate, isCalendarDate } from '../date.ts';
import {
  type ArithmeticOperator,
  type ComparisonOperator,
  type Expression,
  type FunctionName,
  functionArity,
  type Literal,
  type MembershipTest,
  namesInExpression,
} from './expression.ts';
import {
  betweenUnfinished,
  chainedComparison,
  dateUnreadable,
  listMissing,
  meaningless,
  operandMissing,
  operatorMissing,
  symbolMissing,
  tooLong,
  unknownFunction,
  wrongArity,
} from './syntax-errors.ts';
import { type Token, tokenize } from './tokenize.ts';

/** A condition over data elements, as written and as parsed. */
export interface Rule {
  readonly text: string;
  readonly expression: Expression;
}

/** Longer rules are refused: nobody can read them, and nesting stays bounded. */
export const maximumRuleLength = 4000;

/** @throws RuleError with the offset of what cannot be read */
export function parseRule(text: string): Rule {
  if (text.length > maximumRuleLength) throw tooLong(maximumRuleLength);
  const parser = new Parser(tokenize(text));
  const expression = parser.expression(powers.none);
  parser.end();
  return { text, expression };
}

/** The elements a rule asks about, in the order in which they stand, each once. */
export function namesIn(rule: Rule): string[] {
  return namesInExpression(rule.expression);
}

/** How strongly an operator holds its operands; a stronger one binds first. */
const powers = { none: 0, or: 1, and: 2, comparison: 3, sum: 4, product: 5, sign: 6 };

const infixPowers: Readonly<Record<string, number>> = {
  or: powers.or,
  and: powers.and,
  in: powers.comparison,
  between: powers.comparison,
  '=': powers.comparison,
  '!=': powers.comparison,
  '<': powers.comparison,
  '<=': powers.comparison,
  '>': powers.comparison,
  '>=': powers.comparison,
  '+': powers.sum,
  '-': powers.sum,
  '*': powers.product,
  '/': powers.product,
};

/** A Pratt parser: `expression(power)` reads on while operators bind more strongly than `power`. */
class Parser {
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  expression(power: number): Expression {
    let left = this.#operand();
    for (;;) {
      const operator = this.#next();
      const operatorPower = isOperator(operator) ? (infixPowers[operator.text] ?? powers.none) : powers.none;
      if (operatorPower <= power) return left;
      left = this.#operation(left, this.#take(), operatorPower);
    }
  }

  end(): void {
    const token = this.#next();
    if (token.kind === 'end') return;
    throw startsOperand(token) ? operatorMissing(token) : meaningless(token);
  }

  #operation(left: Expression, operator: Token, power: number): Expression {
    const { at, text } = operator;
    switch (text) {
      case 'and':
      case 'or':
        return joined(text, at, left, this.expression(power));
      case 'in':
        return this.#last({ op: 'in', at, operand: left, tests: this.#membershipTests() });
      case 'between':
        return this.#last({ op: 'in', at, operand: left, tests: [this.#betweenRange()] });
      case '+':
      case '-':
      case '*':
      case '/':
        return arithmetic(text, at, left, this.expression(power));
      default:
        return this.#last({
          op: 'compare',
          at,
          operator: text as ComparisonOperator,
          left,
          right: this.expression(power),
        });
    }
  }

  #last(comparison: Expression): Expression {
    const token = this.#next();
    if (isOperator(token) && infixPowers[token.text] === powers.comparison) throw chainedComparison(token);
    return comparison;
  }

  #operand(): Expression {
    const token = this.#take();
    switch (token.kind) {
      case 'number':
        return { op: 'literal', at: token.at, type: 'number', value: Number(token.text) };
      case 'text':
        return { op: 'literal', at: token.at, type: 'text', value: token.text };
      case 'name':
        return this.#isNext('(') ? this.#call(token) : { op: 'name', at: token.at, name: token.text };
      default:
        return this.#prefixed(token);
    }
  }

  #prefixed(token: Token): Expression {
    const { at, text } = token;
    switch (text) {
      case 'true':
      case 'false':
        return { op: 'literal', at, type: 'boolean', value: text === 'true' };
      case 'not':
        return { op: 'not', at, operand: this.#parenthesised() };
      case '-':
        return negated(at, this.expression(powers.sign));
      case '(': {
        const inner = this.expression(powers.none);
        this.#expect(')');
        return inner;
      }
      default:
        throw operandMissing(token);
    }
  }

  #parenthesised(): Expression {
    this.#expect('(');
    const inner = this.expression(powers.none);
    this.#expect(')');
    return inner;
  }

  #call(name: Token): Expression {
    this.#expect('(');
    const values = this.#isNext(')') ? [] : this.#list();
    this.#expect(')');
    if (name.text === 'date') return dateLiteral(name, values);
    if (!isFunctionName(name.text)) throw unknownFunction(name);
    const arity = functionArity[name.text];
    if (values.length !== arity) throw wrongArity(name, arity);
    return { op: 'call', at: name.at, function: name.text, arguments: values };
  }

  #list(): Expression[] {
    const values = [this.expression(powers.none)];
    while (this.#accept(',')) values.push(this.expression(powers.none));
    return values;
  }

  #membershipTests(): MembershipTest[] {
    const token = this.#take();
    if (token.kind === 'name')
      return [{ kind: 'list', list: { op: 'name', at: token.at, name: token.text } }];
    if (token.text !== '(' && token.text !== '[') throw listMissing(token);
    const first = this.#value();
    if (this.#isNext('..')) return [this.#range(token, first)];
    const tests: MembershipTest[] = [{ kind: 'value', value: first }];
    while (this.#accept(',')) tests.push(this.#membershipTest());
    this.#expect(token.text === '(' ? ')' : ']');
    return tests;
  }

  #membershipTest(): MembershipTest {
    if (this.#isNext('[')) return this.#range(this.#take(), this.#value());
    return { kind: 'value', value: this.#value() };
  }

  #range(open: Token, low: Expression): MembershipTest {
    this.#expect('..');
    const high = this.#value();
    const includesHigh = this.#accept(']');
    if (!includesHigh) this.#expect(')');
    return { kind: 'range', low, high, includesLow: open.text === '[', includesHigh };
  }

  #betweenRange(): MembershipTest {
    const low = this.#value();
    const and = this.#take();
    if (and.text !== 'and') throw betweenUnfinished(and);
    return { kind: 'range', low, high: this.#value(), includesLow: true, includesHigh: true };
  }

  /** A value to compare with: everything that binds more strongly than a comparison. */
  #value(): Expression {
    return this.expression(powers.comparison);
  }

  #next(): Token {
    return this.#tokens[this.#position] ?? { kind: 'end', text: '', at: 0 };
  }

  #take(): Token {
    const token = this.#next();
    if (token.kind !== 'end') this.#position += 1;
    return token;
  }

  #isNext(symbol: string): boolean {
    const token = this.#next();
    return token.kind === 'symbol' && token.text === symbol;
  }

  #accept(symbol: string): boolean {
    const found = this.#isNext(symbol);
    if (found) this.#position += 1;
    return found;
  }

  #expect(symbol: string): void {
    if (this.#accept(symbol)) return;
    throw symbolMissing(symbol, this.#next());
  }
}

function isOperator(token: Token): boolean {
  return token.kind === 'symbol' || token.kind === 'keyword';
}

function startsOperand(token: Token): boolean {
  return token.kind === 'name' || token.kind === 'number' || token.kind === 'text' || token.text === 'not';
}

function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functionArity, name);
}

function joined(op: 'and' | 'or', at: number, left: Expression, right: Expression): Expression {
  return { op, at, operands: left.op === op ? [...left.operands, right] : [left, right] };
}

function arithmetic(
  operator: ArithmeticOperator,
  at: number,
  left: Expression,
  right: Expression,
): Expression {
  return { op: 'arithmetic', at, operator, left, right };
}

function negated(at: number, operand: Expression): Expression {
  return operand.op === 'literal' && typeof operand.value === 'number'
    ? { ...operand, at, value: -operand.value }
    : { op: 'negate', at, operand };
}

function dateLiteral(name: Token, values: readonly Expression[]): Literal {
  const [value] = values;
  if (
    values.length === 1 &&
    value?.op === 'literal' &&
    value.type === 'text' &&
    isCalendarDate(String(value.value))
  ) {
    return { op: 'literal', at: name.at, type: 'date', value: value.value as CalendarDate };
  }
  throw dateUnreadable(name);
}
