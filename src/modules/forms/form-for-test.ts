import { Item } from '../catalogue/index.ts';
import { CodeTable, type Dictionary, dictionaryOf, Element } from '../elements/index.ts';
import { type Form, formOf } from './form.ts';

const tables = [
  {
    code: 'colour',
    name: '颜色',
    source: '测试',
    values: [
      { code: '1', name: { zh: '红', en: 'Red' } },
      { code: '2', name: { zh: '蓝', en: 'Blue' } },
      { code: '3', name: '绿' },
    ],
  },
].map((table) => CodeTable.parse(table));

const elements = [
  {
    code: 'shop-name',
    name: { zh: '店名', en: 'Shop name' },
    type: 'text',
    maximumLength: 60,
    known: 'company-name',
  },
  { code: 'story', name: '经过', type: 'long-text' },
  { code: 'area', name: { zh: '面积', en: 'Area' }, type: 'number', unit: { zh: '平方米', en: 'm²' } },
  { code: 'floor', name: '楼层', type: 'integer' },
  { code: 'capital', name: '资金', type: 'money' },
  { code: 'opened-on', name: '开业日期', type: 'date' },
  { code: 'has-kitchen', name: '有无厨房', type: 'boolean' },
  { code: 'sign-colour', name: '招牌颜色', type: 'choice', codeTable: 'colour' },
  { code: 'wall-colours', name: '墙面颜色', type: 'choices', codeTable: 'colour' },
  { code: 'mobile', name: '手机', type: 'phone' },
  { code: 'mail', name: '邮箱', type: 'email' },
  { code: 'owner-number', name: '身份证', type: 'identity-number' },
  { code: 'shop-code', name: '信用代码', type: 'credit-code' },
  { code: 'place', name: '所在地', type: 'region' },
  { code: 'oven-count', name: '炉灶数', type: 'integer' },
  { code: 'worker-name', name: '员工姓名', type: 'text' },
  { code: 'is-cook', name: '是否厨师', type: 'boolean' },
  { code: 'cook-grade', name: '厨师等级', type: 'text', pattern: '[1-5]级' },
].map((element) => Element.parse(element));

export const dictionary: Dictionary = dictionaryOf(elements, tables);

/** An item with every kind of question, a condition, a conditional page, a group and materials. */
export function itemForTest(changes: Record<string, unknown> = {}): Item {
  return Item.parse({
    basicCode: '990131001001',
    name: '开店',
    summary: '开一家店',
    type: '01',
    audience: ['1', '2'],
    offeredBy: ['31@county'],
    limits: {},
    handling: { procedure: 'standard' },
    result: { type: '10', name: '证' },
    materials: [
      { code: 'application', name: '申请书', kind: '2', generated: true },
      { code: 'plan', name: { zh: '平面图', en: 'Plan' }, kind: '3' },
      { code: 'flue', name: '烟道证明', kind: '3', when: '有无厨房 = true' },
    ],
    form: [
      {
        code: 'shop',
        title: { zh: '店铺', en: 'Shop' },
        questions: [
          { element: 'shop-name' },
          { element: 'story', required: false },
          { element: 'area', minimum: 10, maximum: 1000 },
          { element: 'floor' },
          { element: 'capital' },
          { element: 'opened-on' },
          { element: 'sign-colour' },
          { element: 'wall-colours' },
          { element: 'mobile' },
          { element: 'mail' },
          { element: 'owner-number' },
          { element: 'shop-code' },
          { element: 'place' },
          { element: 'has-kitchen' },
        ],
      },
      {
        code: 'kitchen',
        title: '厨房',
        when: '有无厨房 = true and 招牌颜色 = "红"',
        questions: [{ element: 'oven-count' }],
      },
      {
        code: 'staff',
        title: '员工',
        repeat: { noun: { zh: '员工', en: 'Worker' }, minimum: 1, maximum: 3 },
        questions: [
          { element: 'worker-name' },
          { element: 'is-cook' },
          { element: 'cook-grade', when: '是否厨师 = true' },
        ],
      },
    ],
    ...changes,
  });
}

export function formForTest(changes: Record<string, unknown> = {}): Form {
  return formOf(itemForTest(changes), dictionary);
}
