import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSearchLog } from './search-log.ts';

test('searches of the same words are counted together, however they are written', () => {
  const log = createSearchLog();
  log.countSearch('KTV', 3);
  log.countSearch('ｋｔｖ ', 0);
  assert.deepEqual(log.take().counted, [{ query: 'ktv', searches: 2, unanswered: 1 }]);
  assert.deepEqual(log.take().counted, []);
});

test('what may belong to a person is not counted', () => {
  const log = createSearchLog();
  for (const query of ['13800138000 丢了', '110101199003070000', 'a@b.cn', '很'.repeat(31), ' ']) {
    log.countSearch(query, 0);
    log.countClick(query, 'X');
  }
  assert.deepEqual(log.take(), { counted: [], followed: [] });
});

test('a click is counted for the query and the item', () => {
  const log = createSearchLog();
  log.countClick('开饭店', 'A');
  log.countClick('开饭店', 'A');
  log.countClick('开饭店', 'B');
  assert.deepEqual(
    log.take().followed.map(({ implementationCode, clicks }) => [implementationCode, clicks]),
    [
      ['A', 2],
      ['B', 1],
    ],
  );
});
