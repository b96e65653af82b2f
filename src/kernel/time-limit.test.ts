import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, parseDate } from './date.ts';
import { provisionalCalendar, stateCouncilCalendar } from './state-council-calendar.ts';
import {
  compareTimeLimits,
  dueDate,
  extendTimeLimit,
  formatTimeLimit,
  type Pause,
  parseTimeLimit,
  type TimeLimit,
} from './time-limit.ts';
import { addWorkingDays, workingDaysBetween } from './working-days.ts';

const workingDays = (value: number): TimeLimit => ({ value, unit: 'working-day' });
const calendarDays = (value: number): TimeLimit => ({ value, unit: 'calendar-day' });
const pause = (from: string, to: string): Pause => ({ from: parseDate(from), to: parseDate(to) });

describe('time limit', () => {
  for (const [text, expected] of [
    ['20(工作日)', workingDays(20)],
    ['30个工作日', workingDays(30)],
    ['30 个 工作日 内', workingDays(30)],
    ['不超过５（工作日）', workingDays(5)],
    ['二十个工作日', workingDays(20)],
    ['四十五个工作日', workingDays(45)],
    ['一百二十个工作日', workingDays(120)],
    ['十五个工作日以内', workingDays(15)],
    ['7(自然日)', calendarDays(7)],
    ['60个自然日', calendarDays(60)],
    ['24小时', { value: 24, unit: 'hour' }],
    ['即办', { value: 0, unit: 'immediate' }],
    ['当场办结', { value: 0, unit: 'immediate' }],
    ['0(工作日)', { value: 0, unit: 'immediate' }],
    ['无', undefined],
    ['', undefined],
  ] as const) {
    test(`reads “${text}”`, () => assert.deepEqual(parseTimeLimit(text), expected));
  }

  for (const text of [
    '5天',
    '20日',
    '三个月',
    '尽快',
    '1.5个工作日',
    '-3(工作日)',
    '个工作日',
    '20001个工作日',
  ]) {
    test(`refuses “${text}”`, () =>
      assert.throws(() => parseTimeLimit(text), { code: 'time-limit-invalid' }));
  }

  test('is written in both languages', () => {
    assert.equal(formatTimeLimit(workingDays(20), 'zh-CN'), '20个工作日');
    assert.equal(formatTimeLimit(workingDays(20), 'en'), '20 working days');
    assert.equal(formatTimeLimit(calendarDays(1), 'en'), '1 calendar day');
    assert.equal(formatTimeLimit({ value: 24, unit: 'hour' }, 'zh-CN'), '24小时');
    assert.equal(formatTimeLimit({ value: 0, unit: 'immediate' }, 'zh-CN'), '即办');
  });

  test('what is written is read back', () => {
    const unit = fc.constantFrom('working-day', 'calendar-day', 'hour');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), unit, (value, unit) => {
        const limit: TimeLimit = { value, unit };
        assert.deepEqual(parseTimeLimit(formatTimeLimit(limit, 'zh-CN')), limit);
      }),
    );
  });

  test('is compared by length', () => {
    const limits = [
      { value: 0, unit: 'immediate' },
      { value: 24, unit: 'hour' },
      workingDays(5),
      calendarDays(8),
    ] as const;
    assert.deepEqual([...limits].reverse().sort(compareTimeLimits), limits);
  });

  test('an extension adds to the limit of the same unit', () => {
    assert.deepEqual(extendTimeLimit(workingDays(20), workingDays(10)), workingDays(30));
    assert.throws(() => extendTimeLimit(workingDays(20), calendarDays(10)), TypeError);
  });
});

describe('due date', () => {
  for (const [name, limit, from, pauses, expected] of [
    ['20 working days over the Spring Festival', workingDays(20), '2026-01-30', [], '2026-03-05'],
    ['7 calendar days', calendarDays(7), '2026-02-13', [], '2026-02-20'],
    ['on the spot', { value: 0, unit: 'immediate' }, '2026-02-13', [], '2026-02-13'],
    ['48 hours', { value: 48, unit: 'hour' }, '2026-02-13', [], '2026-02-15'],
    [
      'a pause of 5 working days',
      workingDays(10),
      '2026-03-02',
      [pause('2026-03-04', '2026-03-11')],
      '2026-03-23',
    ],
    [
      'two pauses that overlap count once',
      workingDays(10),
      '2026-03-02',
      [pause('2026-03-04', '2026-03-10'), pause('2026-03-06', '2026-03-11')],
      '2026-03-23',
    ],
    [
      'a pause over a weekend only',
      workingDays(10),
      '2026-03-02',
      [pause('2026-03-06', '2026-03-08')],
      '2026-03-16',
    ],
    [
      'a pause before the start',
      workingDays(10),
      '2026-03-02',
      [pause('2026-02-01', '2026-03-02')],
      '2026-03-16',
    ],
    [
      'a pause after the last day',
      workingDays(10),
      '2026-03-02',
      [pause('2026-03-16', '2026-03-31')],
      '2026-03-16',
    ],
    [
      'a pause of calendar days',
      calendarDays(15),
      '2026-03-02',
      [pause('2026-03-06', '2026-03-08')],
      '2026-03-19',
    ],
    [
      'a pause over the Spring Festival',
      workingDays(20),
      '2026-01-30',
      [pause('2026-02-10', '2026-02-25')],
      '2026-03-13',
    ],
  ] as const) {
    test(name, () => {
      assert.equal(dueDate(limit, parseDate(from), stateCouncilCalendar, pauses), expected);
    });
  }

  test('the days between start and due that are in no pause are exactly the limit', () => {
    const start = parseDate('2026-01-05');
    const anyPause = fc
      .tuple(fc.integer({ min: -20, max: 60 }), fc.nat(30))
      .map(([from, length]) => ({ from: addDays(start, from), to: addDays(start, from + length) }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 45 }), fc.array(anyPause, { maxLength: 4 }), (value, pauses) => {
        const due = dueDate(workingDays(value), start, provisionalCalendar, pauses);
        let counted = 0;
        for (let day = addDays(start, 1); day <= due; day = addDays(day, 1)) {
          const paused = pauses.some(({ from, to }) => from < day && day <= to);
          if (!paused && provisionalCalendar.isWorkingDay(day)) counted += 1;
        }
        assert.equal(counted, value);
        assert.ok(due >= addWorkingDays(start, value, provisionalCalendar));
        assert.ok(workingDaysBetween(start, due, provisionalCalendar) >= value);
      }),
    );
  });
});
