import { closestName } from '../closest-name.ts';
import { functionNames } from './expression.ts';
import { RuleError } from './rule-error.ts';
import type { Token } from './tokenize.ts';

export function unknownFunction(name: Token): RuleError {
  const close = closestName(name.text, [...functionNames, 'date', 'duration', 'not']);
  return new RuleError(
    name.at,
    `没有函数“${name.text}”${close ? `，是否想写“${close}”？` : '。'}`,
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

export function argumentMissing(name: Token): RuleError {
  return new RuleError(
    name.at,
    `函数“${name.text}”至少需要1个参数。`,
    `${name.text} takes at least one argument.`,
  );
}

export function operandMissing(token: Token): RuleError {
  if (token.kind === 'end')
    return new RuleError(
      token.at,
      '规则没有写完，这里缺少名称或值。',
      'the rule is not finished: a name or value is missing.',
    );
  if (token.text === '=')
    return new RuleError(
      token.at,
      '这里多了一个 = ，“等于”只写一个 = 。',
      'write equality with a single = .',
    );
  return new RuleError(
    token.at,
    `“${token.text}”之前缺少名称或值。`,
    `a name or value is missing before ${token.text}.`,
  );
}

/** Words that people write for an operator. */
const operatorWords: Readonly<Record<string, string>> = {
  并且: 'and',
  而且: 'and',
  且: 'and',
  和: 'and',
  或者: 'or',
  或: 'or',
  属于: 'in',
  等于: '=',
  不等于: '!=',
  大于: '>',
  小于: '<',
  AND: 'and',
  OR: 'or',
  IN: 'in',
  is: '=',
};

export function operatorMissing(token: Token): RuleError {
  const wanted = Object.hasOwn(operatorWords, token.text) ? operatorWords[token.text] : undefined;
  return wanted
    ? new RuleError(
        token.at,
        `请把“${token.text}”改为 ${wanted} 。`,
        `write ${wanted} instead of ${token.text}.`,
      )
    : new RuleError(
        token.at,
        `“${token.text}”之前缺少 and、or 或比较符号。`,
        `an operator is missing before ${token.text}.`,
      );
}

export function meaningless({ at, text }: Token): RuleError {
  return new RuleError(at, `“${text}”在这里没有意义。`, `${text} has no meaning here.`);
}

/** A word of FEEL that is left out of this language. */
export function leftOut({ at, text }: Token): RuleError {
  return text === 'null'
    ? new RuleError(
        at,
        '不能写 null：没有填写的要素一律按“尚不知道”处理，不参加比较。',
        'null cannot be written: an element without a value is not known yet and is never compared.',
      )
    : new RuleError(
        at,
        `规则不使用“${text}”，请用 some、every 或比较来写。`,
        `rules do not use ${text}; write some, every or a comparison.`,
      );
}

/** `a < b < c` has no meaning in FEEL. */
export function chainedComparison(token: Token): RuleError {
  return new RuleError(
    token.at,
    '比较不能连写，请用 and 连接两个比较。',
    'comparisons cannot be chained; join two of them by and.',
  );
}

export function calculationOnComparison({ at, text }: Token): RuleError {
  return new RuleError(
    at,
    `in 的范围之后不能接 ${text} ，请把计算写在括号里。`,
    `${text} cannot follow the values after in; put the calculation in brackets.`,
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

export function durationUnreadable(name: Token): RuleError {
  return new RuleError(
    name.at,
    '时长应写为 duration("P5Y")、duration("P1Y6M") 或者 duration("P30D")，Y、M、D 分别为年、月、日。',
    'write a duration as duration("P5Y"), duration("P1Y6M") or duration("P30D").',
  );
}

export function numberTooLong(token: Token, digits: number): RuleError {
  return new RuleError(token.at, `数字最多${digits}位。`, `a number has at most ${digits} digits.`);
}

export function variableMissing(token: Token): RuleError {
  return new RuleError(
    token.at,
    '这里应为变量名，例如 some 股东 in 股东名册 satisfies 股东.出资额 > 10。',
    'a variable is expected here, as in some x in list satisfies x.amount > 10.',
  );
}

export function listNameMissing(token: Token): RuleError {
  return new RuleError(
    token.at,
    'in 后面应为有多个值的要素的名称。',
    'in is followed by the name of an element with several values.',
  );
}

export function fieldWithoutVariable(token: Token): RuleError {
  return new RuleError(
    token.at,
    '只有 some 或 every 的变量后面可以用 . 取其中一项。',
    'only the variable of some or every has fields.',
  );
}

export function tooLong(maximum: number): RuleError {
  return new RuleError(maximum, `规则超过${maximum}个字符。`, `a rule has at most ${maximum} characters.`);
}
