import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPlace } from './place.ts';

const regions = [
  { code: '990100', name: { zh: '云溪市' }, level: 'city' },
  { code: '990102', name: { zh: '云河区' }, level: 'county' },
  { code: '990121', name: { zh: '青屏县' }, level: 'county' },
  { code: '990199', name: { zh: '开平市' }, level: 'county' },
] as unknown as Parameters<typeof findPlace>[1];

test('a region is found in full anywhere, and the query goes on without it', () => {
  assert.deepEqual(pick('我在云河区开饭店'), ['990102', '我 开饭店']);
  assert.deepEqual(pick('居住证 青屏县'), ['990121', '居住证']);
});

test('a short name counts at the beginning alone', () => {
  assert.deepEqual(pick('青屏办身份证'), ['990121', '办身份证']);
  assert.equal(pick('离开平台怎么办'), undefined);
});

test('a region alone is looked for like any other word', () => {
  assert.equal(pick('云河区'), undefined);
});

function pick(query: string): [string, string] | undefined {
  const found = findPlace(query, regions);
  return found && [found.region, found.query];
}
