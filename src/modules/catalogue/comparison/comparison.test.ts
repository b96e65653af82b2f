import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { alignRows } from './align-rows.ts';
import { apply, invert } from './apply.ts';
import { changedWords } from './changed-words.ts';
import { compare } from './compare.ts';
import { countChanges } from './count-changes.ts';
import type { Json } from './json.ts';
import { merge } from './merge.ts';

/** Values like those of items: rows with and without codes, texts of few words, names an object has by nature. */
const word = fc.constantFrom(
  '营业执照',
  '身份证',
  '经营场所',
  '平面图',
  '复印件',
  '一份',
  '原件',
  '的',
  '等',
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(''));
const row = fc.oneof(
  fc.record(
    { code: fc.constantFrom('a', 'b', 'c', 'd'), name: text, note: text },
    { requiredKeys: ['code'] },
  ),
  fc.record({ text, rule: text }, { requiredKeys: ['text'] }),
  text,
);
const { value: anyObject } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer({ min: 0, max: 3 }),
    fc.boolean(),
    fc.array(row, { maxLength: 6 }),
    fc.dictionary(
      fc.constantFrom('name', 'limits', 'materials', '__proto__', 'constructor', 'toString'),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
}));

const plain = (value: Json | undefined) =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));
/** As it is read from a file: every object has the same prototype. */
const anyValue: fc.Arbitrary<Json> = anyObject.map(plain);

describe('comparing two values', () => {
  test('the changes lead from the earlier value to the later one, and back', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (before, after) => {
        const delta = compare(before, after);
        assert.deepEqual(plain(apply(before, delta)), plain(after));
        assert.deepEqual(plain(apply(after, invert(delta))), plain(before));
      }),
      { numRuns: 2000 },
    );
  });

  test('equal values differ by nothing, different ones by something', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (before, after) => {
        assert.equal(compare(before, structuredClone(before)), undefined);
        assert.equal(compare(before, after) === undefined, canonicalJson(before) === canonicalJson(after));
      }),
    );
  });

  test('what is added the one way is removed the other way', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (before, after) => {
        const there = countChanges(compare(before, after));
        const back = countChanges(compare(after, before));
        assert.deepEqual(back, { ...there, added: there.removed, removed: there.added });
      }),
      { numRuns: 2000 },
    );
  });

  test('a row is in one pair at most', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (before, after) => {
        const pairs = alignRows(before, after);
        assert.equal(new Set(pairs.map((pair) => pair.before)).size, pairs.length);
        assert.equal(new Set(pairs.map((pair) => pair.after)).size, pairs.length);
      }),
    );
  });

  test('rows are matched by code, then by the closest text', () => {
    const before = [{ code: 'plan', name: '平面图' }, { text: '有固定的经营场所' }, { text: '有健康证明' }];
    const after = [
      { text: '从业人员有健康证明' },
      { code: 'plan', name: '经营场所布局图' },
      { text: '有固定的经营场所' },
    ];
    assert.deepEqual(alignRows(before, after), [
      { before: 2, after: 0 },
      { before: 0, after: 1 },
      { before: 1, after: 2 },
    ]);
  });

  test('very long lists are compared in bounded time', () => {
    const many = (salt: string) =>
      Array.from({ length: 3000 }, (_, index) => ({ text: `${salt}条件${index}` }));
    assert.equal(alignRows(many('甲'), many('乙')).length, 3000);
  });
});

describe('words that changed', () => {
  test('make the earlier text and the later text', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
        const parts = changedWords(before, after);
        const without = (kind: string) => parts.filter((part) => part.kind !== kind).map((part) => part.text);
        assert.equal(without('added').join(''), before);
        assert.equal(without('removed').join(''), after);
      }),
    );
  });

  test('are marked alone where the rest stays', () => {
    assert.deepEqual(changedWords('提交营业执照复印件一份', '提交营业执照原件一份'), [
      { kind: 'same', text: '提交营业执照' },
      { kind: 'removed', text: '复印件' },
      { kind: 'added', text: '原件' },
      { kind: 'same', text: '一份' },
    ]);
  });

  test('of texts with nothing in common are exchanged as a whole', () => {
    assert.deepEqual(
      changedWords('身份证', '平面图').map(({ kind }) => kind),
      ['removed', 'added'],
    );
  });

  test('of a very long text cost no more than the text', () => {
    const long = '经营场所'.repeat(100_000);
    assert.equal(changedWords(long, `${long}。`).length, 2);
    const parts = changedWords(`${long}甲${long}`, `${long}乙${long}`);
    assert.deepEqual(
      parts.map(({ kind }) => kind),
      ['same', 'removed', 'added', 'same'],
    );
  });

  test('of two different texts of a page are found at once', () => {
    const page = (salt: string) =>
      Array.from({ length: 500 }, (_, line) => `${salt}第${line}条`)
        .join('')
        .slice(0, 4000);
    assert.ok(changedWords(page('甲'), page('乙')).length > 0);
  });
});

describe('two changes of one value', () => {
  test('where one side has changed nothing, it is the other', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (base, changed) => {
        assert.deepEqual(merge({ base, mine: changed, theirs: base }), { value: changed, conflicts: [] });
        assert.deepEqual(merge({ base, mine: base, theirs: changed }), { value: changed, conflicts: [] });
        assert.deepEqual(merge({ base, mine: changed, theirs: changed }), { value: changed, conflicts: [] });
      }),
    );
  });

  test('in different members are both there', () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, anyValue, (left, right, newLeft, newRight) => {
        const merged = merge({
          base: { left, right },
          mine: { left: newLeft, right },
          theirs: { left, right: newRight },
        });
        assert.deepEqual(plain(merged.value), plain({ left: newLeft, right: newRight }));
        assert.deepEqual(merged.conflicts, []);
      }),
    );
  });

  test('in different rows are both there, and so is what both added', () => {
    const base = [
      { code: 'a', name: '甲' },
      { code: 'b', name: '乙' },
    ];
    const mine = [
      { code: 'a', name: '甲一' },
      { code: 'b', name: '乙' },
      { code: 'c', name: '丙' },
    ];
    const theirs = [
      { code: 'd', name: '丁' },
      { code: 'a', name: '甲' },
      { code: 'b', name: '乙二' },
    ];
    const { value, conflicts } = merge({ base, mine, theirs });
    assert.deepEqual(conflicts, []);
    assert.deepEqual(value, [
      { code: 'd', name: '丁' },
      { code: 'a', name: '甲一' },
      { code: 'b', name: '乙二' },
      { code: 'c', name: '丙' },
    ]);
  });

  test('of one place are a conflict there, with both values', () => {
    const base = {
      materials: [
        { code: 'a', name: '甲' },
        { code: 'b', name: '乙' },
      ],
    };
    const mine = {
      materials: [
        { code: 'a', name: '甲一' },
        { code: 'b', name: '乙' },
      ],
    };
    const theirs = {
      materials: [
        { code: 'b', name: '乙' },
        { code: 'a', name: '甲二' },
      ],
    };
    const { value, conflicts } = merge({ base, mine, theirs });
    assert.deepEqual(value, {
      materials: [
        { code: 'b', name: '乙' },
        { code: 'a', name: '甲一' },
      ],
    });
    assert.deepEqual(conflicts, [{ path: ['materials', 1, 'name'], mine: '甲一', theirs: '甲二' }]);
  });

  test('dropped here and changed there is a conflict, not a loss', () => {
    const base = [{ code: 'a', name: '甲' }];
    const { value, conflicts } = merge({ base, mine: [], theirs: [{ code: 'a', name: '乙' }] });
    assert.deepEqual(value, [{ code: 'a', name: '乙' }]);
    assert.equal(conflicts.length, 1);
  });

  test('every conflict leads to a place of the merged value', () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (base, mine, theirs) => {
        const merged = merge({ base, mine, theirs });
        for (const { path } of merged.conflicts) {
          let value: unknown = merged.value;
          for (const step of path.slice(0, -1)) value = (value as Record<string | number, unknown>)[step];
          if (path.length > 0) assert.ok(value !== null && typeof value === 'object');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
