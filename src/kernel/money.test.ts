import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { formatYuan, formatYuanInCapitals, parseYuan, sumFen } from './money.ts';

describe('money', () => {
  for (const [text, fen] of [
    ['0', 0],
    ['12', 1200],
    ['12.5', 1250],
    ['１２.05', 1205],
    ['1,200.00元', 120000],
    ['¥80', 8000],
    ['人民币80元', 8000],
  ] as const) {
    test(`reads ${text}`, () => assert.equal(parseYuan(text), fen));
  }

  for (const text of ['', '免费', '12.345', '1,20', '-5', '1e3', '9999999999999']) {
    test(`refuses “${text}”`, () => assert.throws(() => parseYuan(text), { code: 'money-invalid' }));
  }

  test('is written in both languages', () => {
    assert.equal(formatYuan(123_456_789, 'zh-CN'), '1,234,567.89元');
    assert.equal(formatYuan(8000, 'en'), 'CNY 80');
    assert.equal(formatYuan(-1205, 'zh-CN'), '-12.05元');
  });

  for (const [fen, capitals] of [
    [0, '零元整'],
    [12050, '壹佰贰拾元伍角整'],
    [100_05, '壹佰元零伍分'],
    [1_000_100, '壹万零壹元整'],
    [10_050_000, '壹拾万零伍佰元整'],
    [1_000_000_000_000, '壹佰亿元整'],
    [120_003_004_050, '壹拾贰亿零叁万零肆拾元伍角整'],
    [75, '柒角伍分'],
    [5, '伍分'],
  ] as const) {
    test(`${fen} fen is ${capitals}`, () => assert.equal(formatYuanInCapitals(fen), capitals));
  }

  test('what is written is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (fen) => {
        assert.equal(parseYuan(formatYuan(fen, 'zh-CN')), fen);
      }),
    );
  });

  test('sums whole fen', () => assert.equal(sumFen([10, 20, 30]), 60));
});
