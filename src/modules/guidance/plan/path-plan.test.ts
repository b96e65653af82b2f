import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Item, Limit } from '../../catalogue/index.ts';
import { isSameDocument, type PlannedItem, planPath, workingDaysOf } from './path-plan.ts';

function planned(
  code: string,
  days: number,
  more: Partial<Omit<PlannedItem, 'materials'>> & { result?: string; materials?: string[] } = {},
): PlannedItem {
  const { result = `${code}结果`, materials = [], ...rest } = more;
  const item = { basicCode: code, result: { name: { zh: result } }, visits: 1 } as unknown as Item;
  return {
    item,
    materials: materials.map((zh, index) => ({ code: `m${index}`, name: { zh } })),
    limit: { value: days, unit: 'working-day' },
    after: [],
    takes: [],
    ...rest,
  };
}

describe('the path plan', () => {
  test('lets what does not wait run at the same time', () => {
    const plan = planPath([planned('甲', 5), planned('乙', 7), planned('丙', 3, { after: ['甲'] })]);
    assert.equal(plan.workingDays, 8);
    assert.equal(plan.visits, 3);
    assert.deepEqual(
      plan.steps.map(({ code, start, isCritical }) => [code, start, isCritical]),
      [
        ['甲', 0, true],
        ['乙', 0, false],
        ['丙', 5, true],
      ],
    );
  });

  test('knows which certificate of the way removes which material', () => {
    const permit = planned('甲', 10, { result: '建设工程规划许可证' });
    const plan = planPath([
      planned('乙', 3, { materials: ['建设工程规划许可证及附图', '施工合同'] }),
      permit,
    ]);
    const step = plan.steps.find(({ code }) => code === '乙');
    assert.deepEqual([...(step?.yields ?? [])], [['m0', '甲']]);
    assert.equal(step?.start, 10);
    assert.equal(plan.workingDays, 13);
  });

  test('leaves out an order that would go in a circle', () => {
    const one = planned('甲', 1, { result: '第一张证', materials: ['第二张证'], after: ['乙'] });
    const other = planned('乙', 2, { result: '第二张证', materials: ['第一张证'] });
    const plan = planPath([one, other]);
    assert.deepEqual(
      plan.steps.map(({ code }) => code),
      ['乙', '甲'],
    );
    assert.equal(plan.steps[0]?.yields.size, 0);
  });

  test('waits for nobody who is not on the way', () => {
    assert.equal(planPath([planned('甲', 4, { after: ['无'] })]).workingDays, 4);
  });
});

test('Limits of every unit are compared in working days', () => {
  const of = (value: number, unit: Limit['unit']) => workingDaysOf({ value, unit });
  assert.deepEqual(
    [of(7, 'working-day'), of(30, 'calendar-day'), of(25, 'hour'), of(0, 'immediate')],
    [7, 22, 2, 0],
  );
});

test('A document is the same with its attachments and without what stands in brackets', () => {
  assert.ok(isSameDocument('营业执照', '营业执照（个体工商户）'));
  assert.ok(!isSameDocument('新任法定代表人的任职文件', '营业执照'));
});
