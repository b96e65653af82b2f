import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDate } from './date.ts';
import {
  formatMinute,
  formatSpans,
  isOpenAt,
  nextOpening,
  parseOpeningHours,
  spansOn,
} from './opening-hours.ts';
import { provisionalCalendar } from './state-council-calendar.ts';

const hall = '周一至周五 9:00–12:00、13:30–17:00，周六上午 9:00–12:00（法定节假日除外）';

function week(text: string): string {
  const hours = parseOpeningHours(text);
  if (!hours) return 'unknown';
  return [1, 2, 3, 4, 5, 6, 0].map((day) => formatSpans(hours.get(day) ?? [], ' ') || '-').join('|');
}

describe('opening hours', () => {
  for (const [text, expected] of [
    [hall, `${Array(5).fill('9:00–12:00 13:30–17:00').join('|')}|9:00–12:00|-`],
    ['工作日上午8:30-12:00，下午2:00-5:30', `${Array(5).fill('8:30–12:00 14:00–17:30').join('|')}|-|-`],
    ['星期一到星期五：9点-17点', `${Array(5).fill('9:00–17:00').join('|')}|-|-`],
    ['周一、周三 09:00~12:00', '9:00–12:00|-|9:00–12:00|-|-|-|-'],
    ['每天 8：30—18：00', Array(7).fill('8:30–18:00').join('|')],
    ['周六至周一 9:00-10:00', '9:00–10:00|-|-|-|-|9:00–10:00|9:00–10:00'],
    ['9:00-12:00', `${Array(5).fill('9:00–12:00').join('|')}|-|-`],
    ['夏令时（5月1日至9月30日）9:00-18:00', 'unknown'],
    ['请电话咨询', 'unknown'],
    ['17:00-9:00', 'unknown'],
    ['', 'unknown'],
  ] as const) {
    test(`reads “${text}”`, () => assert.equal(week(text), expected));
  }

  const hours = parseOpeningHours(hall) ?? new Map();
  const openAt = (moment: string) => isOpenAt(hours, new Date(`${moment}+08:00`), provisionalCalendar);

  test('knows lunch, evenings, Saturdays, holidays and days that are worked instead', () => {
    assert.equal(openAt('2026-11-23T09:00'), true);
    assert.equal(openAt('2026-11-23T12:00'), false);
    assert.equal(openAt('2026-11-23T13:29'), false);
    assert.equal(openAt('2026-11-23T16:59'), true);
    assert.equal(openAt('2026-11-23T17:00'), false);
    assert.equal(openAt('2026-11-21T10:00'), true, 'a Saturday morning');
    assert.equal(openAt('2026-11-22T10:00'), false, 'a Sunday');
    assert.equal(openAt('2026-10-01T10:00'), false, 'National Day');
    assert.equal(openAt('2026-10-03T10:00'), false, 'a Saturday within the holiday');
    assert.equal(openAt('2026-02-14T15:00'), true, 'a Saturday that is worked for the Spring Festival');
  });

  test('a day that is worked has the hours of a Monday', () => {
    assert.equal(
      formatSpans(spansOn(hours, parseDate('2026-02-14'), provisionalCalendar), '、'),
      '9:00–12:00、13:30–17:00',
    );
  });

  test('says when it opens next', () => {
    const next = (moment: string) => {
      const found = nextOpening(hours, new Date(`${moment}+08:00`), provisionalCalendar);
      return found && `${found.date} ${formatMinute(found.from)}`;
    };
    assert.equal(next('2026-11-23T12:30'), '2026-11-23 13:30');
    assert.equal(next('2026-11-20T18:00'), '2026-11-21 9:00');
    assert.equal(next('2026-11-21T12:00'), '2026-11-23 9:00');
    assert.equal(next('2026-09-30T18:00'), '2026-10-08 9:00');
  });
});
