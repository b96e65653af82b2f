import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseRule } from './parse-rule.ts';
import { sentenceOf } from './sentence-of.ts';

describe('a rule in plain Chinese', () => {
  for (const [text, sentence] of [
    [
      '经营场所面积 >= 20 and 主体类型 in ("企业","个体工商户")',
      '经营场所面积不少于20平方米，并且主体类型属于“企业”、“个体工商户”',
    ],
    ['从业人数 in [1..9) or 从业人数 > 100', '从业人数在1至9之间（不含9），或者从业人数超过100'],
    ['经营场所面积 between 20 and 50', '经营场所面积在20至50平方米之间'],
    ['(甲 or 乙) and not(丙)', '（甲为“是”，或者乙为“是”），并且丙为“否”'],
    ['有无网络经营 = false', '没有网络经营'],
    ['是否已怀孕', '已怀孕'],
    ['not(是否已怀孕)', '未怀孕'],
    ['户籍是否在本市 = true', '户籍在本市'],
    ['是否连锁门店 != true', '不属于连锁门店'],
    ['主体类型 != "企业"', '主体类型不是“企业”'],
    ['not(主体类型 in ("企业","机关"))', '主体类型不属于“企业”、“机关”'],
    ['not(经营场所面积 < 20)', '经营场所面积不少于20平方米'],
    ['not(甲 and 乙)', '不属于以下情形（甲为“是”，并且乙为“是”）'],
    [
      '成立日期 < date("2026-01-05") and 成立日期 <= today()',
      '成立日期早于2026年1月5日，并且成立日期不晚于当日',
    ],
    ['age(出生日期) >= 60', '按出生日期计算已满60周岁'],
    ['"冷食" in 经营项目 and count(经营项目) > 1', '经营项目包括“冷食”，并且经营项目超过1项'],
    ['not("冷食" in 经营项目)', '经营项目不包括“冷食”'],
    ['(收入 - 支出) / 人数 < 1000', '（收入减支出）除以人数少于1000'],
    ['contains(单位名称, "餐饮")', '单位名称包含“餐饮”'],
    ['人数 in (1, [5..6])', '（人数是1，或者人数在5至6之间）'],
    ['主体类型 in ("企业")', '主体类型是“企业”'],
    ['not(经营场所面积 in (< 5, >= 10))', '（经营场所面积不少于5平方米，并且经营场所面积少于10平方米）'],
    ['届满日 - duration("P30D") > today()', '届满日之前30天晚于当日'],
    ['today() - 成立日期 >= duration("P30D")', '从成立日期到当日的时间不少于30天'],
    ['today() <= 发证日期 + duration("P1Y6M")', '当日不晚于发证日期之后1年6个月'],
    ['some 股东 in 股东名册 satisfies 股东.出资额 > 10', '股东名册至少有一项符合（其出资额超过10）'],
    ['not(every 股东 in 股东名册 satisfies 股东.出资额 > 10)', '股东名册并非每一项都符合（其出资额超过10）'],
    ['if 甲 then 乙 > 1 else 乙 > 2', '如果甲为“是”，则乙超过1，否则乙超过2'],
    ['max(甲, 乙) <= 3', '甲、乙中的最大值不超过3'],
  ] as const) {
    test(text, () => {
      assert.equal(
        sentenceOf(parseRule(text), { unitOf: (name) => (name === '经营场所面积' ? '平方米' : undefined) }),
        sentence,
      );
    });
  }
});

describe('a rule in English', () => {
  const english = new Map([
    ['经营场所面积', 'floor area'],
    ['主体类型', 'kind of applicant'],
    ['企业', 'company'],
    ['个体工商户', 'sole trader'],
  ]);
  for (const [text, sentence] of [
    [
      '经营场所面积 >= 20 and 主体类型 in ("企业","个体工商户")',
      'floor area is at least 20 m², and kind of applicant is “company” or “sole trader”',
    ],
    ['成立日期 >= date("2026-01-05")', '成立日期 is on or after 5 January 2026'],
    ['not("冷食" in 经营项目)', '经营项目 does not include “冷食”'],
    ['age(出生日期) >= 60 or 是否残疾 = true', 'the age by 出生日期 is at least 60, or “是否残疾” is yes'],
    ['today() <= 发证日期 + duration("P1Y6M")', 'today is on or before 1 year and 6 months after 发证日期'],
  ] as const) {
    test(text, () => {
      const terms = {
        unitOf: (name: string) => (name === '经营场所面积' ? 'm²' : undefined),
        englishOf: (word: string) => english.get(word),
      };
      assert.equal(sentenceOf(parseRule(text), terms, 'en'), sentence);
    });
  }
});
