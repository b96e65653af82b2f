import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkRule, type RuleElement } from './check-rule.ts';
import { parseRule } from './parse-rule.ts';

const dictionary = new Map<string, RuleElement>([
  ['经营场所面积', { type: 'number' }],
  ['从业人数', { type: 'number' }],
  ['主体类型', { type: 'text', choices: ['企业', '个体工商户', '事业单位'] }],
  ['单位名称', { type: 'text' }],
  ['经营项目', { type: 'list', choices: ['热食类食品制售', '冷食类食品制售'] }],
  ['有无网络经营', { type: 'boolean' }],
  ['成立日期', { type: 'date' }],
]);

describe('check of a rule against the dictionary', () => {
  for (const text of [
    '经营场所面积 >= 20 and 主体类型 in ("企业","个体工商户") and 有无网络经营 = true',
    '有无网络经营',
    'not("冷食类食品制售" in 经营项目) or count(经营项目) > 1',
    '成立日期 between date("2020-01-01") and today() and age(成立日期) >= 1',
    '经营场所面积 / 从业人数 >= 4 and -从业人数 < 0',
    'contains(单位名称, "餐饮") and "企业" = 主体类型',
  ]) {
    test(`${text} is sound`, () => assert.deepEqual(checkRule(parseRule(text), dictionary), []));
  }

  for (const [text, at, says] of [
    ['经营面积 >= 20', 0, '数据元字典里没有“经营面积”，是否想写“经营场所面积”？'],
    ['天气 = "晴"', 0, '数据元字典里没有“天气”。'],
    ['主体类型 = "个体户"', 7, '“主体类型”没有“个体户”这一选项，是否想写“个体工商户”？'],
    ['主体类型 in ("企业", "外星人")', 15, '“主体类型”没有“外星人”这一选项。'],
    ['"热食" in 经营项目', 0, '“经营项目”没有“热食”这一选项。'],
    ['经营场所面积 >= "20"', 10, '这里应为数字，而不是文字。'],
    ['成立日期 > "2026-01-01"', 7, '这里应为日期，而不是文字。'],
    ['单位名称 > "甲"', 5, '文字不能用 > 比较。'],
    ['有无网络经营 in [1..2]', 11, '是否没有大小，不能使用区间。'],
    ['经营项目 in ("热食类食品制售")', 5, '左边有多个值，请反过来写，例如 "餐饮" in 经营项目。'],
    ['从业人数 in 主体类型', 8, '这里应为多个值，而不是文字。'],
    ['经营场所面积', 0, '规则的结果应为“是”或“否”，请补充比较，例如“>= 20”。'],
    ['有无网络经营 and 从业人数', 11, '这里应为是否，而不是数字。'],
    ['age(从业人数) > 18', 4, '这里应为日期，而不是数字。'],
    ['从业人数 + 单位名称 > 3', 7, '这里应为数字，而不是文字。'],
  ] as const) {
    test(`${text}: ${says}`, () => {
      const faults = checkRule(parseRule(text), dictionary);
      assert.deepEqual(
        faults.map(({ at, message }) => [at, message.zh]),
        [[at, says]],
      );
      assert.ok(faults[0]?.message.en);
    });
  }

  test('reports every fault, each once', () => {
    const faults = checkRule(parseRule('经营面积 > 3 and (主体 = 3 or 有无网络经营 > true)'), dictionary);
    assert.deepEqual(
      faults.map((fault) => fault.at),
      [0, 14, 31],
    );
  });
});
