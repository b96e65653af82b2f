import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCursor, writeCursor } from './moment-cursor.ts';
import { uuidv7 } from './uuid.ts';

test('a cursor comes back as it was written; anything else begins at the first page', () => {
  const cursor = { at: new Date('2026-11-23T10:00:00.123+08:00'), id: uuidv7() };
  assert.deepEqual(readCursor(writeCursor(cursor.at, cursor.id)), cursor);
  for (const text of [undefined, '', '~', 'x_y', `${cursor.at.getTime()}_`, `1_${cursor.id}`, cursor.id]) {
    assert.equal(readCursor(text), undefined, text);
  }
});
