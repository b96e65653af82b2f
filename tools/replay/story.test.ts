import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from './story.ts';

const day = Array.from({ length: 5418 }, (_, serial) => storyOf(serial, 10));

test('the day has what a board shows: late, left, refused, suspended and nightly cases', () => {
  const count = (holds: (story: (typeof day)[number]) => boolean) => day.filter(holds).length;
  assert.equal(
    count(({ decideAfter }) => decideAfter > 10),
    217,
  );
  assert.equal(
    count(({ isLeft }) => isLeft),
    136,
  );
  assert.equal(
    count(({ refusal }) => refusal === 'without-basis'),
    180,
  );
  assert.ok(count(({ isPaused }) => isPaused) > 100 && count(({ isAtNight }) => isAtNight) > 50);
});

test('nothing is decided before it is accepted, however short the promise', () => {
  for (const promised of [0, 1, 2, 10, 45]) {
    for (let serial = 0; serial < 300; serial++) {
      const { acceptAfter, decideAfter } = storyOf(serial, promised);
      assert.ok(acceptAfter <= decideAfter, `${serial} of ${promised}`);
    }
  }
});
