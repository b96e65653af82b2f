import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describePlace } from './describe-place.ts';

for (const [place, zh, en] of [
  ['materials.3.name', '第 4 项材料', 'Material 4'],
  ['materials', '材料', 'Material'],
  ['form.0.questions.2', '表单第 1 页第 3 题', 'Form, page 1, question 3'],
  ['limits.promised', '承诺时限', 'Promised limit'],
  ['offering.places.0.windows', '办理窗口', 'Windows'],
  ['legal bases', 'legal bases', 'legal bases'],
] as const) {
  test(`${place} is ${zh}`, () => assert.deepEqual(describePlace(place), { zh, en }));
}
