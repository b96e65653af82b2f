import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textLines, textWidth } from './text-lines.ts';

test('Chinese breaks anywhere but before a closing mark or after an opening one', () => {
  assert.deepEqual(textLines('建筑工程施工许可证核发', 10, 60), ['建筑工程施工', '许可证核发']);
  assert.deepEqual(textLines('企业登记（设立）', 10, 50), ['企业登记', '（设立）']);
  assert.deepEqual(textLines('食品经营许可，核发', 10, 60), ['食品经营许', '可，核发']);
});

test('Lines are about as long as each other', () => {
  assert.deepEqual(textLines('建设用地规划许可证核发', 10, 100), ['建设用地规划', '许可证核发']);
});

test('Words in Latin letters stay whole as long as they fit', () => {
  assert.deepEqual(textLines('Food business licence', 10, 90), ['Food business', 'licence']);
  assert.deepEqual(textLines('', 10, 90), []);
});

test('No line is wider than the room, and no character is lost', () => {
  const text = fc.string({ unit: fc.constantFrom(...'建设工程（）、，abcXYZ 12'), maxLength: 60 });
  fc.assert(
    fc.property(text, (any) => {
      const lines = textLines(any, 10, 80);
      for (const line of lines) assert.ok(textWidth(line, 10) <= 80, line);
      assert.equal(lines.join('').replaceAll(/\s/g, ''), any.replaceAll(/\s/g, ''));
    }),
    { examples: [['，，（X，b（（建']] },
  );
});
