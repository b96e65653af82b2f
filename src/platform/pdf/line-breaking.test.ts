import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { breakLines } from './line-breaking.ts';

/** Ideographs and full-width marks are one wide, the rest half. */
const measure = (text: string) =>
  [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0);

function lines(text: string, width: number, indent = 0): readonly string[] {
  return breakLines(text, { width, indent, measure }).map((line) => line.text);
}

describe('line breaking', () => {
  test('fills lines with ideographs', () => {
    assert.deepEqual(lines('云溪市市场监督管理局', 4), ['云溪市市', '场监督管', '理局']);
  });

  test('starts no line with a closing mark and ends none with an opening one', () => {
    assert.deepEqual(lines('经营热食类，冷食类。', 5), ['经营热食', '类，冷食', '类。']);
    assert.deepEqual(lines('依照法律《食品安全法》', 5), ['依照法律', '《食品安全', '法》']);
  });

  test('keeps numbers and Latin words whole', () => {
    assert.deepEqual(lines('许可证编号JY13301060000001号', 9), ['许可证编号', 'JY13301060000001号']);
    assert.deepEqual(lines('Yunxi Market Supervision', 8), ['Yunxi Market', 'Supervision']);
  });

  test('cuts a word that is longer than a line', () => {
    assert.deepEqual(lines('abcdefghij', 2), ['abcd', 'efgh', 'ij']);
  });

  test('leaves room for the indent of the first line only', () => {
    assert.deepEqual(lines('一二三四五六七', 4, 2), ['一二', '三四五六', '七']);
  });

  test('keeps paragraphs and marks their last lines', () => {
    const all = breakLines('一二三\n四', { width: 2, measure });
    assert.deepEqual(
      all.map(({ isLast }) => isLast),
      [false, true, true],
    );
  });

  test('loses no character and never exceeds the width', () => {
    const alphabet = fc.constantFrom(...'通办（）《》，。、abc12 —…');
    fc.assert(
      fc.property(
        fc.string({ unit: alphabet, maxLength: 60 }),
        fc.integer({ min: 6, max: 20 }),
        (text, width) => {
          const all = breakLines(text, { width, measure });
          const compact = (value: string) => value.replaceAll(' ', '');
          assert.equal(compact(all.map((line) => line.text).join('')), compact(text));
          assert.ok(all.every((line) => line.width <= width));
        },
      ),
    );
  });
});
