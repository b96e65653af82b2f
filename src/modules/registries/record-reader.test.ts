import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dictionaryOf, Element } from '../elements/index.ts';
import { DataSet } from './data-set.ts';
import { layoutOf } from './record-layout.ts';
import { columnNamed, recordReader } from './record-reader.ts';
import { valueText } from './record-value.ts';

const dictionary = dictionaryOf(
  [
    Element.parse({
      code: 'identity-number',
      name: '身份证号码',
      type: 'identity-number',
      sensitivity: 'sensitive',
    }),
    Element.parse({
      code: 'person-name',
      name: '姓名',
      type: 'text',
      maximumLength: 20,
      sensitivity: 'personal',
    }),
    Element.parse({ code: 'sex', name: '性别', type: 'choice', codeTable: 'sex' }),
    Element.parse({ code: 'born-on', name: '出生日期', type: 'date' }),
    Element.parse({ code: 'income', name: '收入', type: 'money', minimum: 0 }),
    Element.parse({ code: 'is-alive', name: '是否健在', type: 'boolean' }),
  ],
  [
    {
      code: 'sex',
      name: { zh: '性别' },
      source: 'GB/T 2261.1',
      values: [
        { code: '1', name: { zh: '男' } },
        { code: '2', name: { zh: '女' } },
      ],
    },
  ],
);
const layout = layoutOf(
  DataSet.parse({
    code: 'persons',
    name: '人员',
    summary: '人员',
    owner: 'somebody',
    key: ['identity-number'],
    elements: [
      { element: 'identity-number', required: true },
      { element: 'person-name', required: true },
      { element: 'sex' },
      { element: 'born-on' },
      { element: 'income' },
      { element: 'is-alive' },
    ],
    source: '测试',
    updateCycle: 'daily',
    sharing: { class: 'free' },
    openness: 'none',
    retention: 'permanent',
  }),
  dictionary,
);
const header = ['身份证号码', '姓名', 'sex', '出生日期', '收入', '是否健在', '问题说明'];
const elements = header.map((name) => columnNamed(layout, name)?.element.code);
const read = recordReader(layout, dictionary, elements);
const whole = ['990102199203151422', '林晓岚', '女', '1992年3月15日', '1,200.50', '是', ''];

describe('a row of a file', () => {
  test('becomes values by element, codes for choices, days as days', () => {
    assert.deepEqual(read(whole), {
      values: {
        'identity-number': '990102199203151422',
        'person-name': '林晓岚',
        sex: '2',
        'born-on': '1992-03-15',
        income: 1200.5,
        'is-alive': true,
      },
    });
  });

  test('names every rule it breaks', () => {
    assert.deepEqual(read(['990102199203151423', '', '未知', '1992-02-30', '-1', '也许']), {
      faults: [
        { rule: 'check-digit', element: 'identity-number' },
        { rule: 'missing', element: 'person-name' },
        { rule: 'code-table', element: 'sex' },
        { rule: 'format', element: 'born-on' },
        { rule: 'format', element: 'income' },
        { rule: 'format', element: 'is-alive' },
      ],
    });
  });

  test('is valid or broken, never both or neither, and valid values are read again as themselves', () => {
    const cells = whole.map((good) => fc.oneof(fc.constant(good), fc.string({ maxLength: 30 })));
    fc.assert(
      fc.property(fc.tuple(...cells), (row) => {
        const found = read(row);
        assert.notEqual('values' in found, 'faults' in found);
        if (!('values' in found)) {
          assert.ok(found.faults.length > 0);
          return;
        }
        const again = elements.map((code) => {
          const value = code === undefined ? undefined : found.values[code];
          return value === undefined ? '' : valueText(value);
        });
        assert.deepEqual(read(again), found);
      }),
      { examples: [[whole.map((good) => (good === '是' ? 'valueOf' : good))]] },
    );
  });
});
