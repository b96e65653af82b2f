import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CaseEvent, CasePlan } from './action.ts';
import type { CaseState } from './case.ts';
import {
  calendar,
  caseOf,
  dateOf,
  declaredProcedure,
  type Line,
  planOf,
  reviewedProcedure,
  submitted,
} from './case-for-test.ts';
import { clockColour, dueDatesOf, longestExtension, taskDueOn, workingDaysLeft } from './clock.ts';

const accepted: CaseEvent = { type: 'accepted' };
const passed: CaseEvent = { type: 'passed', task: 'examination/examine', opinion: '' };
const paused: CaseEvent = { type: 'paused', name: '检测', basis: '第四十五条', expectedDays: 10 };
const resumed: CaseEvent = { type: 'resumed', result: '' };
const asked: CaseEvent = {
  type: 'correction-requested',
  points: [{ subject: '', text: '缺图' }],
  respondBy: '2027-01-08',
};
const corrected: CaseEvent = { type: 'corrected', answers: {}, materials: {} };

/** Ten working days promised, twenty by law. */
function planWith(value = 10, unit: CasePlan['promised']['unit'] = 'working-day'): CasePlan {
  const statutory = { value: 20, unit: 'working-day' as const };
  return { agency: 'market', promised: { value, unit }, statutory, reviews: [] };
}

function caseFrom(received: string, plan: CasePlan, ...lines: Line[]): CaseState {
  return caseOf(declaredProcedure('standard'), [received, submitted(plan)], ...lines);
}

function datesOf(state: CaseState, today = '2026-12-01') {
  return dueDatesOf(state, dateOf(today));
}

describe('acceptance within five working days of receipt', () => {
  for (const [from, until, why] of [
    ['2026-11-20', '2026-11-27', 'a Friday: Monday is the first day'],
    ['2026-11-21', '2026-11-27', 'a Saturday'],
    ['2025-01-24', '2025-02-07', 'Spring Festival 2025, with work on Sunday 26 January'],
    ['2025-09-29', '2025-10-13', 'National Day 2025, with work on Saturday 11 October'],
    ['2026-02-12', '2026-02-26', 'Spring Festival 2026, with work on Saturday 14 February'],
    ['2026-04-30', '2026-05-11', 'Labour Day 2026, with work on Saturday 9 May'],
    ['2026-09-30', '2026-10-13', 'National Day 2026, with work on Saturday 10 October'],
    ['2026-12-30', '2027-01-07', 'New Year 2027, a Friday'],
    ['2027-02-03', '2027-02-16', 'Spring Festival 2027, as far as the law alone fixes it'],
  ] as const) {
    test(`${from} → ${until}: ${why}`, () =>
      assert.equal(datesOf(caseFrom(from, planWith()), from).acceptBy, until));
  }

  test('a correction begins them anew', () => {
    const state = caseFrom('2026-11-23', planWith(), ['2026-11-25', asked], ['2026-12-09', corrected]);
    assert.equal(datesOf(state).acceptBy, '2026-12-16');
  });
});

describe('the decision', () => {
  test('counts from acceptance', () => {
    const dates = datesOf(caseFrom('2026-11-20', planWith(), ['2026-11-23', accepted]));
    assert.equal(dates.promised, '2026-12-07');
    assert.equal(dates.statutory, '2026-12-21');
    assert.equal(dates.expected, false);
    assert.equal(dates.provisional, false);
  });

  test('before acceptance, from the last day for it', () => {
    const dates = datesOf(caseFrom('2026-11-20', planWith()));
    assert.equal(dates.promised, '2026-12-11');
    assert.equal(dates.expected, true);
  });

  test('from receipt, where the organ was silent', () => {
    const dates = datesOf(
      caseFrom('2026-11-20', planWith(), ['2026-11-30', { type: 'accepted', deemed: true }]),
    );
    assert.equal(dates.promised, '2026-12-04');
  });

  test('from the correction, where the organ was silent after it', () => {
    const state = caseFrom(
      '2026-11-20',
      planWith(),
      ['2026-11-23', asked],
      ['2026-11-25', corrected],
      ['2026-12-03', { type: 'accepted', deemed: true }],
    );
    assert.equal(datesOf(state).promised, '2026-12-09');
  });

  test('on the spot: the day of receipt, or the first working day after a day of rest', () => {
    assert.equal(datesOf(caseFrom('2026-11-23', planWith(0, 'immediate'))).promised, '2026-11-23');
    assert.equal(datesOf(caseFrom('2026-11-21', planWith(0, 'immediate'))).promised, '2026-11-23');
    assert.equal(datesOf(caseFrom('2026-10-01', planWith(0, 'immediate'))).promised, '2026-10-08');
  });

  test('a limit in calendar days counts days of rest', () => {
    const plan = planWith(7, 'calendar-day');
    assert.equal(datesOf(caseFrom('2026-11-23', plan, ['2026-11-23', accepted])).promised, '2026-11-30');
  });

  test('is provisional where it reaches a year whose holidays are not announced', () => {
    const dates = datesOf(caseFrom('2026-12-21', planWith(), ['2026-12-21', accepted]));
    assert.equal(dates.promised, '2027-01-05');
    assert.equal(dates.provisional, true);
  });
});

describe('special procedures', () => {
  const begun: Line[] = [
    ['2026-11-23', accepted],
    ['2026-11-25', paused],
  ];

  test('move the dates by the working days after they begin until the day they end', () => {
    const dates = datesOf(caseFrom('2026-11-23', planWith(), ...begun, ['2026-12-02', resumed]));
    assert.equal(dates.promised, '2026-12-14');
    assert.equal(dates.statutory, '2026-12-28');
  });

  test('while one lasts, the dates move day by day', () => {
    const state = caseFrom('2026-11-23', planWith(), ...begun);
    assert.equal(datesOf(state, '2026-11-25').promised, '2026-12-07');
    assert.equal(datesOf(state, '2026-11-26').promised, '2026-12-08');
    assert.equal(datesOf(state, '2026-11-29').promised, '2026-12-09');
    assert.equal(datesOf(state, '2026-12-01').promised, '2026-12-11');
  });

  test('a second one that begins on the last day of the first counts no day twice', () => {
    const state = caseFrom(
      '2026-11-23',
      planWith(),
      ...begun,
      ['2026-12-02', resumed],
      ['2026-12-02', paused],
      ['2026-12-03', resumed],
    );
    assert.equal(datesOf(state).promised, '2026-12-15');
  });

  test('one that begins and ends on one day moves nothing', () => {
    const state = caseFrom('2026-11-23', planWith(), ...begun, ['2026-11-25', resumed]);
    assert.equal(datesOf(state).promised, '2026-12-07');
  });

  test('move a limit in calendar days too', () => {
    const plan = planWith(7, 'calendar-day');
    const state = caseFrom('2026-11-23', plan, ...begun, ['2026-11-27', resumed]);
    assert.equal(datesOf(state).promised, '2026-12-02');
  });
});

describe('extension', () => {
  const extended: CaseEvent = { type: 'extended', days: 5, reasons: '需要补充检验' };

  test('adds working days to the promised and the legal limit', () => {
    const dates = datesOf(
      caseFrom('2026-11-23', planWith(), ['2026-11-23', accepted], ['2026-11-30', extended]),
    );
    assert.equal(dates.promised, '2026-12-14');
    assert.equal(dates.statutory, '2026-12-28');
  });

  test('is ten days at most, fifteen where departments decide jointly', () => {
    assert.equal(longestExtension(planOf([])), 10);
    assert.equal(longestExtension(planOf(['fire'])), 15);
  });
});

test('delivery within ten working days of the decision', () => {
  const approved: CaseEvent = { type: 'approved', opinion: '' };
  const state = caseFrom(
    '2026-12-01',
    planWith(),
    ['2026-12-01', accepted],
    ['2026-12-16', passed],
    ['2026-12-18', approved],
  );
  assert.equal(datesOf(state).deliverBy, '2027-01-04');
});

describe('tasks', () => {
  const today = dateOf('2026-11-24');
  const dueOf = (state: CaseState, key: string, on = today) => {
    const task = state.tasks.find((candidate) => candidate.key === key);
    assert.ok(task, key);
    return taskDueOn(state, task, on);
  };

  test('acceptance is due on its fifth day, on the spot where that is promised', () => {
    assert.equal(dueOf(caseFrom('2026-11-23', planWith()), 'acceptance/accept'), '2026-11-30');
    assert.equal(dueOf(caseFrom('2026-11-23', planWith(0, 'immediate')), 'acceptance/accept'), '2026-11-23');
  });

  test('a review is due by its own limit, but not after the case', () => {
    const review = (promised: number, ...lines: Line[]) =>
      caseOf(
        reviewedProcedure('all'),
        [
          '2026-11-23',
          submitted({ ...planOf(['fire']), promised: { value: promised, unit: 'working-day' } }),
        ],
        ['2026-11-23', accepted],
        ...lines,
      );
    assert.equal(dueOf(review(10), 'review/review:fire'), '2026-11-30');
    assert.equal(dueOf(review(3), 'review/review:fire'), '2026-11-26');
    const moved = review(10, ['2026-11-24', paused], ['2026-11-26', resumed]);
    assert.equal(dueOf(moved, 'review/review:fire'), '2026-12-02');
  });

  test('issue and delivery are due by the day of delivery', () => {
    const state = caseFrom(
      '2026-11-23',
      planWith(),
      ['2026-11-23', accepted],
      ['2026-11-24', passed],
      ['2026-11-25', { type: 'approved', opinion: '' }],
    );
    assert.equal(dueOf(state, 'issue/issue'), '2026-12-09');
  });
});

test('green until two working days are left, yellow until the last, then red', () => {
  const due = dateOf('2026-12-07');
  const seen = ['2026-12-03', '2026-12-04', '2026-12-06', '2026-12-07', '2026-12-08'].map((day) => [
    clockColour(due, dateOf(day), calendar),
    workingDaysLeft(due, dateOf(day), calendar),
  ]);
  assert.deepEqual(seen, [
    ['green', 2],
    ['yellow', 1],
    ['yellow', 1],
    ['yellow', 0],
    ['red', -1],
  ]);
});
