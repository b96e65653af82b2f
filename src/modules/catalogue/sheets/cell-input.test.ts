import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SheetCell } from '../../../platform/spreadsheet/index.ts';
import { ItemCodeTables } from '../codes/item-code-table.ts';
import type { Json } from '../comparison/json.ts';
import { readCell } from './cell-input.ts';
import { cellValue } from './cell-values.ts';
import { type ColumnPlan, sheetPlans } from './plan.ts';

const tables = new ItemCodeTables([
  {
    code: 'item-type',
    name: { zh: '事项类型' },
    standard: '测试',
    values: [
      { code: '01', name: { zh: '行政许可' }, exchange: ['01'], sources: {} },
      { code: '07', name: { zh: '行政确认' }, exchange: [], sources: {} },
    ],
  },
  {
    code: 'service-object',
    name: { zh: '服务对象' },
    standard: '测试',
    values: [
      { code: '1', name: { zh: '自然人' }, exchange: ['1'], sources: {} },
      { code: '2', name: { zh: '企业法人' }, exchange: ['2'], sources: {} },
    ],
  },
]);

function columnAt(path: string): ColumnPlan {
  const column = sheetPlans
    .flatMap(({ part, columns }) =>
      columns.map((each) => ({ ...each, whole: part ? `${part}.${each.path}` : each.path })),
    )
    .find(({ whole }) => whole === path);
  assert.ok(column, path);
  return column;
}

const cell = (text: string, more: Partial<SheetCell> = {}): SheetCell => ({
  text,
  kind: 'text',
  isFormula: false,
  ...more,
});
const read = (path: string, given: SheetCell | undefined, before?: Json) =>
  readCell(given, columnAt(path), { tables, before });
const faultOf = (path: string, given: SheetCell | undefined) => {
  const found = read(path, given);
  assert.ok('fault' in found, JSON.stringify(found));
  return found.fault.zh;
};

describe('reading a cell', () => {
  test('codes are known by name, by number and by both', () => {
    for (const text of ['行政许可', '01', '01 行政许可', ' 行政许可 ']) {
      assert.deepEqual(read('item.type', cell(text)), { value: '01' });
    }
    for (const text of ['自然人、企业法人', '1^2', '自然人\n企业法人', '自然人，企业法人']) {
      assert.deepEqual(read('item.audience', cell(text)), { value: ['1', '2'] });
    }
  });

  test('a code nobody has is told with the nearest one', () => {
    assert.match(faultOf('item.type', cell('行政许克')), /“事项类型”里没有“行政许克”，是否想写“行政许可”？/);
    assert.match(faultOf('item.audience', cell('自然人、企业法仁')), /企业法仁.*企业法人/);
  });

  test('whole numbers, in full width and with a point, but no words', () => {
    const path = 'item.limits.promised.value';
    assert.deepEqual(read(path, cell('20', { kind: 'number' })), { value: 20 });
    assert.deepEqual(read(path, cell('２０')), { value: 20 });
    assert.deepEqual(read(path, cell('20.0')), { value: 20 });
    assert.match(faultOf(path, cell('20个工作日')), /“20个工作日”不是整数/);
    assert.match(faultOf(path, cell('1.5', { kind: 'number' })), /不是整数/);
  });

  test('days in the ways people write them', () => {
    for (const text of ['2026-12-01', '2026/12/1', '2026年12月1日', '2026.12.01']) {
      assert.deepEqual(read('item.endsOn', cell(text)), { value: '2026-12-01' });
    }
    assert.deepEqual(read('item.endsOn', cell('2026-12-01', { kind: 'date' })), { value: '2026-12-01' });
    for (const text of ['2026-02-30', '明年', '46357'])
      assert.match(faultOf('item.endsOn', cell(text)), /不是日期/);
  });

  test('yes and no', () => {
    assert.deepEqual(read('offering.services.appointment', cell('是', { kind: 'boolean' })), { value: true });
    assert.deepEqual(read('offering.services.appointment', cell('否')), { value: false });
    assert.match(faultOf('offering.services.appointment', cell('可能')), /既不是“是”也不是“否”/);
  });

  test('formulas, errors, numbers that Excel has cut off and texts that are too long are faults', () => {
    assert.match(faultOf('item.name', cell('2', { isFormula: true })), /公式/);
    assert.match(faultOf('item.name', cell('#REF!', { kind: 'error' })), /#REF!/);
    assert.match(faultOf('item.nationalCode', cell('330106199001011240', { kind: 'number' })), /15 位/);
    assert.match(faultOf('item.questions[].question', cell('问'.repeat(501))), /501 字，最多 500 字/);
  });

  test('what identifies an item cannot be changed; what is required cannot be empty', () => {
    assert.match(faultOf('item.basicCode', cell('990131001002')), /只供查看/);
    assert.match(faultOf('item.name', undefined), /必填/);
    assert.deepEqual(read('item.object', undefined), { value: undefined });
    assert.deepEqual(read('item.steps', undefined), { value: [] });
  });

  test('English stays with Chinese that has not changed', () => {
    const before = [
      { zh: '申请', en: 'Apply' },
      { zh: '审查', en: 'Review' },
    ];
    assert.deepEqual(read('item.steps', cell('审查\n公示\n申请'), before), {
      value: [{ zh: '审查', en: 'Review' }, { zh: '公示' }, { zh: '申请', en: 'Apply' }],
    });
    assert.deepEqual(read('item.name', cell('新名称'), { zh: '旧名称', en: 'Old' }), {
      value: { zh: '新名称' },
    });
  });

  test('what a cell shows is read as the same value', () => {
    const values: readonly (readonly [string, Json])[] = [
      ['item.type', '07'],
      ['item.audience', ['1', '2']],
      ['item.visits', 0],
      ['offering.services.appointment', false],
      ['item.steps', [{ zh: '申请' }, { zh: '= 审查' }]],
      ['item.aliases', ['开饭店', '-1']],
      ['item.endsOn', '2026-12-01'],
    ];
    for (const [path, value] of values) {
      const shown = cellValue(value, columnAt(path), tables);
      assert.deepEqual(read(path, cell(String(shown))), { value });
    }
  });
});
