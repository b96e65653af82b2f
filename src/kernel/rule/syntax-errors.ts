import { closestName } from './closest-name.ts';
import { functionArity } from './expression.ts';
import { RuleError } from './rule-error.ts';
import type { Token } from './tokenize.ts';

export function unknownFunction(name: Token): RuleError {
  const close = closestName(name.text, [...Object.keys(functionArity), 'date', 'not']);
  return new RuleError(
    name.at,
    `没有函数“${name.text}”${close ? `，是否想写“${close}”` : ''}？`,
    `there is no function ${name.text}${close ? `; did you mean ${close}?` : '.'}`,
  );
}

export function wrongArity(name: Token, arity: number): RuleError {
  return new RuleError(
    name.at,
    `函数“${name.text}”需要${arity}个参数。`,
    `${name.text} takes ${arity} argument${arity === 1 ? '' : 's'}.`,
  );
}

export function operandMissing(token: Token): RuleError {
  return token.kind === 'end'
    ? new RuleError(
        token.at,
        '规则没有写完，这里缺少名称或值。',
        'the rule is not finished: a name or value is missing.',
      )
    : new RuleError(
        token.at,
        `“${token.text}”之前缺少名称或值。`,
        `a name or value is missing before ${token.text}.`,
      );
}

export function operatorMissing(token: Token): RuleError {
  return new RuleError(
    token.at,
    `“${token.text}”之前缺少 and、or 或比较符号。`,
    `an operator is missing before ${token.text}.`,
  );
}

export function meaningless({ at, text }: Token): RuleError {
  return new RuleError(at, `“${text}”在这里没有意义。`, `${text} has no meaning here.`);
}

/** `a < b < c` has no meaning in FEEL. */
export function chainedComparison(token: Token): RuleError {
  return new RuleError(
    token.at,
    '比较不能连写，请用 and 连接两个比较。',
    'comparisons cannot be chained; join two of them by and.',
  );
}

export function listMissing(token: Token): RuleError {
  return new RuleError(
    token.at,
    'in 后面应为列表、区间或名称，例如 in ("企业","个体工商户")、in [1..9]。',
    'in is followed by a list, a range or a name, such as in ("a","b") or in [1..9].',
  );
}

export function betweenUnfinished(token: Token): RuleError {
  return new RuleError(token.at, 'between 应写为 between 下限 and 上限。', 'write between low and high.');
}

export function symbolMissing(symbol: string, token: Token): RuleError {
  return new RuleError(token.at, `这里应为 ${symbol} 。`, `${symbol} is expected here.`);
}

export function dateUnreadable(name: Token): RuleError {
  return new RuleError(name.at, '日期应写为 date("2026-11-22")。', 'write a date as date("2026-11-22").');
}

export function tooLong(maximum: number): RuleError {
  return new RuleError(maximum, `规则超过${maximum}个字符。`, `a rule has at most ${maximum} characters.`);
}
