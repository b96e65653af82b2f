import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseVariable, parseJavaScriptData } from './javascript-data.ts';

const read = (text: string, variable?: string) => chooseVariable(parseJavaScriptData(text), variable);

const cases: [name: string, text: string, value: unknown][] = [
  ['an exported list', 'module.exports = [{ a: 1 }];', [{ a: 1 }]],
  ['export default', 'export default {"a": [true, null]}', { a: [true, null] }],
  ['a single variable', '/* items */\nvar items = [1, 2,]; // end', [1, 2]],
  ['keys without quotes, in Chinese and as numbers', 'x = { 名称: "甲", 3: \'b\', }', { 名称: '甲', 3: 'b' }],
  ['escapes and joined texts', 'x = \'a\\n\\u4e2d\\x41\' + "b"', 'a\n中Ab'],
  [
    'a name of an earlier variable',
    'const d = {k: 1};\nmodule.exports = { d, e: [d] };',
    { d: { k: 1 }, e: [{ k: 1 }] },
  ],
  ['negative numbers and exponents', 'x = [-1, 1e3, .5]', [-1, 1000, 0.5]],
  ['strict mode and a property of window', '"use strict";\nwindow.data = [`a\nb`]', ['a\nb']],
];

for (const [name, text, value] of cases) {
  test(`JavaScript data: ${name}`, () => assert.deepEqual(read(text), value));
}

test('JavaScript data: a call is no data and names its line', () => {
  assert.throws(() => read('var a = 1;\nvar b = require("fs");'), /line 2: require is not data/);
});

test('JavaScript data: of several variables one must be named', () => {
  assert.throws(() => read('var a = 1; var b = 2;'), /a, b/);
  assert.equal(read('var a = 1; var b = 2;', 'b'), 2);
});
