import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Refusal } from '../../kernel/refusal.ts';
import { publishedNotices } from '../../kernel/state-council-calendar.ts';
import { countWorkingDays, readNotice } from './holiday-notice.ts';

const typed = {
  year: '2026',
  holidays:
    '1月1日至3日\n2月15日至2月23日，4月4日—6日\n2026-05-01～2026-05-05\n6.19到6.21、9月25日至27日 10/1至10/7',
  makeUpDays: '1月4日、2月14日、2月28日、5月9日、9月20日、10月10日',
  source: '国办发明电〔2025〕7号',
};

function faultsOf(changes: Partial<typeof typed>): (string | undefined)[] {
  try {
    readNotice({ ...typed, ...changes });
    return [];
  } catch (error) {
    assert.ok(error instanceof Refusal);
    return error.faults.map(({ field }) => field);
  }
}

test('the notice of 2026 as people write it is the notice of 2026', () => {
  const published = publishedNotices.find(({ year }) => year === 2026);
  assert.ok(published);
  const read = readNotice(typed);
  assert.deepEqual(read.holidays, [...published.holidays].sort());
  assert.deepEqual(read.makeUpDays, [...published.makeUpDays].sort());
});

describe('what cannot be right is refused at its field', () => {
  for (const [why, changes, fields] of [
    ['no year', { year: '二〇二六' }, ['year', 'holidays', 'makeUpDays']],
    ['a day that does not exist', { holidays: '2月30日' }, ['holidays']],
    ['a span that runs backwards', { holidays: '2月23日至2月15日' }, ['holidays']],
    ['a day of another year', { holidays: '2025-12-31至2026-01-02' }, ['holidays']],
    ['work on a Monday instead', { makeUpDays: '2月14日、3月2日' }, ['makeUpDays']],
    ['no source', { source: '' }, ['source']],
  ] as const) {
    test(why, () => assert.deepEqual(faultsOf(changes), fields));
  }
});

test('notices since the regulation of 2024 move days around and leave their number', () => {
  for (const notice of publishedNotices.filter(({ year }) => year >= 2025)) {
    const { byNotice, byLaw } = countWorkingDays(notice);
    assert.equal(byNotice, byLaw, `${notice.year}`);
  }
});
