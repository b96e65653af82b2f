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
    ['从业人数 in [1..9) or 从业人数 > 100', '从业人数在1至9之间（不含9），或者从业人数多于100'],
    ['经营场所面积 between 20 and 50', '经营场所面积在20至50平方米之间'],
    ['(甲 or 乙) and not(丙)', '（甲为“是”，或者乙为“是”），并且丙为“否”'],
    ['有无网络经营 = false', '有无网络经营为“否”'],
    ['主体类型 != "企业"', '主体类型不是“企业”'],
    ['not(主体类型 in ("企业","机关"))', '主体类型不属于“企业”、“机关”'],
    ['not(经营场所面积 < 20)', '经营场所面积不少于20平方米'],
    ['not(甲 and 乙)', '不属于以下情形（甲为“是”，并且乙为“是”）'],
    [
      '成立日期 < date("2026-01-05") and 成立日期 <= today()',
      '成立日期早于2026年1月5日，并且成立日期不晚于当日',
    ],
    ['age(出生日期) >= 60', '按出生日期计算的周岁年龄不少于60周岁'],
    ['"冷食" in 经营项目 and count(经营项目) > 1', '经营项目包括“冷食”，并且经营项目的数量多于1'],
    ['not("冷食" in 经营项目)', '经营项目不包括“冷食”'],
    ['(收入 - 支出) / 人数 < 1000', '（收入减支出）除以人数少于1000'],
    ['contains(单位名称, "餐饮")', '单位名称包含“餐饮”'],
    ['人数 in (1, [5..6])', '（人数是1，或者人数在5至6之间）'],
    ['主体类型 in ("企业")', '主体类型是“企业”'],
  ] as const) {
    test(text, () => {
      assert.equal(
        sentenceOf(parseRule(text), (name) => (name === '经营场所面积' ? '平方米' : undefined)),
        sentence,
      );
    });
  }
});
