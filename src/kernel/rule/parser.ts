import {
  type ArithmeticOperator,
  type ComparisonOperator,
  type Expression,
  type FunctionName,
  functionNames,
  type MembershipTest,
  type OrderOperator,
  type Range,
} from './expression.ts';
import { signatures } from './functions.ts';
import { dateLiteral, durationLiteral, numberLiteral } from './literals.ts';
import { infixPowers, powers } from './powers.ts';
import {
  argumentMissing,
  betweenUnfinished,
  calculationOnComparison,
  chainedComparison,
  fieldWithoutVariable,
  leftOut,
  listNameMissing,
  meaningless,
  operandMissing,
  operatorMissing,
  unknownFunction,
  variableMissing,
  wrongArity,
} from './syntax-errors.ts';
import type { Token } from './tokenize.ts';
import { Tokens } from './tokens.ts';

/** A Pratt parser: `#expression(power)` reads on while operators bind more strongly than `power`. */
export class Parser {
  readonly #tokens: Tokens;
  /** Of the `some` and `every` that are open. */
  readonly #variables: string[] = [];

  constructor(tokens: readonly Token[]) {
    this.#tokens = new Tokens(tokens);
  }

  whole(): Expression {
    const expression = this.#expression(powers.none);
    const token = this.#tokens.next;
    if (token.kind === 'end') return expression;
    throw startsOperand(token) ? operatorMissing(token) : meaningless(token);
  }

  #expression(power: number): Expression {
    let left = this.#operand();
    for (;;) {
      const operatorPower = powerOf(this.#tokens.next);
      if (operatorPower <= power) return left;
      left = this.#operation(left, this.#tokens.take(), operatorPower);
    }
  }

  #operation(left: Expression, { at, text }: Token, power: number): Expression {
    switch (text) {
      case 'and':
      case 'or':
        return joined(text, at, left, this.#expression(power));
      case 'in':
        return this.#ended({ op: 'in', at, operand: left, tests: this.#membershipTests() });
      case 'between':
        return this.#ended({ op: 'in', at, operand: left, tests: [this.#betweenRange()] });
      case '+':
      case '-':
      case '*':
      case '/':
        return {
          op: 'arithmetic',
          at,
          operator: text satisfies ArithmeticOperator,
          left,
          right: this.#expression(power),
        };
      default: {
        const operator = text as ComparisonOperator;
        return this.#ended({ op: 'compare', at, operator, left, right: this.#expression(power) });
      }
    }
  }

  /** Nothing that binds as tightly as a comparison, or more, follows one. */
  #ended(comparison: Expression): Expression {
    const token = this.#tokens.next;
    const power = powerOf(token);
    if (power === powers.comparison) throw chainedComparison(token);
    if (power > powers.comparison) throw calculationOnComparison(token);
    return comparison;
  }

  #operand(): Expression {
    const token = this.#tokens.take();
    switch (token.kind) {
      case 'number':
        return numberLiteral(token);
      case 'text':
        return { op: 'literal', at: token.at, type: 'text', value: token.text };
      case 'name':
        return this.#tokens.isNext('(') ? this.#call(token) : this.#named(token);
      default:
        return this.#prefixed(token);
    }
  }

  #named({ at, text: name }: Token): Expression {
    if (!this.#variables.includes(name)) {
      if (this.#tokens.isNext('.')) throw fieldWithoutVariable(this.#tokens.next);
      return { op: 'name', at, name };
    }
    if (!this.#tokens.accept('.')) return { op: 'variable', at, name };
    const field = this.#tokens.take();
    if (field.kind !== 'name') throw operandMissing(field);
    return { op: 'variable', at, name, field: field.text };
  }

  #prefixed(token: Token): Expression {
    const { at, text } = token;
    switch (text) {
      case 'true':
      case 'false':
        return { op: 'literal', at, type: 'boolean', value: text === 'true' };
      case 'not':
        this.#tokens.expect('(');
        return { op: 'not', at, operand: this.#untilBracket() };
      case '-':
        return negated(at, this.#expression(powers.sign));
      case '(':
        return this.#untilBracket();
      case 'if':
        return this.#conditional(at);
      case 'some':
      case 'every':
        return this.#quantified(text, at);
      default:
        throw token.kind === 'keyword' && !Object.hasOwn(infixPowers, text)
          ? leftOut(token)
          : operandMissing(token);
    }
  }

  #untilBracket(): Expression {
    const inner = this.#expression(powers.none);
    this.#tokens.expect(')');
    return inner;
  }

  #conditional(at: number): Expression {
    const condition = this.#expression(powers.none);
    this.#tokens.expect('then');
    const yes = this.#expression(powers.none);
    this.#tokens.expect('else');
    return { op: 'if', at, condition, yes, no: this.#expression(powers.none) };
  }

  #quantified(op: 'some' | 'every', at: number): Expression {
    const variable = this.#tokens.take();
    if (variable.kind !== 'name') throw variableMissing(variable);
    this.#tokens.expect('in');
    const list = this.#tokens.take();
    if (list.kind !== 'name' || this.#variables.includes(list.text)) throw listNameMissing(list);
    this.#tokens.expect('satisfies');
    this.#variables.push(variable.text);
    const condition = this.#expression(powers.none);
    this.#variables.pop();
    return {
      op,
      at,
      variable: variable.text,
      list: { op: 'name', at: list.at, name: list.text },
      condition,
    };
  }

  #call(name: Token): Expression {
    this.#tokens.expect('(');
    const values = this.#tokens.isNext(')') ? [] : this.#arguments();
    this.#tokens.expect(')');
    if (name.text === 'date') return dateLiteral(name, values);
    if (name.text === 'duration') return durationLiteral(name, values);
    if (!isFunctionName(name.text)) throw unknownFunction(name);
    const { parameters, takesMany } = signatures[name.text];
    if (takesMany && values.length === 0) throw argumentMissing(name);
    if (!takesMany && values.length !== parameters.length) throw wrongArity(name, parameters.length);
    return { op: 'call', at: name.at, function: name.text, arguments: values };
  }

  #arguments(): Expression[] {
    const values = [this.#expression(powers.none)];
    while (this.#tokens.accept(',')) values.push(this.#expression(powers.none));
    return values;
  }

  #membershipTests(): MembershipTest[] {
    const open = this.#tokens.next;
    if ((open.text !== '(' && open.text !== '[') || open.kind !== 'symbol' || this.#tokens.isRangeNext())
      return [this.#membershipTest()];
    this.#tokens.take();
    const tests = [this.#membershipTest()];
    while (this.#tokens.accept(',')) tests.push(this.#membershipTest());
    this.#tokens.expect(open.text === '(' ? ')' : ']');
    return tests;
  }

  #membershipTest(): MembershipTest {
    if (this.#tokens.isRangeNext()) return this.#range();
    const { kind, text } = this.#tokens.next;
    if (kind !== 'symbol' || !isOrderOperator(text)) return { kind: 'value', value: this.#value() };
    this.#tokens.take();
    return { kind: 'order', operator: text, value: this.#value() };
  }

  #range(): Range {
    const includesLow = this.#tokens.take().text === '[';
    const low = this.#value();
    this.#tokens.expect('..');
    const high = this.#value();
    const includesHigh = this.#tokens.accept(']');
    if (!includesHigh) this.#tokens.expect(')');
    return { kind: 'range', low, high, includesLow, includesHigh };
  }

  #betweenRange(): Range {
    const low = this.#value();
    const and = this.#tokens.take();
    if (and.text !== 'and') throw betweenUnfinished(and);
    return { kind: 'range', low, high: this.#value(), includesLow: true, includesHigh: true };
  }

  /** A value to compare with: everything that binds more strongly than a comparison. */
  #value(): Expression {
    return this.#expression(powers.comparison);
  }
}

function powerOf(token: Token): number {
  const isOperator = token.kind === 'symbol' || token.kind === 'keyword';
  return isOperator ? (infixPowers[token.text] ?? powers.none) : powers.none;
}

function startsOperand(token: Token): boolean {
  return token.kind === 'name' || token.kind === 'number' || token.kind === 'text' || token.text === 'not';
}

function isFunctionName(name: string): name is FunctionName {
  return functionNames.some((known) => known === name);
}

function isOrderOperator(text: string): text is OrderOperator {
  return text === '<' || text === '<=' || text === '>' || text === '>=';
}

function joined(op: 'and' | 'or', at: number, left: Expression, right: Expression): Expression {
  return { op, at, operands: left.op === op ? [...left.operands, right] : [left, right] };
}

function negated(at: number, operand: Expression): Expression {
  return operand.op === 'literal' && typeof operand.value === 'number' && operand.type === 'number'
    ? { ...operand, at, value: 0 - operand.value }
    : { op: 'negate', at, operand };
}
