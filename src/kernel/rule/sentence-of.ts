import type { CalendarDate } from '../date.ts';
import type { Locale } from '../messages.ts';
import { chinesePhrases } from './chinese-phrases.ts';
import { englishPhrases } from './english-phrases.ts';
import type {
  Arithmetic,
  Call,
  Comparison,
  Expression,
  Literal,
  Membership,
  MembershipTest,
  Range,
} from './expression.ts';
import { opposites } from './logic.ts';
import type { Rule } from './parse-rule.ts';
import type { Kind, Phrases } from './phrases.ts';
import type { RuleType } from './value-type.ts';

/** What the dictionary says of the words of a rule; whatever it does not know is said as it is written. */
export interface RuleTerms {
  /** The unit of a number's element in the language asked for, such as 平方米. */
  unitOf?(name: string, locale: Locale): string | undefined;
  typeOf?(name: string): RuleType | undefined;
  /** English for the name of an element or for a choice of it. */
  englishOf?(word: string): string | undefined;
}

/** The rule in plain words: 经营场所面积不少于20平方米，并且主体类型属于“企业”、“个体工商户”. */
export function sentenceOf(rule: Rule, terms: RuleTerms = {}, locale: Locale = 'zh-CN'): string {
  return sentenceOfExpression(rule.expression, terms, locale);
}

export function sentenceOfExpression(
  expression: Expression,
  terms: RuleTerms = {},
  locale: Locale = 'zh-CN',
): string {
  return new Speaker(terms, locale).clause(expression, true);
}

class Speaker {
  readonly #terms: RuleTerms;
  readonly #locale: Locale;
  readonly #say: Phrases;

  constructor(terms: RuleTerms, locale: Locale) {
    this.#terms = terms;
    this.#locale = locale;
    this.#say = locale === 'en' ? englishPhrases : chinesePhrases;
  }

  /** A part that is true or false, as a clause that says so or, where it must not hold, the contrary. */
  clause(expression: Expression, holds: boolean): string {
    switch (expression.op) {
      case 'and':
      case 'or': {
        const clauses = expression.operands.map((operand) => this.#operand(operand, expression.op));
        const joined = this.#say[expression.op](clauses);
        return holds ? joined : this.#say.notAny(joined);
      }
      case 'not':
        return this.clause(expression.operand, !holds);
      case 'compare':
        return this.#comparison(expression, holds);
      case 'in':
        return this.#membership(expression, holds);
      case 'literal':
        return this.#say.always((expression.value === true) === holds);
      case 'some':
      case 'every': {
        const { op, list, condition } = expression;
        return this.#say.quantified(op, this.term(list), this.clause(condition, true), holds);
      }
      case 'if': {
        const condition = this.#nested(expression.condition);
        return this.#say.conditional(
          condition,
          this.#branch(expression.yes, holds),
          this.#branch(expression.no, holds),
        );
      }
      case 'call':
        return this.#callClause(expression, holds);
      default:
        return this.#say.flag(this.term(expression), holds);
    }
  }

  #operand(operand: Expression, around: 'and' | 'or'): string {
    const text = this.clause(operand, true);
    const isForeign =
      operand.op === 'if' || ((operand.op === 'and' || operand.op === 'or') && operand.op !== around);
    return isForeign ? this.#say.grouped(text) : text;
  }

  #nested(expression: Expression): string {
    const text = this.clause(expression, true);
    return expression.op === 'and' || expression.op === 'or' ? this.#say.grouped(text) : text;
  }

  #branch(expression: Expression, holds: boolean): string {
    const text = this.clause(expression, holds);
    return expression.op === 'and' || expression.op === 'or' || expression.op === 'if'
      ? this.#say.grouped(text)
      : text;
  }

  #callClause(expression: Call, holds: boolean): string {
    const { function: name, arguments: values } = expression;
    const [first = '', second = ''] = values.map((value) => this.term(value));
    switch (name) {
      case 'contains':
      case 'starts with':
      case 'ends with':
        return this.#say.textTest(name, first, second, holds);
      case 'list contains':
        return this.#say.includes(first, second, holds);
      default:
        return this.#say.flag(this.term(expression), holds);
    }
  }

  #comparison({ operator: written, left, right }: Comparison, holds: boolean): string {
    const operator = holds ? written : opposites[written];
    if (right.op === 'literal' && right.type === 'boolean' && isFlag(left))
      return this.clause(left, (right.value === true) === (operator === '='));
    const isNumber = right.op === 'literal' && right.type === 'number';
    if (isNumber && left.op === 'call' && left.function === 'age')
      return this.#say.age(this.#first(left), operator, String(right.value));
    if (isNumber && left.op === 'call' && left.function === 'count')
      return this.#say.count(this.#first(left), operator, String(right.value));
    const kind = this.#kindOf([left, right]);
    return this.#say.compare(this.term(left, kind), operator, this.#measured(right, left, kind), kind);
  }

  #membership({ operand, tests }: Membership, holds: boolean): string {
    const subject = this.term(operand);
    const values = tests.flatMap((test) =>
      test.kind === 'value' && !this.#isList(test.value) ? [test.value] : [],
    );
    const listed =
      values.length > 0
        ? [
            this.#say.oneOf(
              subject,
              values.map((value) => this.term(value)),
              holds,
            ),
          ]
        : [];
    const others = tests.flatMap((test) => this.#membershipTest(test, operand, holds));
    const clauses = [...listed, ...others];
    return clauses.length > 1 ? this.#say.list(clauses, holds) : clauses.join('');
  }

  #membershipTest(test: MembershipTest, operand: Expression, holds: boolean): string[] {
    if (test.kind === 'range') return [this.#range(test, operand, holds)];
    if (test.kind === 'order') {
      const { operator, value } = test;
      return [
        this.#comparison({ op: 'compare', at: operand.at, operator, left: operand, right: value }, holds),
      ];
    }
    return this.#isList(test.value)
      ? [this.#say.includes(this.term(test.value), this.term(operand), holds)]
      : [];
  }

  /** A name alone after `in` is a list, unless the dictionary says otherwise. */
  #isList(value: Expression): boolean {
    return value.op === 'name' && (this.#terms.typeOf?.(value.name) ?? 'list') === 'list';
  }

  #range({ low, high, includesLow, includesHigh }: Range, operand: Expression, holds: boolean): string {
    const kind = this.#kindOf([operand, low, high]);
    const excluded = [...(includesLow ? [] : [low]), ...(includesHigh ? [] : [high])];
    return this.#say.within(
      this.term(operand, kind),
      {
        low: this.term(low),
        high: this.#measured(high, operand, kind),
        excluded: excluded.map((bound) => this.term(bound)),
        kind,
      },
      holds,
    );
  }

  /** A part that is a value, as a noun. */
  term(expression: Expression, kind?: Kind): string {
    switch (expression.op) {
      case 'literal':
        return this.#literal(expression);
      case 'name':
        return this.#word(expression.name);
      case 'variable':
        return this.#say.field(expression.field && this.#word(expression.field));
      case 'negate':
        return this.#say.negative(this.#factor(expression.operand));
      case 'arithmetic':
        return this.#arithmetic(expression, kind);
      case 'call':
        return this.#call(expression);
      case 'if':
        return this.#say.grouped(
          this.#say.conditional(
            this.#nested(expression.condition),
            this.term(expression.yes),
            this.term(expression.no),
          ),
        );
      default:
        return this.#say.grouped(this.clause(expression, true));
    }
  }

  #arithmetic({ operator, left, right }: Arithmetic, kind: Kind | undefined): string {
    if ((operator === '+' || operator === '-') && isDuration(right))
      return this.#say.shifted(this.term(left), operator, this.term(right));
    if (operator === '-' && (kind === 'days' || kind === 'months'))
      return this.#say.between(this.term(right), this.term(left));
    return this.#say.arithmetic(this.#factor(left), operator, this.#factor(right));
  }

  #factor(expression: Expression): string {
    const text = this.term(expression);
    return expression.op === 'arithmetic' ? this.#say.grouped(text) : text;
  }

  #call(expression: Call): string {
    switch (expression.function) {
      case 'contains':
      case 'starts with':
      case 'ends with':
      case 'list contains':
        return this.#say.grouped(this.#callClause(expression, true));
      default:
        return this.#say.call(
          expression.function,
          expression.arguments.map((value) => this.term(value)),
        );
    }
  }

  #literal({ type, value }: Literal): string {
    switch (type) {
      case 'text':
        return this.#say.text(this.#word(String(value)));
      case 'boolean':
        return this.#say.boolean(value === true);
      case 'date':
        return this.#say.date(value as CalendarDate);
      case 'months':
      case 'days':
        return this.#say.duration(type, Number(value));
      case 'number':
        return String(value);
    }
  }

  #measured(value: Expression, element: Expression, kind: Kind): string {
    const unit =
      kind === 'number' && element.op === 'name'
        ? this.#terms.unitOf?.(element.name, this.#locale)
        : undefined;
    const text = this.term(value, kind);
    return unit && value.op === 'literal' ? this.#say.measured(text, unit) : text;
  }

  #first({ arguments: [first] }: Call): string {
    return first ? this.term(first) : '';
  }

  #word(word: string): string {
    return this.#locale === 'en' ? (this.#terms.englishOf?.(word) ?? word) : word;
  }

  /** The kind of the values that are compared, as far as one of them tells. */
  #kindOf(parts: readonly Expression[]): Kind {
    for (const part of parts) {
      const kind = this.#kind(part);
      if (kind) return kind;
    }
    return 'number';
  }

  #kind(part: Expression): Kind | undefined {
    switch (part.op) {
      case 'literal':
        return part.type;
      case 'name': {
        const type = this.#terms.typeOf?.(part.name) ?? (/日期?$/.test(part.name) ? 'date' : undefined);
        return type === 'list' ? undefined : type;
      }
      case 'arithmetic':
        return isDuration(part.right) ? 'date' : undefined;
      case 'call':
        return part.function === 'today' ? 'date' : undefined;
      default:
        return undefined;
    }
  }
}

/** Whether a part reads as a clause of its own, so that “is yes” need not be said. */
function isFlag(expression: Expression): boolean {
  return expression.op !== 'literal';
}

function isDuration(expression: Expression): boolean {
  return expression.op === 'literal' && (expression.type === 'months' || expression.type === 'days');
}
