import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { nearNames, nearSimilarity, pairsOf, similarity } from './near-names.ts';

const word = fc.constantFrom('道路', '运输', '证', '核发', '食品', '经营', '许可', '新办', '变更');
const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(''));

describe('names that are nearly the same', () => {
  test('the index finds what comparing every pair finds', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), name, (names, wanted) => {
        const slow = names.filter((each) => similarity(pairsOf(each), pairsOf(wanted)) >= nearSimilarity);
        const index = nearNames(names, (each) => each);
        assert.deepEqual([...index.near(wanted)].sort(), slow.sort());
      }),
    );
  });

  test('the nearest comes first', () => {
    const index = nearNames(['道路运输证核发', '道路运输证的核发'], (each) => each);
    assert.equal(index.near('道路运输证的核发')[0], '道路运输证的核发');
  });
});
