import { RuleError } from './rule-error.ts';

export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'keyword' | 'symbol' | 'end';
  /** As written; of a text without quotes and escapes. */
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

const keywords = new Set(['and', 'or', 'in', 'between', 'not', 'true', 'false']);

const space = /[\s\u3000]*/y;
const number = /\d+(?:\.\d+)?/y;
const name = /[\p{L}_][\p{L}\p{M}\p{N}_（）㎡]*/uy;
const symbol = /!=|<=|>=|\.\.|[=<>+\-*/()[\],]/y;
const quoted = /"((?:[^"\\\n]|\\["\\nt])*)"/y;

function tokenAt(rule: string, at: number): [token: Token, next: number] {
  const digits = match(number, rule, at);
  if (digits) {
    const next = at + digits[0].length;
    if (match(name, rule, next)) throw nameStartsWithDigit(at);
    return [{ kind: 'number', text: digits[0], at }, next];
  }
  const word = match(name, rule, at)?.[0];
  if (word) return [{ kind: keywords.has(word) ? 'keyword' : 'name', text: word, at }, at + word.length];
  const sign = match(symbol, rule, at)?.[0];
  if (sign) return [{ kind: 'symbol', text: sign, at }, at + sign.length];
  const text = match(quoted, rule, at);
  if (text) return [{ kind: 'text', text: plainText(text[1] ?? ''), at }, at + text[0].length];
  throw unexpectedCharacter(rule, at);
}

function match(pattern: RegExp, rule: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(rule);
}

function skipSpace(rule: string, at: number): number {
  return at + (match(space, rule, at)?.[0].length ?? 0);
}

function plainText(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => ({ n: '\n', t: '\t' })[character] ?? character);
}

/** What people type with a Chinese keyboard, and what the language wants instead. */
const halfWidth: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '“': '"',
  '”': '"',
  '＝': '=',
  '＞': '>',
  '＜': '<',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '【': '[',
  '】': ']',
};

function unexpectedCharacter(rule: string, at: number): RuleError {
  const character = String.fromCodePoint(rule.codePointAt(at) ?? 0);
  if (character === '"')
    return new RuleError(at, '文字缺少结尾的引号。', 'the closing quote of the text is missing.');
  const better = halfWidth[character];
  return better
    ? new RuleError(
        at,
        `请把“${character}”改为半角的 ${better} 。`,
        `write ${better} instead of ${character}.`,
      )
    : new RuleError(at, `无法识别“${character}”。`, `${character} has no meaning here.`);
}

function nameStartsWithDigit(at: number): RuleError {
  return new RuleError(at, '名称不能以数字开头。', 'a name cannot begin with a digit.');
}
