/** A JSON object of a long text, and the line on which it begins. */
export interface JsonPiece {
  readonly line: number;
  /** Undefined for what stands between objects and is none, or an object without an end. */
  readonly text: string | undefined;
}

/**
 * The objects of a JSON array, or of lines that hold one each, one by one without holding the rest. An object that
 * is broken off ends where the next one begins at the start of a line, so that one fault does not spoil the others.
 */
export async function* jsonObjects(
  pieces: AsyncIterable<string>,
  limits: { readonly characters: number; readonly depth: number },
): AsyncGenerator<JsonPiece> {
  const cutter = new ObjectCutter(limits);
  for await (const piece of pieces) yield* cutter.cut(piece);
  yield* cutter.end();
}

class ObjectCutter {
  readonly #limits: { readonly characters: number; readonly depth: number };
  #line = 1;
  #startLine = 1;
  #depth = 0;
  #parts: string[] = [];
  #length = 0;
  #isInString = false;
  #isEscaped = false;
  #isLineStart = true;
  /** Nothing more of this line, or of this object, is worth reading. */
  #isSkipping = false;

  constructor(limits: { readonly characters: number; readonly depth: number }) {
    this.#limits = limits;
  }

  *cut(piece: string): Generator<JsonPiece> {
    let start = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const sign = piece.charAt(at);
      if (sign === '{' && this.#isLineStart && this.#depth > 0) {
        yield this.#broken();
        start = at;
      }
      const wasOutside = this.#depth === 0;
      if (wasOutside && sign === '{') {
        this.#begin();
        start = at;
      } else if (wasOutside && !this.#isSkipping && !/[\s,[\]\ufeff]/.test(sign)) {
        this.#isSkipping = true;
        yield { line: this.#line, text: undefined };
      }
      if (this.#depth > 0 || sign === '{') this.#step(sign);
      if (!wasOutside && this.#depth === 0) {
        this.#keep(piece.slice(start, at + 1));
        yield this.#take();
      }
      if (sign === '\n') this.#line += 1;
      this.#isLineStart = sign === '\n';
      if (sign === '\n' && this.#depth === 0) this.#isSkipping = false;
    }
    if (this.#depth > 0) this.#keep(piece.slice(start));
  }

  *end(): Generator<JsonPiece> {
    if (this.#depth > 0) yield this.#broken();
  }

  #begin(): void {
    this.#startLine = this.#line;
    this.#parts = [];
    this.#length = 0;
    this.#isInString = false;
    this.#isSkipping = false;
  }

  #step(sign: string): void {
    if (this.#isInString) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (sign === '\\') this.#isEscaped = true;
      else if (sign === '"' || sign === '\n') this.#isInString = false;
    } else if (sign === '"') this.#isInString = true;
    else if (sign === '{' || sign === '[') {
      this.#depth += 1;
      if (this.#depth > this.#limits.depth) this.#isSkipping = true;
    } else if (sign === '}' || sign === ']') this.#depth -= 1;
  }

  #keep(text: string): void {
    this.#length += text.length;
    if (this.#length > this.#limits.characters) this.#isSkipping = true;
    if (this.#isSkipping) this.#parts = [];
    else this.#parts.push(text);
  }

  #take(): JsonPiece {
    const text = this.#isSkipping ? undefined : this.#parts.join('');
    this.#isSkipping = false;
    return { line: this.#startLine, text };
  }

  #broken(): JsonPiece {
    this.#depth = 0;
    return { line: this.#startLine, text: undefined };
  }
}
