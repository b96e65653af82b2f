import { nameStartsWithDigit, unexpectedCharacter } from './character-errors.ts';
import { functionNames } from './expression.ts';

export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'keyword' | 'symbol' | 'end';
  /** As written; of a text without quotes and escapes; of a function of several words with single spaces. */
  readonly text: string;
  readonly at: number;
}

/**
 * Splits a rule into tokens and ends with an `end` token.
 * @throws RuleError
 */
export function tokenize(rule: string): Token[] {
  const tokens: Token[] = [];
  let at = skipSpace(rule, 0);
  while (at < rule.length) {
    const [token, next] = tokenAt(rule, at);
    tokens.push(token);
    at = skipSpace(rule, next);
  }
  tokens.push({ kind: 'end', text: '', at });
  return tokens;
}

/** Words with a meaning of their own; the last line is of FEEL but not of this subset. */
export const keywords: ReadonlySet<string> = new Set([
  ...['and', 'or', 'in', 'between', 'not', 'true', 'false'],
  ...['if', 'then', 'else', 'some', 'every', 'satisfies'],
  ...['null', 'for', 'return', 'function', 'external', 'instance', 'of'],
]);

const functionsOfWords = functionNames.filter((name) => name.includes(' '));

/** White space, also the wide one, and comments. */
const space = /(?:[\s\u3000]|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y;
const number = /\d+(?:\.\d+)?|\.\d+/y;
const name = /[\p{L}_][\p{L}\p{M}\p{N}_（）㎡]*/uy;
const functionOfWords = new RegExp(
  `(?:${functionsOfWords.map((words) => words.replace(' ', '\\s+')).join('|')})(?=\\s*\\()`,
  'y',
);
const symbol = /!=|<=|>=|\.\.|[=<>+\-*/()[\],.]/y;
const quoted = /"((?:[^"\\\n]|\\["\\nt])*)"/y;

function tokenAt(rule: string, at: number): [token: Token, next: number] {
  const digits = match(number, rule, at);
  if (digits) {
    const next = at + digits.length;
    if (match(name, rule, next)) throw nameStartsWithDigit(at);
    return [{ kind: 'number', text: digits, at }, next];
  }
  const words = match(functionOfWords, rule, at);
  if (words) return [{ kind: 'name', text: words.replaceAll(/\s+/g, ' '), at }, at + words.length];
  const word = match(name, rule, at);
  if (word) return [{ kind: keywords.has(word) ? 'keyword' : 'name', text: word, at }, at + word.length];
  const sign = match(symbol, rule, at);
  if (sign) return [{ kind: 'symbol', text: sign, at }, at + sign.length];
  const text = match(quoted, rule, at);
  if (text) return [{ kind: 'text', text: plainText(text.slice(1, -1)), at }, at + text.length];
  throw unexpectedCharacter(rule, at);
}

function match(pattern: RegExp, rule: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(rule)?.[0];
}

function skipSpace(rule: string, at: number): number {
  return at + (match(space, rule, at)?.length ?? 0);
}

function plainText(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => ({ n: '\n', t: '\t' })[character] ?? character);
}
