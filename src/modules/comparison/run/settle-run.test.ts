import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { uuidv7 } from '../../../kernel/uuid.ts';
import type { KnownDifference } from '../difference/difference-store.ts';
import type { FoundDifference } from '../engine/plan.ts';
import { sortFound } from './settle-run.ts';

const found = (identity: string, content = 'a'): FoundDifference => ({
  kind: 'differing',
  source: 1,
  identity,
  content,
  differing: 1,
  left: ['1'],
  right: ['1'],
});
const known = (identity: string, status: string, content = 'a'): KnownDifference => ({
  id: uuidv7(),
  identity,
  content,
  status,
});

describe('what a run finds', () => {
  test('that rightly differs is not asked about again until it says something else', () => {
    const explained = [known('x', 'rightly-differs')];
    assert.deepEqual(sortFound([found('x')], explained), { fresh: [], again: [], gone: [], explained: 1 });
    assert.equal(sortFound([found('x', 'b')], explained).fresh.length, 1);
  });

  test('that was said to be mended and is still there is found again; what is no longer there is gone', () => {
    const { again, gone } = sortFound([found('x')], [known('x', 'mended'), known('y', 'open')]);
    assert.deepEqual(
      again.map(({ known: one }) => one.identity),
      ['x'],
    );
    assert.deepEqual(
      gone.map(({ identity }) => identity),
      ['y'],
    );
  });

  test('is each sorted once: opened, found again or explained; and of what stood open none is lost', () => {
    const identity = fc.constantFrom(...'abcdefgh');
    const content = fc.constantFrom('1', '2');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(identity, content), { selector: ([one]) => one }),
        fc.uniqueArray(fc.tuple(identity, fc.constantFrom('open', 'mended')), { selector: ([one]) => one }),
        fc.array(fc.tuple(identity, content)),
        (findings, open, explained) => {
          const before = [
            ...open.map(([one, status]) => known(one, status)),
            ...explained.map(([one, says]) => known(one, 'rightly-differs', says)),
          ];
          const sorted = sortFound(
            findings.map(([one, says]) => found(one, says)),
            before,
          );
          assert.equal(sorted.fresh.length + sorted.again.length + sorted.explained, findings.length);
          assert.equal(sorted.again.length + sorted.gone.length, open.length);
        },
      ),
    );
  });
});
