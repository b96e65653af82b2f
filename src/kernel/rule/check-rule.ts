import type { Text } from '../messages.ts';
import { closestName } from './closest-name.ts';
import type { Arithmetic, Call, Comparison, Expression, Literal, Membership, Name } from './expression.ts';
import type { Rule } from './parse-rule.ts';
import type { RuleFault } from './rule-error.ts';

/** The types of the language; a multiple choice and a repeat group are lists. */
export type RuleType = 'text' | 'number' | 'boolean' | 'date' | 'list';

/** What the dictionary says of an element. */
export interface RuleElement {
  readonly type: RuleType;
  /** The values of a choice, in the words a rule uses. */
  readonly choices?: readonly string[] | undefined;
}

/** Elements by the name a rule uses. */
export type RuleDictionary = ReadonlyMap<string, RuleElement>;

/** All faults of a rule: names and choices that do not exist, types that do not fit. Empty when it is sound. */
export function checkRule(rule: Rule, dictionary: RuleDictionary): RuleFault[] {
  const checker = new Checker(dictionary);
  const { expression } = rule;
  checker.expectType(expression, 'boolean', {
    zh: '规则的结果应为“是”或“否”，请补充比较，例如“>= 20”。',
    en: 'the result of a rule is true or false; add a comparison such as >= 20.',
  });
  return checker.faults;
}

const typeNames: Readonly<Record<RuleType, Text>> = {
  text: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: '是否', en: 'true or false' },
  date: { zh: '日期', en: 'a date' },
  list: { zh: '多个值', en: 'a list' },
};

/** `typeOf` returns undefined where a fault is reported already, so that one mistake gives one fault. */
class Checker {
  readonly faults: RuleFault[] = [];
  readonly #dictionary: RuleDictionary;

  constructor(dictionary: RuleDictionary) {
    this.#dictionary = dictionary;
  }

  expectType(expression: Expression, expected: RuleType, message?: Text): void {
    const type = this.#typeOf(expression);
    if (!type || type === expected) return;
    this.#report(
      expression.at,
      message ?? {
        zh: `这里应为${typeNames[expected].zh}，而不是${typeNames[type].zh}。`,
        en: `${typeNames[expected].en} is expected here, not ${typeNames[type].en}.`,
      },
    );
  }

  #typeOf(expression: Expression): RuleType | undefined {
    switch (expression.op) {
      case 'literal':
        return expression.type;
      case 'name':
        return this.#typeOfName(expression);
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
      case 'call':
        return this.#typeOfCall(expression);
    }
  }

  #typeOfName({ name, at }: Name): RuleType | undefined {
    const element = this.#dictionary.get(name);
    if (element) return element.type;
    const close = closestName(name, this.#dictionary.keys());
    this.#report(at, {
      zh: `数据元字典里没有“${name}”${close ? `，是否想写“${close}”？` : '。'}`,
      en: `the dictionary has no element ${name}${close ? `; did you mean ${close}?` : '.'}`,
    });
    return undefined;
  }

  #typeOfComparison({ operator, left, right, at }: Comparison): RuleType {
    const type = this.#typeOf(left);
    this.#expectSameType(type, right);
    this.#checkChoices(left, [right]);
    this.#checkChoices(right, [left]);
    const isOrder = operator !== '=' && operator !== '!=';
    if (type === 'list' || (isOrder && (type === 'boolean' || type === 'text'))) {
      this.#report(at, {
        zh: `${typeNames[type].zh}不能用 ${operator} 比较。`,
        en: `${operator} cannot compare ${typeNames[type].en}.`,
      });
    }
    return 'boolean';
  }

  #typeOfMembership({ operand, tests, at }: Membership): RuleType {
    const type = this.#typeOf(operand);
    if (type === 'list') {
      this.#report(at, {
        zh: '左边有多个值，请反过来写，例如 "餐饮" in 经营项目。',
        en: 'the left side is a list; turn it round, as in "餐饮" in 经营项目.',
      });
      return 'boolean';
    }
    for (const test of tests) {
      switch (test.kind) {
        case 'list':
          this.expectType(test.list, 'list');
          this.#checkChoices(test.list, [operand]);
          break;
        case 'value':
          this.#expectSameType(type, test.value);
          this.#checkChoices(operand, [test.value]);
          break;
        case 'range':
          this.#checkRange(type, test.low, test.high);
      }
    }
    return 'boolean';
  }

  #checkRange(type: RuleType | undefined, low: Expression, high: Expression): void {
    if (type === 'text' || type === 'boolean') {
      this.#report(low.at, {
        zh: `${typeNames[type].zh}没有大小，不能使用区间。`,
        en: `${typeNames[type].en} has no order and cannot lie in a range.`,
      });
      return;
    }
    this.#expectSameType(type, low);
    this.#expectSameType(type, high);
  }

  #typeOfArithmetic({ left, right }: Arithmetic): RuleType {
    this.expectType(left, 'number');
    this.expectType(right, 'number');
    return 'number';
  }

  #typeOfCall({ function: name, arguments: values }: Call): RuleType {
    const expected: Readonly<Record<Call['function'], readonly RuleType[]>> = {
      today: [],
      age: ['date'],
      count: ['list'],
      contains: ['text', 'text'],
    };
    values.forEach((value, index) => {
      this.expectType(value, expected[name][index] ?? 'text');
    });
    return name === 'today' ? 'date' : name === 'contains' ? 'boolean' : 'number';
  }

  #expectSameType(type: RuleType | undefined, other: Expression): void {
    if (type) this.expectType(other, type);
    else this.#typeOf(other);
  }

  /** A text beside a choice is one of its values. */
  #checkChoices(element: Expression, values: readonly Expression[]): void {
    const choices = element.op === 'name' ? this.#dictionary.get(element.name)?.choices : undefined;
    if (element.op !== 'name' || !choices) return;
    for (const value of values.filter(isTextLiteral)) {
      const text = String(value.value);
      if (choices.includes(text)) continue;
      const close = closestName(text, choices);
      this.#report(value.at, {
        zh: `“${element.name}”没有“${text}”这一选项${close ? `，是否想写“${close}”？` : '。'}`,
        en: `${element.name} has no choice ${text}${close ? `; did you mean ${close}?` : '.'}`,
      });
    }
  }

  #report(at: number, message: Text): void {
    this.faults.push({ at, message });
  }
}

function isTextLiteral(expression: Expression): expression is Literal {
  return expression.op === 'literal' && expression.type === 'text';
}
