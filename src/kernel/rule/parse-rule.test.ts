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
    ['面积 in 20 and 人数 in >= 3', true],
    ['人数 in [[5..6], (2..4)] and 人数 in (< 1, > 2)', true],
    ['人数 in ((1 + 2), 9) and 人数 in (1 + 1..4)', true],
    ['string  length(主体类型) = 2 // 两个字\n and /* 或者 */ .5 < 1', true],
    ['if 面积 > 3 then 人数 > 3 else true', false],
    ['(if 面积 > 3 then 1 else 2) + 1 = 2', true],
    ['some 项 in 经营项目 satisfies 项 = "零售" and 人数 = 3', true],
    ['every 项 in 经营项目 satisfies contains(项, "售")', false],
    ['成立日期 + duration("P1Y6M") > date("2027-07-04") and duration("P12M") = duration("P1Y")', true],
    ['min(面积, 人数) = 3 and max(1, 2) = 2 and sum(面积, 人数) = 23', true],
    ['floor(面积 / 人数) = 6 and ceiling(面积 / 人数) = 7 and abs(-2) = 2', true],
    ['starts with(主体类型, "企") and not(ends with(主体类型, "企"))', true],
    ['list contains(经营项目, "餐饮")', true],
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
    ['面积 in >', 7, /没有写完/],
    ['面积 = 3 并且 人数 = 1', 7, /改为 and /],
    ['面积 == 3', 4, /只写一个 = /],
    ['面积 = 3 && 人数 = 1', 7, /改为 and /],
    ["主体类型 = '企业'", 7, /改为 " /],
    ['主体类型 = null', 7, /不能写 null/],
    ['for 甲 in 乙 return 甲', 0, /不使用“for”/],
    ['面积 in (1..3) + 2 = 5', 13, /括号里/],
    ['面积 = 1234567890123456', 5, /最多15位/],
    ['成立日期 + duration("P1W") > today()', 7, /P1Y6M/],
    ['成立日期 + duration("P") > today()', 7, /P1Y6M/],
    ['面积.单位 = 3', 2, /some 或 every/],
    ['some 股东 in "甲" satisfies true', 11, /多个值的要素的名称/],
    ['some 1 in 名册 satisfies true', 5, /变量名/],
    ['some 股东 in 名册', 13, /satisfies/],
    ['if 面积 > 3 then true', 19, /else/],
    ['max() > 1', 0, /至少需要1个/],
    ['string length() > 1', 0, /1个参数/],
    ['string 面积 > 1', 7, /缺少 and、or/],
    ['甲 /* 没有结束', 3, /缺少名称或值/],
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
