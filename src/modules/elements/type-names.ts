import type { Text } from '../../kernel/messages.ts';
import type { ElementType } from './element.ts';

/** 数据元的数据类型, as stewards read them. */
export const elementTypeNames: Readonly<Record<ElementType, Text>> = {
  text: { zh: '文字', en: 'Text' },
  'long-text': { zh: '长文字', en: 'Long text' },
  number: { zh: '数字', en: 'Number' },
  integer: { zh: '整数', en: 'Whole number' },
  money: { zh: '金额', en: 'Amount of money' },
  date: { zh: '日期', en: 'Date' },
  boolean: { zh: '是否', en: 'Yes or no' },
  choice: { zh: '单选代码', en: 'One code' },
  choices: { zh: '多选代码', en: 'Several codes' },
  phone: { zh: '电话号码', en: 'Telephone number' },
  email: { zh: '电子邮箱', en: 'E-mail address' },
  'identity-number': { zh: '公民身份号码', en: 'Identity number' },
  'credit-code': { zh: '统一社会信用代码', en: 'Unified social credit code' },
  region: { zh: '行政区划代码', en: 'Division code' },
};
