import type { Text } from '../messages.ts';
import type { RuleDictionary } from './check-rule.ts';
import type { Expression } from './expression.ts';
import { type Group, type Leaf, type Logic, logicOf, opposite } from './logic.ts';
import type { Rule } from './parse-rule.ts';
import { Satisfiability } from './satisfiable.ts';
import { type RuleTerms, sentenceOfExpression } from './sentence-of.ts';

/** A condition that decides nothing. */
export interface Contradiction {
  /** Offset in the rule's text, in UTF-16 code units. */
  readonly at: number;
  /** `never`: nobody can meet it; `always`: everybody meets it; `superfluous`: the conditions around decide it. */
  readonly kind: 'never' | 'always' | 'superfluous';
  /** Whether it is so of the whole rule and not of a part alone. */
  readonly isWhole: boolean;
  readonly message: Text;
}

/**
 * Conditions that contradict one another, always hold, or add nothing, by the values that are left for each element:
 * `x > 5 and x < 3`. Certain in what it finds; relations that only arithmetic shows are overlooked.
 */
export function findContradictions(
  rule: Rule,
  dictionary?: RuleDictionary,
  terms?: RuleTerms,
): Contradiction[] {
  const finder = new Finder(dictionary, terms);
  finder.visit(logicOf(rule.expression), [], true);
  return finder.found;
}

class Finder {
  readonly found: Contradiction[] = [];
  readonly #satisfiability: Satisfiability;
  readonly #opposites = new Map<Logic, Logic>();
  readonly #terms: RuleTerms | undefined;

  constructor(dictionary: RuleDictionary | undefined, terms: RuleTerms | undefined) {
    this.#satisfiability = new Satisfiability(dictionary);
    this.#terms = terms;
  }

  /** Looks at a part where the conditions of `around` hold. Gives whether the part adds anything. */
  visit(logic: Logic, around: readonly Logic[], isWhole: boolean): boolean {
    if (!this.#canHold([...around, logic])) {
      this.#visitImpossible(logic, around, isWhole);
      return false;
    }
    if (!this.#canHold([...around, this.#opposite(logic)])) {
      const isAlways = !this.#canHold([this.#opposite(logic)]);
      this.#report(logic, isAlways ? 'always' : 'superfluous', isWhole, [logic]);
      return false;
    }
    if (logic.kind !== 'leaf') this.#visitParts(logic, around);
    return true;
  }

  /** The smallest part that cannot hold is the one to report. */
  #visitImpossible(logic: Logic, around: readonly Logic[], isWhole: boolean): void {
    const parts = logic.kind === 'all' ? logic.parts : [];
    const culprit = parts.find((part) => !this.#canHold([...around, part]));
    if (culprit) this.#visitImpossible(culprit, around, isWhole);
    else this.#report(logic, 'never', isWhole, this.#fewest([...around, logic]));
  }

  /** What has been found to add nothing is no reason against the next. */
  #visitParts({ kind, parts }: Group<'all' | 'any'>, around: readonly Logic[]): void {
    let useful = [...parts];
    for (const part of parts) {
      const others = useful.filter((other) => other !== part);
      if (kind === 'all') {
        if (!this.visit(part, [...around, ...others], false)) useful = others;
      } else if (!this.#visitChoice(part, others, around)) useful = others;
    }
  }

  /** One of several choices adds nothing when another holds whenever it does. */
  #visitChoice(part: Logic, others: readonly Logic[], around: readonly Logic[]): boolean {
    const canHold = this.#canHold([...around, part]);
    if (canHold && !this.#canHold([...around, part, ...others.map((other) => this.#opposite(other))])) {
      this.#report(part, 'superfluous', false, [part]);
      return false;
    }
    return this.visit(part, around, false);
  }

  #canHold(conditions: readonly Logic[]): boolean {
    return this.#satisfiability.canHold(conditions);
  }

  #opposite(logic: Logic): Logic {
    const known = this.#opposites.get(logic) ?? opposite(logic);
    this.#opposites.set(logic, known);
    return known;
  }

  /** The single conditions that contradict one another; no fewer of them do. */
  #fewest(conditions: readonly Logic[]): Logic[] {
    let kept = conditions.flatMap(conjuncts);
    for (const condition of kept) {
      const fewer = kept.filter((other) => other !== condition);
      if (fewer.length > 0 && !this.#canHold(fewer)) kept = fewer;
    }
    return kept;
  }

  #report(logic: Logic, kind: Contradiction['kind'], isWhole: boolean, conditions: readonly Logic[]): void {
    const words = wordsOf[kind];
    const zh = conditions.map((condition) => `“${this.#sentence(condition, 'zh-CN')}”`);
    const en = conditions.map((condition) => `“${this.#sentence(condition, 'en')}”`);
    this.found.push({
      at: logic.at,
      kind,
      isWhole,
      message: { zh: words.zh(zh.join('、'), zh.length), en: words.en(en.join(', '), en.length) },
    });
  }

  #sentence(logic: Logic, locale: 'zh-CN' | 'en'): string {
    return sentenceOfExpression(expressionOf(logic), this.#terms, locale);
  }
}

const wordsOf: Readonly<
  Record<Contradiction['kind'], Readonly<Record<'zh' | 'en', (conditions: string, count: number) => string>>>
> = {
  never: {
    zh: (conditions, count) => `${conditions}${count > 1 ? '不可能同时成立' : '不可能成立'}。`,
    en: (conditions, count) => `${conditions} can never ${count > 1 ? 'hold together' : 'hold'}.`,
  },
  always: {
    zh: (conditions) => `${conditions}始终成立，这个条件不起作用。`,
    en: (conditions) => `${conditions} always holds and decides nothing.`,
  },
  superfluous: {
    zh: (conditions) => `${conditions}是多余的，其他条件已经决定了它。`,
    en: (conditions) => `${conditions} is superfluous: the other conditions decide it.`,
  },
};

function conjuncts(logic: Logic): Logic[] {
  return logic.kind === 'all' ? logic.parts.flatMap(conjuncts) : [logic];
}

function expressionOf(logic: Logic): Expression {
  if (isLeaf(logic)) return logic.expression;
  return { op: logic.kind === 'all' ? 'and' : 'or', at: logic.at, operands: logic.parts.map(expressionOf) };
}

function isLeaf(logic: Logic): logic is Leaf {
  return logic.kind === 'leaf';
}
