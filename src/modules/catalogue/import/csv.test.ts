import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCsv } from './csv.ts';

const cases: [name: string, text: string, rows: string[][]][] = [
  [
    'plain',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'windows line ends, no last one',
    'a,b\r\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['delimiter, quote and line end inside quotes', '"x,""y""\nz",2\n', [['x,"y"\nz', '2']]],
  ['empty fields', ',\n1,\n', [['1', '']]],
  ['empty lines are no rows', 'a\n\n\nb\n', [['a'], ['b']]],
];

for (const [name, text, rows] of cases) {
  test(`CSV: ${name}`, () => assert.deepEqual(parseCsv(text), rows));
}

test('CSV: another delimiter', () => assert.deepEqual(parseCsv('a\tb', '\t'), [['a', 'b']]));

test('CSV: an open quote names its line', () => {
  assert.throws(() => parseCsv('a\n"b'), /line 2/);
});
