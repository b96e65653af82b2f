import assert from 'node:assert/strict';
import { test } from 'node:test';
import { departmentOf } from './department.ts';

for (const [agency, region, department] of [
  ['青屏县市场监督管理局', '青屏县', '市场监督管理局'],
  ['广东省公安厅', '广东省', '公安局'],
  ['国家税务总局广东省税务局', '广东省', '税务局'],
  ['广州市天河区民政局', '天河区', '民政局'],
  ['广东省民政厅（社会组织管理局）', '广东省', '民政局'],
  ['云溪市公安局', '', '公安局'],
  ['城关镇人民政府', '城关镇', '人民政府'],
] as const) {
  test(`${agency} is the ${department} of its place`, () => {
    assert.equal(departmentOf(agency, region), department);
  });
}
