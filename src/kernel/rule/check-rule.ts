import { closestName } from '../closest-name.ts';
import type { Text } from '../messages.ts';
import type {
  Arithmetic,
  Call,
  Comparison,
  Conditional,
  Expression,
  Literal,
  Membership,
  MembershipTest,
  Name,
  Quantified,
  Variable,
} from './expression.ts';
import { signatures } from './functions.ts';
import type { Rule } from './parse-rule.ts';
import type { RuleFault } from './rule-error.ts';
import * as fault from './type-errors.ts';
import { hasOrder, type RuleType, type ScalarType, type ValueType } from './value-type.ts';

export type { RuleType } from './value-type.ts';

/** What the dictionary says of an element. */
export interface RuleElement {
  readonly type: RuleType;
  /** The values of a choice, in the words a rule uses. */
  readonly choices?: readonly string[] | undefined;
  /** Of a list: the type of its members, text where nothing is said. */
  readonly members?: ScalarType | undefined;
  /** Of a repeat group: what `some` and `every` find in each member. */
  readonly fields?: RuleDictionary | undefined;
}

/** Elements by the name a rule uses. */
export type RuleDictionary = ReadonlyMap<string, RuleElement>;

/** All faults of a rule: names and choices that do not exist, types that do not fit. Empty when it is sound. */
export function checkRule({ expression }: Rule, dictionary: RuleDictionary): RuleFault[] {
  const checker = new Checker(dictionary);
  checker.expectType(expression, 'boolean', fault.resultNotBoolean);
  return checker.faults;
}

/** The type an expression has, and what is wrong in it. */
export function checkExpression(
  { expression }: Rule,
  dictionary: RuleDictionary,
): { type: ValueType | undefined; faults: RuleFault[] } {
  const checker = new Checker(dictionary);
  return { type: checker.typeOf(expression), faults: checker.faults };
}

/** `typeOf` returns undefined where a fault is reported already, so that one mistake gives one fault. */
class Checker {
  readonly faults: RuleFault[] = [];
  readonly #dictionary: RuleDictionary;
  readonly #lists = new Map<string, RuleElement | undefined>();

  constructor(dictionary: RuleDictionary) {
    this.#dictionary = dictionary;
  }

  expectType(expression: Expression, expected: ValueType, message?: Text): void {
    const type = this.typeOf(expression);
    if (type && type !== expected)
      this.#report(expression.at, message ?? fault.wrongType(expected, type, expression.op === 'literal'));
  }

  typeOf(expression: Expression): ValueType | undefined {
    switch (expression.op) {
      case 'literal':
        return expression.type;
      case 'name':
        return this.#typeOfName(expression);
      case 'variable':
        return this.#typeOfVariable(expression);
      case 'and':
      case 'or':
        for (const operand of expression.operands) this.expectType(operand, 'boolean');
        return 'boolean';
      case 'not':
        this.expectType(expression.operand, 'boolean');
        return 'boolean';
      case 'negate':
        this.expectType(expression.operand, 'number');
        return 'number';
      case 'compare':
        return this.#typeOfComparison(expression);
      case 'in':
        return this.#typeOfMembership(expression);
      case 'arithmetic':
        return this.#typeOfArithmetic(expression);
      case 'if':
        return this.#typeOfConditional(expression);
      case 'some':
      case 'every':
        return this.#typeOfQuantified(expression);
      case 'call':
        return this.#typeOfCall(expression);
    }
  }

  #typeOfName({ name, at }: Name): ValueType | undefined {
    const element = this.#dictionary.get(name);
    if (!element) this.#report(at, fault.unknownElement(name, closestName(name, this.#dictionary.keys())));
    return element?.type;
  }

  #typeOfVariable({ name, field, at }: Variable): ValueType | undefined {
    const list = this.#lists.get(name);
    if (!list) return undefined;
    if (field === undefined) {
      if (list.fields) this.#report(at, fault.fieldMissing(name, list.fields.keys().next().value));
      return list.fields ? undefined : (list.members ?? 'text');
    }
    const element = list.fields?.get(field);
    if (!element) this.#report(at, fault.unknownField(field, closestName(field, list.fields?.keys() ?? [])));
    return element?.type;
  }

  #typeOfComparison({ operator, left, right, at }: Comparison): ValueType {
    const type = this.typeOf(left);
    this.#expectSameType(type, right);
    this.#checkChoices(left, [right]);
    this.#checkChoices(right, [left]);
    const isOrder = operator !== '=' && operator !== '!=';
    if (type === 'list' || (type && isOrder && !hasOrder(type)))
      this.#report(at, fault.notComparable(operator, type));
    return 'boolean';
  }

  #typeOfMembership({ operand, tests, at }: Membership): ValueType {
    const type = this.typeOf(operand);
    if (type === 'list') this.#report(at, fault.listOnTheLeft);
    else for (const test of tests) this.#checkTest(type, operand, test);
    return 'boolean';
  }

  #checkTest(type: ValueType | undefined, operand: Expression, test: MembershipTest): void {
    if (test.kind === 'value') {
      this.#checkValueTest(type, operand, test.value);
    } else if (type && !hasOrder(type)) {
      this.#report((test.kind === 'range' ? test.low : test.value).at, fault.noRange(type));
    } else {
      const bounds = test.kind === 'range' ? [test.low, test.high] : [test.value];
      for (const bound of bounds) this.#expectSameType(type, bound);
    }
  }

  #checkValueTest(type: ValueType | undefined, operand: Expression, value: Expression): void {
    const list = value.op === 'name' ? this.#dictionary.get(value.name) : undefined;
    if (list?.type !== 'list') {
      this.#expectSameType(type, value);
      this.#checkChoices(operand, [value]);
      return;
    }
    this.#checkMember(list, type, operand);
    this.#checkChoices(value, [operand]);
  }

  #checkMember(list: RuleElement, type: ValueType | undefined, value: Expression): void {
    const members = list.members ?? 'text';
    if (list.fields) this.#report(value.at, fault.memberIsGroup);
    else if (type && type !== members) this.#report(value.at, fault.wrongType(members, type));
  }

  #typeOfArithmetic({ operator, left, right }: Arithmetic): ValueType | undefined {
    const first = this.typeOf(left);
    const second = this.typeOf(right);
    if (!first || !second) return undefined;
    if (first === 'number' && second === 'number') return 'number';
    const type = operator === '+' || operator === '-' ? typeOfDates(operator, first, second) : undefined;
    if (type) return type;
    if (first === 'date' && second === 'number' && (operator === '+' || operator === '-')) {
      this.#report(right.at, fault.durationMissing);
      return 'date';
    }
    this.#reportCalculation({ left, right, first, second });
    return undefined;
  }

  #reportCalculation({ left, right, first, second }: Calculated): void {
    if (first === 'number') this.#report(right.at, fault.wrongType('number', second, right.op === 'literal'));
    else if (second === 'number')
      this.#report(left.at, fault.wrongType('number', first, left.op === 'literal'));
    else if (second === 'date' && first !== 'text') this.#report(right.at, fault.noSumOfDates);
    else this.#report(left.at, fault.notCalculable(first));
  }

  #typeOfConditional({ condition, yes, no }: Conditional): ValueType | undefined {
    this.expectType(condition, 'boolean');
    const type = this.typeOf(yes);
    this.#expectSameType(type, no);
    if (type === 'list') this.#report(yes.at, fault.wrongType('text', 'list'));
    return type;
  }

  #typeOfQuantified({ list, variable, condition, at }: Quantified): ValueType {
    this.expectType(list, 'list');
    if (this.#dictionary.has(variable)) this.#report(at, fault.variableIsElement(variable));
    const outer = this.#lists.get(variable);
    this.#lists.set(variable, this.#dictionary.get(list.name));
    this.expectType(condition, 'boolean');
    this.#lists.set(variable, outer);
    return 'boolean';
  }

  #typeOfCall({ function: name, arguments: values }: Call): ValueType {
    const { parameters, result, takesMany } = signatures[name];
    if (takesMany) this.#checkNumbers(values);
    else if (name === 'list contains') this.#checkListContains(values);
    else
      values.forEach((value, index) => {
        const expected = parameters[index];
        if (expected && expected !== 'members') this.expectType(value, expected);
      });
    return result;
  }

  #checkNumbers(values: readonly Expression[]): void {
    const [only] = values;
    const list = values.length === 1 && only?.op === 'name' ? this.#dictionary.get(only.name) : undefined;
    if (list?.type !== 'list') for (const value of values) this.expectType(value, 'number');
    else if (only && list.members !== 'number') this.#report(only.at, fault.membersNotNumbers);
  }

  #checkListContains([list, value]: readonly Expression[]): void {
    if (!list || !value) return;
    this.expectType(list, 'list');
    const element = list.op === 'name' ? this.#dictionary.get(list.name) : undefined;
    const type = this.typeOf(value);
    if (element?.type === 'list') this.#checkMember(element, type, value);
    this.#checkChoices(list, [value]);
  }

  #expectSameType(type: ValueType | undefined, other: Expression): void {
    if (type) this.expectType(other, type);
    else this.typeOf(other);
  }

  /** A text beside a choice is one of its values; beside any element it is not empty. */
  #checkChoices(element: Expression, values: readonly Expression[]): void {
    const described = this.#elementOf(element);
    if (!described) return;
    const { name, choices } = described;
    for (const value of values.filter(isTextLiteral)) {
      const text = String(value.value);
      if (text === '') this.#report(value.at, fault.emptyText);
      else if (choices && !choices.includes(text))
        this.#report(value.at, fault.unknownChoice(name, text, closestName(text, choices)));
    }
  }

  #elementOf(expression: Expression): (RuleElement & { name: string }) | undefined {
    if (expression.op === 'name') {
      const element = this.#dictionary.get(expression.name);
      return element && { ...element, name: expression.name };
    }
    if (expression.op !== 'variable') return undefined;
    const list = this.#lists.get(expression.name);
    const element = expression.field === undefined ? list : list?.fields?.get(expression.field);
    return element && { ...element, name: expression.field ?? expression.name };
  }

  #report(at: number, message: Text): void {
    this.faults.push({ at, message });
  }
}

interface Calculated {
  readonly left: Expression;
  readonly right: Expression;
  readonly first: ValueType;
  readonly second: ValueType;
}

function typeOfDates(operator: '+' | '-', left: ValueType, right: ValueType): ValueType | undefined {
  if (isDuration(left) && left === right) return left;
  if (left === 'date' && isDuration(right)) return 'date';
  if (operator === '+' && isDuration(left) && right === 'date') return 'date';
  return operator === '-' && left === 'date' && right === 'date' ? 'days' : undefined;
}

function isDuration(type: ValueType): boolean {
  return type === 'months' || type === 'days';
}

function isTextLiteral(expression: Expression): expression is Literal {
  return expression.op === 'literal' && expression.type === 'text';
}
