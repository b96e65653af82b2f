import type { Text } from '../messages.ts';
import { typeNames, type ValueType } from './value-type.ts';

export const resultNotBoolean: Text = {
  zh: '规则的结果应为“是”或“否”，请补充比较，例如“>= 20”。',
  en: 'the result of a rule is true or false; add a comparison such as >= 20.',
};

export function wrongType(expected: ValueType, type: ValueType, isLiteral = false): Text {
  const hint = isLiteral ? hints.get(`${expected} ${type}`) : undefined;
  return {
    zh: `这里应为${typeNames[expected].zh}，而不是${typeNames[type].zh}${hint ? `，${hint.zh}` : ''}。`,
    en: `${typeNames[expected].en} is expected here, not ${typeNames[type].en}${hint ? `; ${hint.en}` : '.'}`,
  };
}

/** What to write instead of a literal, by the type that is wanted and the type that is found. */
const hints: ReadonlyMap<string, Text> = new Map([
  ['date text', { zh: '请写 date("2026-11-22")', en: 'write date("2026-11-22").' }],
  ['date number', { zh: '请写 date("2026-11-22")', en: 'write date("2026-11-22").' }],
  ['number text', { zh: '数字不加引号', en: 'numbers have no quotes.' }],
  ['days number', { zh: '请写 duration("P30D")', en: 'write duration("P30D").' }],
  ['months number', { zh: '请写 duration("P5Y")', en: 'write duration("P5Y").' }],
  ['boolean text', { zh: '请写 true 或者 false', en: 'write true or false.' }],
  ['months days', { zh: '年月与天数不能相比', en: 'months and days cannot be compared.' }],
  ['days months', { zh: '天数与年月不能相比', en: 'days and months cannot be compared.' }],
]);

export function unknownElement(name: string, close: string | undefined): Text {
  return {
    zh: `数据元字典里没有“${name}”${close ? `，是否想写“${close}”？` : '。'}`,
    en: `the dictionary has no element ${name}${close ? `; did you mean ${close}?` : '.'}`,
  };
}

export function unknownField(name: string, close: string | undefined): Text {
  return {
    zh: `这个重复组里没有“${name}”${close ? `，是否想写“${close}”？` : '。'}`,
    en: `the repeat group has no element ${name}${close ? `; did you mean ${close}?` : '.'}`,
  };
}

export function fieldMissing(variable: string, example: string | undefined): Text {
  const written = `${variable}.${example ?? '…'}`;
  return {
    zh: `“${variable}”有多项内容，请写明是哪一项，例如 ${written} 。`,
    en: `${variable} has several fields; name one, such as ${written}.`,
  };
}

export function unknownChoice(name: string, text: string, close: string | undefined): Text {
  return {
    zh: `“${name}”的代码表里没有“${text}”${close ? `，是否想写“${close}”？` : '。'}`,
    en: `the code table of ${name} has no value ${text}${close ? `; did you mean ${close}?` : '.'}`,
  };
}

export function notComparable(operator: string, type: ValueType): Text {
  return {
    zh: `${typeNames[type].zh}不能用 ${operator} 比较。`,
    en: `${operator} cannot compare ${typeNames[type].en}.`,
  };
}

export const listOnTheLeft: Text = {
  zh: '左边有多个值，请反过来写，例如 "餐饮" in 经营项目。',
  en: 'the left side is a list; turn it round, as in "餐饮" in 经营项目.',
};

export function noRange(type: ValueType): Text {
  return {
    zh: `${typeNames[type].zh}没有大小，不能使用区间。`,
    en: `${typeNames[type].en} has no order and cannot lie in a range.`,
  };
}

export const memberIsGroup: Text = {
  zh: '重复组的每一项有多项内容，请用 some 或者 every 来写。',
  en: 'the members of a repeat group have fields; use some or every.',
};

export const noSumOfDates: Text = {
  zh: '两个日期不能相加，也不能从时长里减去日期。',
  en: 'dates cannot be added to each other, nor taken from a duration.',
};

export const durationMissing: Text = {
  zh: '日期只能加减时长，请写 duration("P30D") 或者 duration("P5Y")。',
  en: 'only a duration can be added to a date; write duration("P30D") or duration("P5Y").',
};

export function notCalculable(type: ValueType): Text {
  return {
    zh: `${typeNames[type].zh}不能参加计算。`,
    en: `${typeNames[type].en} cannot be calculated with.`,
  };
}

export function variableIsElement(name: string): Text {
  return {
    zh: `变量“${name}”与数据元同名，请换一个名称。`,
    en: `the variable ${name} has the name of an element; choose another.`,
  };
}

export const membersNotNumbers: Text = {
  zh: '这里应为多个数字。',
  en: 'a list of numbers is expected here.',
};

/** A fact that is empty text is not known yet, so nothing ever equals it. */
export const emptyText: Text = {
  zh: '不能与空文字比较：没有填写的要素按“尚不知道”处理。',
  en: 'nothing equals empty text: an element without a value is not known yet.',
};
