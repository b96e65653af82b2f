import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { blockersOf, itemsToOpen, type MatterItem, standingOf } from './matter.ts';

const item = (code: string, status: MatterItem['status'], ...after: string[]): MatterItem => ({
  code,
  name: code,
  agency: 'somebody',
  after,
  status,
  caseId: code,
  caseNumber: undefined,
  result: undefined,
  yields: {},
});

test('an item begins when everything it waits for is granted', () => {
  const items = [
    item('licence', 'granted'),
    item('fire', 'open'),
    item('sign', 'waiting', 'licence'),
    item('food', 'waiting', 'licence', 'fire'),
  ];
  assert.deepEqual(
    itemsToOpen(items).map(({ code }) => code),
    ['sign'],
  );
});

test('a refusal stands in the way of what waits for it, near and far, and of nothing else', () => {
  const items = [
    item('plan', 'refused'),
    item('build', 'waiting', 'plan'),
    item('accept', 'waiting', 'build'),
    item('energy', 'granted'),
  ];
  assert.deepEqual(
    items.map((one) => blockersOf(one, items).map(({ code }) => code)),
    [[], ['plan'], ['plan'], []],
  );
  assert.equal(standingOf(items), 'partly');
});

test('a matter runs while anything of it can still be granted', () => {
  assert.equal(standingOf([item('a', 'granted'), item('b', 'waiting', 'a')]), 'running');
  assert.equal(standingOf([item('a', 'granted'), item('b', 'granted', 'a')]), 'granted');
  assert.equal(standingOf([item('a', 'ended'), item('b', 'waiting', 'a')]), 'ended');
});

test('whatever order cases end in, every item is opened once or blocked, and the matter comes to an end', () => {
  const matters = fc.integer({ min: 1, max: 8 }).chain((size) =>
    fc.tuple(
      fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
      fc.array(fc.constantFrom('granted' as const, 'refused' as const, 'ended' as const), {
        minLength: size,
        maxLength: size,
      }),
      fc.infiniteStream(fc.nat()),
    ),
  );
  fc.assert(
    fc.property(matters, ([edges, ends, dice]) => {
      let items = edges.map((row, index) =>
        item(
          `${index}`,
          'waiting',
          ...row.flatMap((isAfter, earlier) => (isAfter && earlier < index ? [`${earlier}`] : [])),
        ),
      );
      const opened: string[] = [];
      const set = (code: string, status: MatterItem['status']) => {
        items = items.map((one) => (one.code === code ? { ...one, status } : one));
      };
      for (;;) {
        for (const { code } of itemsToOpen(items)) {
          opened.push(code);
          set(code, 'open');
        }
        const open = items.filter(({ status }) => status === 'open');
        const next = open[(dice.next().value ?? 0) % Math.max(open.length, 1)];
        if (!next) break;
        assert.equal(standingOf(items), 'running');
        set(next.code, ends[Number(next.code)] ?? 'granted');
      }
      assert.equal(new Set(opened).size, opened.length);
      assert.notEqual(standingOf(items), 'running');
      for (const one of items) {
        if (one.status === 'waiting') assert.ok(blockersOf(one, items).length > 0);
      }
    }),
  );
});
