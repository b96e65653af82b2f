import { symbolMissing } from './syntax-errors.ts';
import type { Token } from './tokenize.ts';

/** The tokens of a rule with a place in them. */
export class Tokens {
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get next(): Token {
    return this.#tokens[this.#position] ?? { kind: 'end', text: '', at: 0 };
  }

  take(): Token {
    const token = this.next;
    if (token.kind !== 'end') this.#position += 1;
    return token;
  }

  /** Whether a symbol or keyword comes next. */
  isNext(word: string): boolean {
    const { kind, text } = this.next;
    return text === word && (kind === 'symbol' || kind === 'keyword');
  }

  accept(word: string): boolean {
    const found = this.isNext(word);
    if (found) this.#position += 1;
    return found;
  }

  /** @throws RuleError when something else comes next */
  expect(word: string): void {
    if (!this.accept(word)) throw symbolMissing(word, this.next);
  }

  /** Whether the bracket that comes next holds `low..high`. */
  isRangeNext(): boolean {
    if (!this.isNext('(') && !this.isNext('[')) return false;
    let depth = 0;
    for (let index = this.#position; index < this.#tokens.length; index += 1) {
      const { kind, text } = this.#tokens[index] ?? this.next;
      if (kind !== 'symbol') continue;
      if (text === '(' || text === '[') depth += 1;
      if (text === ')' || text === ']') depth -= 1;
      if (text === '..' && depth === 1) return true;
      if (depth === 0) return false;
    }
    return false;
  }
}
