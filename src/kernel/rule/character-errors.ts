import { RuleError } from './rule-error.ts';

/** What people type with a Chinese keyboard. */
const halfWidth: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  '＝': '=',
  '＞': '>',
  '＜': '<',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '【': '[',
  '】': ']',
  '－': '-',
  '＋': '+',
  '×': '*',
  '÷': '/',
};

/** What people know from other languages. */
const ofThisLanguage: Readonly<Record<string, string>> = {
  "'": '"',
  '&': 'and',
  '|': 'or',
  '!': 'not(…)',
  '！': 'not(…)',
};

export function unexpectedCharacter(rule: string, at: number): RuleError {
  const character = String.fromCodePoint(rule.codePointAt(at) ?? 0);
  if (character === '"')
    return new RuleError(at, '文字缺少结尾的引号。', 'the closing quote of the text is missing.');
  const narrow = halfWidth[character];
  const wanted = narrow ?? ofThisLanguage[character];
  if (!wanted) return new RuleError(at, `无法识别“${character}”。`, `${character} has no meaning here.`);
  return new RuleError(
    at,
    `请把“${character}”改为${narrow ? '半角的' : ''} ${wanted} 。`,
    `write ${wanted} instead of ${character}.`,
  );
}

export function nameStartsWithDigit(at: number): RuleError {
  return new RuleError(at, '名称不能以数字开头。', 'a name cannot begin with a digit.');
}
