import { type Expression, namesIn, type Rule } from '../../../kernel/rule/index.ts';

/** The answer of a name as a number, -1 while there is none. */
export type AnswerOf = (name: string) => number;

/** How rules stand with the answers so far, and which rules an answer itself depends on. */
export interface Standpoint {
  verdict(rule: Rule): boolean | undefined;
  guardsOf(name: string): readonly Rule[];
}

/**
 * What the answers so far leave of a rule, as text. Two standings that leave the same go on the same, whatever
 * was answered before.
 */
export function residueOf(rule: Rule, standpoint: Standpoint, answerOf: AnswerOf): string {
  return new Residue(standpoint, answerOf).of(rule.expression);
}

class Residue {
  readonly #standpoint: Standpoint;
  readonly #answerOf: AnswerOf;
  readonly #above = new Set<string>();

  constructor(standpoint: Standpoint, answerOf: AnswerOf) {
    this.#standpoint = standpoint;
    this.#answerOf = answerOf;
  }

  of(expression: Expression): string {
    const rule: Rule = { text: '', expression };
    const verdict = this.#standpoint.verdict(rule);
    if (verdict !== undefined) return verdict ? '1' : '0';
    switch (expression.op) {
      case 'and':
      case 'or': {
        const decided = expression.op === 'and' ? '1' : '0';
        const open = expression.operands.map((part) => this.of(part)).filter((part) => part !== decided);
        return `(${open.join(expression.op === 'and' ? '&' : '|')})`;
      }
      case 'not':
        return `!${this.of(expression.operand)}`;
      default:
        return `${expression.at}${namesIn(rule)
          .map((name) => this.#name(name))
          .join(';')}`;
    }
  }

  /** An answer that does not apply yet counts once what guards it is decided. */
  #name(name: string): string {
    const answer = this.#answerOf(name);
    const known = answer < 0 ? '' : `=${answer}`;
    if (this.#above.has(name)) return known;
    this.#above.add(name);
    const guards = this.#standpoint.guardsOf(name).map((guard) => this.of(guard.expression));
    this.#above.delete(name);
    const open = guards.filter((guard) => guard !== '1');
    if (open.length === 0) return known;
    return open.includes('0') ? '-' : `${known}?${open.join()}?`;
  }
}
