import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUuid, uuidv7 } from './uuid.ts';

test('each is larger than the one before, also within a millisecond and when the clock goes back', () => {
  const moments = Array.from(
    { length: 10_000 },
    (_, index) => 1_800_000_000_000 + (index < 9000 ? 0 : -index),
  );
  const made = moments.map((moment) => uuidv7(moment));
  assert.deepEqual(made.toSorted(), made);
  assert.equal(new Set(made).size, made.length);
});

test('has version, variant and time of RFC 9562', () => {
  const made = uuidv7(2_000_000_000_000);
  assert.match(made, /^01d1a94a-2000-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(isUuid(made), true);
  assert.equal(isUuid(made.toUpperCase()), false);
});
