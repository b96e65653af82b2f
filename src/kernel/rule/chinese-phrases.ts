import { formatDate } from '../date.ts';
import type { ArithmeticOperator, ComparisonOperator } from './expression.ts';
import { flagWords } from './flag-words.ts';
import type { Kind, Phrases } from './phrases.ts';

const orderWords: Readonly<Record<ComparisonOperator, string>> = {
  '=': '等于',
  '!=': '不等于',
  '<': '少于',
  '<=': '不超过',
  '>': '超过',
  '>=': '不少于',
};

const dateWords: Readonly<Record<ComparisonOperator, string>> = {
  '=': '是',
  '!=': '不是',
  '<': '早于',
  '<=': '不晚于',
  '>': '晚于',
  '>=': '不早于',
};

const textWords: Readonly<Record<ComparisonOperator, string>> = { ...orderWords, '=': '是', '!=': '不是' };

const wordsOfKind: Readonly<Record<Kind, typeof orderWords>> = {
  text: textWords,
  boolean: textWords,
  date: dateWords,
  number: orderWords,
  months: orderWords,
  days: orderWords,
};

const arithmeticWords: Readonly<Record<ArithmeticOperator, string>> = {
  '+': '加',
  '-': '减',
  '*': '乘以',
  '/': '除以',
};

const textTests = { contains: '包含', 'starts with': '以', 'ends with': '以' };
const textTestEnds = { contains: '', 'starts with': '开头', 'ends with': '结尾' };

export const chinesePhrases: Phrases = {
  and: (clauses) => clauses.join('，并且'),
  or: (clauses) => clauses.join('，或者'),
  grouped: (clause) => `（${clause}）`,
  notAny: (clause) => `不属于以下情形（${clause}）`,
  always: (holds) => (holds ? '始终符合' : '始终不符合'),
  flag: (subject, holds) => flagWords(subject, holds) ?? `${subject}为“${holds ? '是' : '否'}”`,
  compare: (subject, operator, object, kind) => `${subject}${wordsOfKind[kind][operator]}${object}`,
  age(birth, operator, years) {
    if (operator === '>=') return `按${birth}计算已满${years}周岁`;
    if (operator === '<') return `按${birth}计算不满${years}周岁`;
    return `按${birth}计算的年龄${orderWords[operator]}${years}周岁`;
  },
  count: (list, operator, count) => `${list}${orderWords[operator]}${count}项`,
  oneOf: (subject, values, holds) =>
    `${subject}${holds ? '' : '不'}${values.length > 1 ? '属于' : '是'}${values.join('、')}`,
  includes: (list, member, holds) => `${list}${holds ? '' : '不'}包括${member}`,
  within: (subject, { low, high, excluded }, holds) =>
    `${subject}${holds ? '' : '不'}在${low}至${high}之间${excluded.length > 0 ? `（不含${excluded.join('、')}）` : ''}`,
  textTest: (name, whole, part, holds) =>
    `${whole}${holds ? '' : '不'}${textTests[name]}${part}${textTestEnds[name]}`,
  quantified(op, list, clause, holds) {
    if (op === 'every')
      return holds ? `${list}的每一项都符合（${clause}）` : `${list}并非每一项都符合（${clause}）`;
    return holds ? `${list}至少有一项符合（${clause}）` : `${list}没有一项符合（${clause}）`;
  },
  conditional: (condition, yes, no) => `如果${condition}，则${yes}，否则${no}`,
  list: (clauses, holds) => `（${clauses.join(holds ? '，或者' : '，并且')}）`,

  text: (value) => `“${value}”`,
  boolean: (value) => (value ? '“是”' : '“否”'),
  date: (value) => formatDate(value, 'zh-CN'),
  duration(unit, amount) {
    if (unit === 'days') return `${amount}天`;
    const years = Math.floor(amount / 12);
    const months = amount % 12;
    return `${years > 0 ? `${years}年` : ''}${months > 0 ? `${months}个月` : years > 0 ? '' : '0个月'}`;
  },
  measured: (number, unit) => `${number}${unit}`,
  field: (name) => `其${name ?? '内容'}`,
  negative: (term) => `负${term}`,
  arithmetic: (left, operator, right) => `${left}${arithmeticWords[operator]}${right}`,
  shifted: (date, operator, duration) => `${date}之${operator === '+' ? '后' : '前'}${duration}`,
  between: (from, to) => `从${from}到${to}的时间`,
  call(name, values) {
    const [first = ''] = values;
    switch (name) {
      case 'today':
        return '当日';
      case 'age':
        return `按${first}计算的周岁年龄`;
      case 'count':
        return `${first}的数量`;
      case 'string length':
        return `${first}的字数`;
      case 'min':
        return `${values.join('、')}中的最小值`;
      case 'max':
        return `${values.join('、')}中的最大值`;
      case 'sum':
        return `${values.join('、')}的合计`;
      case 'abs':
        return `${first}的绝对值`;
      case 'floor':
        return `${first}舍去小数`;
      case 'ceiling':
        return `${first}进为整数`;
    }
  },
};
