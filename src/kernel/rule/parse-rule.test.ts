import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDate } from '../date.ts';
import { evaluateRule } from './evaluate-rule.ts';
import { namesIn, parseRule } from './parse-rule.ts';
import { RuleError } from './rule-error.ts';

const facts = {
  面积: 20,
  人数: 3,
  主体类型: '企业',
  有无网络经营: true,
  经营项目: ['餐饮', '零售'],
  '面积（㎡）': 5,
  成立日期: '2026-01-05',
};

describe('rule language', () => {
  for (const [text, expected] of [
    ['面积 >= 20', true],
    ['面积 > 20 or 人数 < 4', true],
    ['面积 = 20 and 人数 != 3', false],
    ['主体类型 in ("企业","个体工商户") and 有无网络经营 = true', true],
    ['主体类型 in ("个体工商户") and 有无网络经营 = true', false],
    ['主体类型 in ["企业"] and 人数 in [1..3]', true],
    ['人数 in [1..3) or 人数 in (3..9]', false],
    ['人数 in (1, [5..6], [3..4])', true],
    ['"餐饮" in 经营项目 and not("养殖" in 经营项目)', true],
    ['面积 between 10 and 20 and 人数 between 4 and 5', false],
    ['not(有无网络经营) or 有无网络经营', true],
    ['有无网络经营 or 面积 > 100 and 人数 > 100', true],
    ['(有无网络经营 or 面积 > 100) and 人数 > 100', false],
    ['面积 / 人数 - 2 * 3 < 1', true],
    ['10 - 4 - 3 = 3', true],
    ['2 + 3 * 4 = 14 and -(2 + 3) = -5', true],
    ['-面积 < -19.5', true],
    ['面积（㎡） = 5', true],
    ['count(经营项目) = 2 and contains(主体类型, "企")', true],
    ['成立日期 >= date("2026-01-05") and 成立日期 < today()', true],
    ['age(成立日期) >= 1', false],
    ['主体类型 != "引号\\"和\\\\"', true],
    ['true or false and false', true],
    ['  面积\n\t>=　20 ', true],
  ] as const) {
    test(`${text.trim()} is ${expected}`, () => {
      assert.equal(evaluateRule(parseRule(text), facts, parseDate('2026-11-22')).value, expected);
    });
  }

  for (const [text, offset, says] of [
    ['', 0, /没有写完/],
    ['面积 >=', 5, /缺少名称或值/],
    ['面积 >= 20 人数 > 3', 9, /缺少 and、or/],
    ['5年内被罚 = true', 0, /不能以数字开头/],
    ['面积 ≥ 20', 3, /半角的 >= /],
    ['（面积 > 3) and 人数 > 1', 0, /半角的 \( /],
    ['主体类型 = “企业”', 7, /半角的 " /],
    ['主体类型 = "企业', 7, /结尾的引号/],
    ['面积 in 3', 6, /列表、区间或名称/],
    ['面积 in (1, 2', 11, /应为 \) /],
    ['1 < 面积 < 3', 7, /不能连写/],
    ['面积 between 1 or 2', 13, /between 下限 and 上限/],
    ['not 面积', 4, /应为 \( /],
    ['conut(经营项目) > 1', 0, /是否想写“count”/],
    ['count() > 1', 0, /1个参数/],
    ['成立日期 > date("2026-02-30")', 7, /date\("2026-11-22"\)/],
    ['面积 > 1)', 6, /没有意义/],
    ['面积 # 1', 3, /无法识别/],
    [`${'('.repeat(5000)}1`, 4000, /4000个字符/],
  ] as const) {
    test(`refuses “${text.slice(0, 30)}” at ${offset}`, () => {
      assert.throws(
        () => parseRule(text),
        (error) => {
          assert.ok(error instanceof RuleError);
          assert.equal(error.offset, offset);
          assert.match(error.text.zh, says);
          assert.ok(error.text.en);
          return true;
        },
      );
    });
  }

  test('the deepest nesting that fits does not overflow', () => {
    assert.equal(evaluateRule(parseRule(`${'('.repeat(1990)}true${')'.repeat(1990)}`), {}).value, true);
  });

  test('lists the names in the order in which they stand', () => {
    const rule = parseRule('(乙 > 1 or 甲 in [丙..9]) and "x" in 丁 and not(乙 = 2) and age(戊) > 18');
    assert.deepEqual(namesIn(rule), ['乙', '甲', '丙', '丁', '戊']);
  });

  test('a parsed rule is plain JSON', () => {
    const { expression } = parseRule('面积 >= 20 and 主体类型 in ("企业", ["甲".."乙"])');
    assert.deepEqual(JSON.parse(JSON.stringify(expression)), expression);
  });
});
