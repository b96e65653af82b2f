import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { likenessOf, similarPairs } from './similar-pairs.ts';

describe('similar records', () => {
  test('are found though a character was mistyped, and each has one partner', () => {
    const left = [
      ['听雨茶业有限公司', '古塔街道茶市街3号'],
      ['半亩园餐饮管理有限公司', '望江街道望江路60号'],
    ];
    const right = [
      ['半亩圆餐饮管理有限公司', '望江街道望江路60号'],
      ['听雨茶叶有限公司', '古塔街道茶市街3号'],
      ['安行运输有限公司', '石门镇石门社区70号'],
    ];
    assert.deepEqual(
      similarPairs(left, right, 0.75).map(({ left: one, right: other }) => [one, other]),
      [
        [1, 0],
        [0, 1],
      ],
    );
  });

  test('are all found: as if each were held against each', () => {
    const word = fc.string({ unit: fc.constantFrom(...'云溪茶业公司1'), maxLength: 6 });
    const list = fc.array(fc.tuple(word, word), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, fc.constantFrom(0.5, 0.6, 0.75, 0.9, 1), (left, right, atLeast) => {
        const found = similarPairs(left, right, atLeast);
        const best = left.flatMap((one) => right.map((other) => likenessOf(one, other)));
        assert.equal(
          found.length > 0,
          best.some((likeness) => likeness >= atLeast),
        );
        if (found[0]) assert.equal(found[0].likeness, Math.max(...best));
        const lefts = new Set(found.map((pair) => pair.left));
        const rights = new Set(found.map((pair) => pair.right));
        assert.equal(lefts.size, found.length);
        // Of who is left over, no two are alike.
        left.forEach((one, index) => {
          if (lefts.has(index)) return;
          right.forEach((other, place) => {
            if (!rights.has(place)) assert.ok(likenessOf(one, other) < atLeast);
          });
        });
      }),
    );
  });

  test('are alike in both directions, and wholly like themselves', () => {
    const record = fc.tuple(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(record, record, (one, other) => {
        assert.equal(likenessOf(one, other), likenessOf(other, one));
        assert.equal(likenessOf(one, one), 1);
      }),
    );
  });
});
