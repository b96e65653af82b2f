import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedIn } from './question.ts';

for (const [query, asked] of [
  ['开饭店要带什么材料', 'materials'],
  ['公司注销最快几天能办好', 'time'],
  ['办护照多少钱', 'cost'],
  ['居住证去哪里办', 'where'],
  ['how long does a food licence take', 'time'],
  ['开饭店', undefined],
] as const) {
  test(`“${query}” asks for ${asked ?? 'nothing in particular'}`, () => assert.equal(askedIn(query), asked));
}
