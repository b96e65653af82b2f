import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDate } from '../date.ts';
import { evaluateRule } from './evaluate-rule.ts';
import { parseRule } from './parse-rule.ts';

const today = parseDate('2026-11-22');

describe('what is not known yet', () => {
  for (const [text, facts, value, unknown] of [
    ['面积 >= 20', {}, undefined, ['面积']],
    ['面积 >= 20', { 面积: null }, undefined, ['面积']],
    ['主体类型 = "企业"', { 主体类型: '' }, undefined, ['主体类型']],
    ['面积 = 20', {}, undefined, ['面积']],
    ['面积 != 20', {}, undefined, ['面积']],
    ['主体类型 in ("企业","机关")', {}, undefined, ['主体类型']],
    ['面积 > 3 and 人数 > 3', { 人数: 1 }, false, []],
    ['面积 > 3 or 人数 > 3', { 人数: 9 }, true, []],
    ['面积 > 3 and 人数 > 3', { 人数: 9 }, undefined, ['面积']],
    ['(甲 or 乙) and (丙 or 丁)', { 甲: false, 丁: true }, undefined, ['乙']],
    ['(甲 or 乙) and (丙 or 丁)', { 甲: true, 丁: true }, true, []],
    ['not(甲 and 乙)', { 甲: false }, true, []],
    ['not(甲)', {}, undefined, ['甲']],
    ['人数 in (3, 上限)', { 人数: 3 }, true, []],
    ['人数 in (3, 上限)', { 人数: 4 }, undefined, ['上限']],
    ['人数 in [上限..9]', { 人数: 10 }, false, []],
    ['人数 in [上限..9]', { 人数: 5 }, undefined, ['上限']],
    ['"餐饮" in 经营项目', {}, undefined, ['经营项目']],
    ['"餐饮" in 经营项目', { 经营项目: [] }, false, []],
    ['甲 + 乙 > 3', { 甲: 1 }, undefined, ['乙']],
    ['甲 > 1 and 甲 < 9', {}, undefined, ['甲']],
    ['age(出生日期) >= 60', { 出生日期: '1966-11-22' }, true, []],
    ['age(出生日期) >= 60', { 出生日期: '1966-11-23' }, false, []],
    ['age(出生日期) >= 60', {}, undefined, ['出生日期']],
    ['constructor = 1', {}, undefined, ['constructor']],
    ['项目 in 经营项目', { 经营项目: [] }, false, []],
    ['list contains(经营项目, 项目)', { 经营项目: ['餐饮'] }, undefined, ['项目']],
    ['人数 in (< 3, >= 上限)', { 人数: 2 }, true, []],
    ['人数 in (< 3, >= 上限)', { 人数: 4 }, undefined, ['上限']],
    ['if 甲 then 人数 > 1 else 面积 > 1', { 甲: true }, undefined, ['人数']],
    ['if 甲 then 人数 > 1 else 面积 > 1', { 甲: false, 面积: 2 }, true, []],
    ['if 甲 then true else true', {}, undefined, ['甲']],
    ['成立日期 + duration("P3Y") <= today()', {}, undefined, ['成立日期']],
    ['today() - 成立日期 >= duration("P30D")', { 成立日期: '2026-10-23' }, true, []],
    ['today() - 成立日期 >= duration("P30D")', { 成立日期: '2026-10-24' }, false, []],
    ['成立日期 + duration("P1M") = date("2026-02-28")', { 成立日期: '2026-01-31' }, true, []],
    ['届满日 + duration("P1Y") > today()', { 届满日: '9999-12-31' }, undefined, ['届满日']],
    ['max(甲, 乙) > 3', { 甲: 9 }, undefined, ['乙']],
    ['sum(投资) > 3', { 投资: [1, 2, 3] }, true, []],
    ['sum(投资) > 3', { 投资: [] }, undefined, ['投资']],
    ['string length(名称) >= 4', { 名称: '云溪𠮷店' }, true, []],
    ['some 股东 in 名册 satisfies 股东.出资 > 3', {}, undefined, ['名册']],
    ['some 股东 in 名册 satisfies 股东.出资 > 3', { 名册: [] }, false, []],
    ['every 股东 in 名册 satisfies 股东.出资 > 3', { 名册: [] }, true, []],
    ['some 股东 in 名册 satisfies 股东.出资 > 3', { 名册: [{ 出资: 4 }, {}] }, true, []],
    ['some 股东 in 名册 satisfies 股东.出资 > 3', { 名册: [{ 出资: 1 }, {}] }, undefined, ['名册']],
    ['every 股东 in 名册 satisfies 股东.出资 > 3', { 名册: [{ 出资: 1 }, {}] }, false, []],
    ['every 股东 in 名册 satisfies 股东.出资 > 下限', { 名册: [{ 出资: 1 }] }, undefined, ['下限']],
    ['every 额 in 投资 satisfies (some 别 in 投资 satisfies 别 > 额) or 额 = 2', { 投资: [1, 2] }, true, []],
  ] as const) {
    test(`${text} with ${JSON.stringify(facts)}`, () => {
      assert.deepEqual(evaluateRule(parseRule(text), facts, today), { value, unknown });
    });
  }

  for (const [text, facts, unknown] of [
    ['面积 >= 20', { 面积: '二十' }, ['面积']],
    ['甲 / 乙 > 3', { 甲: 1, 乙: 0 }, ['甲', '乙']],
    ['面积', { 面积: 3 }, ['面积']],
    ['甲 and 面积', { 甲: true, 面积: 3 }, ['面积']],
    ['age(出生日期) >= 60', { 出生日期: '很久以前' }, ['出生日期']],
    ['甲 < 乙', { 甲: true, 乙: false }, ['甲', '乙']],
    ['面积 < 3', { 面积: Number.NaN }, ['面积']],
    ['成立日期 < date("2026-01-01")', { 成立日期: '很久以前' }, ['成立日期']],
    ['成立日期 in [date("2026-01-01")..today()]', { 成立日期: '2026-02-30' }, ['成立日期']],
    ['名册', { 名册: [] }, ['名册']],
  ] as const) {
    test(`a fact that does not fit leaves ${text} open`, () => {
      assert.deepEqual(evaluateRule(parseRule(text), facts, today), { value: undefined, unknown });
    });
  }
});
