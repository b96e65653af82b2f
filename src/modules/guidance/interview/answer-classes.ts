import type { FactValue, Rule } from '../../../kernel/rule/index.ts';
import { answerKey, atomsAbout } from './likely-answers.ts';
import type { AskedQuestion, Problem } from './problem.ts';

/** Answers to a question as numbers: first those that are foreseen, then whatever else somebody answers. */
export class AnswerClasses {
  readonly values: FactValue[];
  readonly #keyOf: (value: FactValue) => string;
  readonly #numbers = new Map<string, number>();

  constructor({ name, answers }: AskedQuestion, rules: readonly Rule[], { today }: Problem) {
    this.#keyOf = answerKey(name, atomsAbout(name, rules), today);
    this.values = answers.map(({ value }) => value);
    for (const [number, value] of this.values.entries()) this.#numbers.set(this.#keyOf(value), number);
  }

  /** The same for answers that no rule tells apart. */
  numberOf(value: FactValue): number {
    const key = this.#keyOf(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.push(value) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}
