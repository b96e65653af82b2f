import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  compareRegions,
  isRegionCode,
  isWithinRegion,
  parentRegion,
  parseRegionCode,
  regionChain,
  regionLevel,
  regionPrefix,
} from './region-code.ts';

describe('region code', () => {
  for (const [text, code, level] of [
    ['99', '990000', 'province'],
    ['990000', '990000', 'province'],
    ['990000000000', '990000', 'province'],
    ['9901', '990100', 'city'],
    ['990100', '990100', 'city'],
    ['990102', '990102', 'county'],
    ['990102000', '990102', 'county'],
    ['990102001', '990102001', 'town'],
    ['990102001000', '990102001', 'town'],
    ['990102001005', '990102001005', 'village'],
    ['990102001005012', '990102001005012', 'grid'],
    ['441900003', '441900003', 'town'],
    [' ９９０１０２ ', '990102', 'county'],
  ] as const) {
    test(`${text.trim()} is the ${level} ${code}`, () => {
      assert.equal(parseRegionCode(text), code);
      assert.equal(regionLevel(code), level);
      assert.ok(isRegionCode(code));
    });
  }

  for (const text of ['', '9', '990', '99010', '9901020', '090102', '99010A', '9901020010050120']) {
    test(`refuses “${text}”`, () =>
      assert.throws(() => parseRegionCode(text), { code: 'region-code-invalid' }));
  }

  test('a grid cell lies in six regions', () => {
    assert.deepEqual(regionChain('990102001005012'), [
      '990102001005012',
      '990102001005',
      '990102001',
      '990102',
      '990100',
      '990000',
    ]);
    assert.equal(parentRegion('990000'), undefined);
  });

  test('a city without counties is the parent of its towns', () => {
    assert.deepEqual(regionChain('441900003'), ['441900003', '441900', '440000']);
  });

  test('knows what lies inside', () => {
    assert.ok(isWithinRegion('990102001', '990100'));
    assert.ok(isWithinRegion('990102', '990102'));
    assert.ok(!isWithinRegion('990100', '990102'));
    assert.ok(!isWithinRegion('990201', '990100'));
    assert.equal(regionPrefix('990100'), '9901');
  });

  test('sorts each region before what lies inside it', () => {
    const sorted = ['990000', '990100', '990102', '990102001', '990102001005', '990103', '990200'];
    assert.deepEqual([...sorted].reverse().sort(compareRegions), sorted);
  });
});
