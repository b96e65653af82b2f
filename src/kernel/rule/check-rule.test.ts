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
  ['各项投资', { type: 'list', members: 'number' }],
  [
    '股东名册',
    {
      type: 'list',
      fields: new Map<string, RuleElement>([
        ['出资额', { type: 'number' }],
        ['股东类型', { type: 'text', choices: ['自然人', '法人'] }],
      ]),
    },
  ],
]);

describe('check of a rule against the dictionary', () => {
  for (const text of [
    '经营场所面积 >= 20 and 主体类型 in ("企业","个体工商户") and 有无网络经营 = true',
    '有无网络经营',
    'not("冷食类食品制售" in 经营项目) or count(经营项目) > 1',
    '成立日期 between date("2020-01-01") and today() and age(成立日期) >= 1',
    '经营场所面积 / 从业人数 >= 4 and -从业人数 < 0',
    'contains(单位名称, "餐饮") and "企业" = 主体类型',
    '成立日期 + duration("P3Y") <= today() and today() - 成立日期 >= duration("P30D")',
    'duration("P1Y") + 成立日期 > date("2026-01-01") and duration("P1Y") < duration("P18M")',
    '经营场所面积 in (< 5, >= 10) and 成立日期 in >= date("2026-01-01")',
    'list contains(经营项目, "热食类食品制售") and sum(各项投资) > max(1, 从业人数)',
    'some 股东 in 股东名册 satisfies 股东.出资额 > 10 and 股东.股东类型 = "法人"',
    'every 投资 in 各项投资 satisfies 投资 > 10 and string length(单位名称) >= 2',
    'if 有无网络经营 then 从业人数 > 1 else 从业人数 > 2',
    '(if 有无网络经营 then 1 else 2) < ceiling(从业人数 / 2)',
    'starts with(单位名称, "云溪") or ends with(单位名称, "公司") or abs(-从业人数) > floor(2.5)',
  ]) {
    test(`${text} is sound`, () => assert.deepEqual(checkRule(parseRule(text), dictionary), []));
  }

  for (const [text, at, says] of [
    ['经营面积 >= 20', 0, '数据元字典里没有“经营面积”，是否想写“经营场所面积”？'],
    ['天气 = "晴"', 0, '数据元字典里没有“天气”。'],
    ['主体类型 = "个体户"', 7, '“主体类型”的代码表里没有“个体户”，是否想写“个体工商户”？'],
    ['主体类型 in ("企业", "外星人")', 15, '“主体类型”的代码表里没有“外星人”。'],
    ['"热食" in 经营项目', 0, '“经营项目”的代码表里没有“热食”，是否想写“热食类食品制售”？'],
    ['经营场所面积 >= "20"', 10, '这里应为数字，而不是文字，数字不加引号。'],
    ['成立日期 > "2026-01-01"', 7, '这里应为日期，而不是文字，请写 date("2026-11-22")。'],
    ['单位名称 > "甲"', 5, '文字不能用 > 比较。'],
    ['有无网络经营 in [1..2]', 11, '是否没有大小，不能使用区间。'],
    ['经营项目 in ("热食类食品制售")', 5, '左边有多个值，请反过来写，例如 "餐饮" in 经营项目。'],
    ['从业人数 in 主体类型', 8, '这里应为数字，而不是文字。'],
    ['经营场所面积', 0, '规则的结果应为“是”或“否”，请补充比较，例如“>= 20”。'],
    ['有无网络经营 and 从业人数', 11, '这里应为是否，而不是数字。'],
    ['age(从业人数) > 18', 4, '这里应为日期，而不是数字。'],
    ['从业人数 + 单位名称 > 3', 7, '这里应为数字，而不是文字。'],
    ['单位名称 + 从业人数 > 3', 0, '这里应为数字，而不是文字。'],
    ['单位名称 + 单位名称 = "甲"', 0, '文字不能参加计算。'],
    ['成立日期 + 5 > today()', 7, '日期只能加减时长，请写 duration("P30D") 或者 duration("P5Y")。'],
    ['成立日期 + 成立日期 > today()', 7, '两个日期不能相加，也不能从时长里减去日期。'],
    ['today() - 成立日期 >= 30', 18, '这里应为以天计的时长，而不是数字，请写 duration("P30D")。'],
    [
      'today() - 成立日期 >= duration("P1M")',
      18,
      '这里应为以天计的时长，而不是以年月计的时长，天数与年月不能相比。',
    ],
    ['单位名称 in >= "甲"', 11, '文字没有大小，不能使用区间。'],
    ['单位名称 != ""', 8, '不能与空文字比较：没有填写的要素按“尚不知道”处理。'],
    ['从业人数 in 各项投资 and "热食" in 各项投资', 17, '这里应为数字，而不是文字。'],
    ['list contains(经营项目, "热食类")', 20, '“经营项目”的代码表里没有“热食类”，是否想写“热食类食品制售”？'],
    ['sum(经营项目) > 1', 4, '这里应为多个数字。'],
    ['max(从业人数, 单位名称) > 1', 10, '这里应为数字，而不是文字。'],
    ['some 股东 in 股东名册 satisfies 股东.出资 > 10', 26, '这个重复组里没有“出资”，是否想写“出资额”？'],
    [
      'some 股东 in 股东名册 satisfies 股东 > 10',
      26,
      '“股东”有多项内容，请写明是哪一项，例如 股东.出资额 。',
    ],
    ['some 股东 in 股东名册 satisfies 股东.股东类型 = "个人"', 36, '“股东类型”的代码表里没有“个人”。'],
    ['some 从业人数 in 各项投资 satisfies 从业人数 > 10', 0, '变量“从业人数”与数据元同名，请换一个名称。'],
    ['some 股东 in 从业人数 satisfies 股东 = "甲"', 11, '这里应为多个值，而不是数字。'],
    ['"甲" in 股东名册', 0, '重复组的每一项有多项内容，请用 some 或者 every 来写。'],
    ['if 从业人数 then true else false', 3, '这里应为是否，而不是数字。'],
    ['(if 有无网络经营 then 1 else "二") > 1', 23, '这里应为数字，而不是文字，数字不加引号。'],
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
