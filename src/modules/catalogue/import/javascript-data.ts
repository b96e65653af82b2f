/**
 * Reads the data of a JavaScript file without running it: `module.exports = […]`, `export default {…}`,
 * `var items = […]`. Literals, comments and names of earlier variables are understood, nothing else.
 * @returns every variable by its name; `module.exports` and `default` for what is exported
 * @throws SyntaxError naming the line
 */
export function parseJavaScriptData(text: string): Map<string, unknown> {
  const reader = new Reader(text);
  const variables = new Map<string, unknown>();
  for (reader.skipSpace(); !reader.atEnd; reader.skipSpace()) {
    if (reader.take(';')) continue;
    const name = target(reader);
    variables.set(name, value(reader, variables));
  }
  return variables;
}

/** The variable asked for, else what is exported, else the only one. @throws SyntaxError */
export function chooseVariable(variables: ReadonlyMap<string, unknown>, wanted: string | undefined): unknown {
  const names = [...variables.keys()];
  const name =
    wanted ??
    ['module.exports', 'default'].find((exported) => variables.has(exported)) ??
    (names.length === 1 ? names[0] : undefined);
  if (name !== undefined && variables.has(name)) return variables.get(name);
  throw new SyntaxError(`name one of the variables in format.variable: ${names.join(', ')}`);
}

function target(reader: Reader): string {
  if (reader.takeWord('export')) {
    if (reader.takeWord('default')) return 'default';
  }
  for (const keyword of ['var', 'let', 'const']) reader.takeWord(keyword);
  reader.skipSpace();
  const name = reader.match(/[\p{ID_Start}$_][\p{ID_Continue}$.]*/uy);
  if (name === undefined) throw reader.fault('a variable is expected');
  if (reader.take(':')) reader.match(/[^=]*/uy);
  if (!reader.take('=')) throw reader.fault('“=” is expected');
  return name;
}

function value(reader: Reader, variables: ReadonlyMap<string, unknown>): unknown {
  reader.skipSpace();
  if (reader.take('[')) return list(reader, variables);
  if (reader.take('{')) return object(reader, variables);
  const text = reader.string();
  if (text !== undefined) return joined(reader, text);
  const number = reader.match(/[-+]?(0[xX][0-9a-fA-F]+|\d+\.?\d*([eE][-+]?\d+)?|\.\d+)/uy);
  if (number !== undefined) return Number(number);
  const name = reader.match(/[\p{ID_Start}$_][\p{ID_Continue}$.]*/uy);
  if (name === undefined) throw reader.fault('a value is expected');
  if (name in constants) return constants[name];
  if (variables.has(name)) return variables.get(name);
  throw reader.fault(`${name} is not data`);
}

const constants: Record<string, unknown> = {
  true: true,
  false: false,
  null: null,
  undefined: undefined,
  NaN: null,
};

/** `'a' + 'b'` */
function joined(reader: Reader, first: string): string {
  let text = first;
  while (reader.take('+')) {
    reader.skipSpace();
    const next = reader.string();
    if (next === undefined) throw reader.fault('a text is expected after “+”');
    text += next;
  }
  return text;
}

function list(reader: Reader, variables: ReadonlyMap<string, unknown>): unknown[] {
  const members: unknown[] = [];
  while (!reader.take(']')) {
    members.push(value(reader, variables));
    if (!reader.take(',')) {
      if (reader.take(']')) return members;
      throw reader.fault('“,” or “]” is expected');
    }
  }
  return members;
}

function object(reader: Reader, variables: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const members: [string, unknown][] = [];
  while (!reader.take('}')) {
    reader.skipSpace();
    const quoted = reader.string();
    const key = quoted ?? reader.match(/[\p{ID_Start}$_\p{Nd}][\p{ID_Continue}$]*/uy);
    if (key === undefined) throw reader.fault('a key is expected');
    const isShort = quoted === undefined && !reader.take(':');
    if (quoted !== undefined && !reader.take(':')) throw reader.fault('“:” is expected');
    members.push([key, isShort ? variables.get(key) : value(reader, variables)]);
    if (!reader.take(',')) {
      if (reader.take('}')) break;
      throw reader.fault('“,” or “}” is expected');
    }
  }
  return Object.fromEntries(members);
}

class Reader {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#position >= this.#text.length;
  }

  /** Passes over blanks and comments. */
  skipSpace(): void {
    while (this.match(/[\s\ufeff]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(['"])use strict\1\s*;/uy) !== undefined);
  }

  take(mark: string): boolean {
    this.skipSpace();
    if (!this.#text.startsWith(mark, this.#position)) return false;
    this.#position += mark.length;
    return true;
  }

  takeWord(word: string): boolean {
    this.skipSpace();
    const found = this.match(new RegExp(`${word}(?![\\p{ID_Continue}$])`, 'uy'));
    return found !== undefined;
  }

  match(shape: RegExp): string | undefined {
    shape.lastIndex = this.#position;
    const found = shape.exec(this.#text)?.[0];
    if (found) this.#position += found.length;
    return found || undefined;
  }

  /** A text in any quotes; a template may hold no expression. */
  string(): string | undefined {
    const quote = this.#text[this.#position];
    if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
    let text = '';
    for (let position = this.#position + 1; position < this.#text.length; position += 1) {
      const character = this.#text[position];
      if (character === quote) {
        this.#position = position + 1;
        return text;
      }
      if (character === '\\') {
        const [escaped, length] = readEscape(this.#text, position + 1);
        text += escaped;
        position += length;
      } else if (quote === '`' && character === '$' && this.#text[position + 1] === '{') {
        throw this.fault('a template with an expression is not data');
      } else text += character;
    }
    throw this.fault('the text is never closed');
  }

  fault(message: string): SyntaxError {
    const before = this.#text.slice(0, this.#position);
    return new SyntaxError(`line ${before.split('\n').length}: ${message}`);
  }
}

const shortEscapes: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
  '\n': '',
};

/** The character of an escape and how much text it took. */
function readEscape(text: string, start: number): [character: string, length: number] {
  const code = /^(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/.exec(
    text.slice(start, start + 12),
  );
  if (code) {
    const [all, ...groups] = code;
    return [String.fromCodePoint(Number.parseInt(groups.find(Boolean) ?? '0', 16)), all.length];
  }
  const character = text[start] ?? '';
  return [shortEscapes[character] ?? character, 1];
}
