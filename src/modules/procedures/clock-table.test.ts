import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CaseAction, CaseEvent, CasePlan } from './action.ts';
import { type CaseState, reduceCase } from './case.ts';
import { calendar, dateOf, declaredProcedure, morningOf, planOf } from './case-for-test.ts';
import { dueDatesOf, taskDueOn } from './clock.ts';
import type { Procedure } from './engine/procedure.ts';
import { silenceMeans } from './engine/silence.ts';

/*
 * Every date here was counted by hand on the State Council's calendars (国办发明电〔2024〕12号, 〔2025〕7号):
 * 2025 off 1 Jan; 28 Jan–4 Feb; 4–6 Apr; 1–5 May; 31 May–2 Jun; 1–8 Oct; worked 26 Jan, 8 Feb, 27 Apr, 28 Sep, 11 Oct.
 * 2026 off 1–3 Jan; 15–23 Feb; 4–6 Apr; 1–5 May; 19–21 Jun; 25–27 Sep; 1–7 Oct; worked 4 Jan, 14 Feb, 28 Feb, 9 May,
 * 20 Sep, 10 Oct.
 */

/** Recorded on a day; `on` inside the event is the day on which it happened. */
type Line = readonly [recorded: string, event: CaseEvent];

const workingDays = (value: number) => ({ value, unit: 'working-day' as const });
const plan: CasePlan = {
  agency: 'market',
  promised: workingDays(10),
  statutory: workingDays(20),
  reviews: [],
};

const accepted: CaseEvent = { type: 'accepted' };
const approved: CaseEvent = { type: 'approved', opinion: '' };
const passed: CaseEvent = { type: 'passed', task: 'examination/examine', opinion: '' };
const asked: CaseEvent = {
  type: 'correction-requested',
  points: [{ subject: '', text: '缺图' }],
  respondBy: '2026-12-31',
};
const corrected = (on?: string): CaseEvent => ({
  type: 'corrected',
  answers: {},
  materials: {},
  ...(on && { on: dateOf(on) }),
});
const paused = (more: Partial<Extract<CaseEvent, { type: 'paused' }>> = {}): CaseEvent => ({
  type: 'paused',
  name: '检测',
  basis: '第四十五条',
  expectedDays: 5,
  ...more,
});
const resumed = (more: Partial<Extract<CaseEvent, { type: 'resumed' }>> = {}): CaseEvent => ({
  type: 'resumed',
  result: '',
  ...more,
});
const extended = (days: number): CaseEvent => ({ type: 'extended', days, reasons: '案情复杂' });

function caseOf(
  received: string,
  lines: readonly Line[],
  options: { plan?: CasePlan; procedure?: Procedure; receivedOn?: string } = {},
): CaseState {
  const submitted: CaseEvent = {
    type: 'submitted',
    plan: options.plan ?? plan,
    answers: {},
    materials: {},
    ...(options.receivedOn && { on: dateOf(options.receivedOn) }),
  };
  const actions = [[received, submitted] as Line, ...lines].map(
    ([date, event], index): CaseAction => ({
      sequence: index + 1,
      at: morningOf(date),
      actor: { account: undefined, name: '沈若兰', agency: undefined },
      event,
    }),
  );
  return reduceCase(options.procedure ?? declaredProcedure('standard'), actions, calendar);
}

function datesOf(state: CaseState, today = '2026-12-31') {
  return dueDatesOf(state, dateOf(today));
}

describe('five working days for acceptance or one notice of all corrections (第三十二条)', () => {
  for (const [received, acceptBy, why] of [
    ['2025-01-02', '2025-01-09', 'the day of receipt is not counted'],
    ['2025-01-22', '2025-02-05', 'Sunday 26 January is worked, then Spring Festival'],
    ['2025-01-25', '2025-02-07', 'a Saturday before a Sunday that is worked'],
    ['2025-01-27', '2025-02-10', 'the last day before Spring Festival; Saturday 8 February is worked'],
    ['2025-01-29', '2025-02-10', 'handed in online on New Year’s Day of the lunar calendar'],
    ['2025-02-08', '2025-02-14', 'a Saturday that is worked'],
    ['2025-04-03', '2025-04-11', 'before Qingming'],
    ['2025-04-25', '2025-05-06', 'Sunday 27 April is worked, then Labour Day'],
    ['2025-04-27', '2025-05-07', 'a Sunday that is worked'],
    ['2025-04-30', '2025-05-12', 'the eve of Labour Day; 10 and 11 May are a weekend'],
    ['2025-05-30', '2025-06-09', 'before the Dragon Boat Festival'],
    ['2025-06-02', '2025-06-09', 'on a holiday'],
    ['2025-09-26', '2025-10-10', 'Sunday 28 September is worked, then eight days off'],
    ['2025-09-28', '2025-10-11', 'from a Sunday that is worked to a Saturday that is worked'],
    ['2025-09-30', '2025-10-14', 'the eve of National Day'],
    ['2025-10-08', '2025-10-14', 'the last day of the holidays'],
    ['2025-12-26', '2026-01-05', 'over New Year; Sunday 4 January is worked'],
    ['2025-12-31', '2026-01-08', 'New Year’s Eve'],
    ['2026-01-04', '2026-01-09', 'a Sunday that is worked'],
    ['2026-02-10', '2026-02-24', 'Saturday 14 February is worked, then nine days off'],
    ['2026-02-13', '2026-02-27', 'the Friday before Spring Festival'],
    ['2026-02-14', '2026-02-28', 'to a Saturday that is worked'],
    ['2026-02-18', '2026-02-28', 'in the middle of Spring Festival'],
    ['2026-02-27', '2026-03-05', 'over a Saturday that is worked'],
    ['2026-04-03', '2026-04-13', 'Qingming 2026 ends on a Monday'],
    ['2026-04-30', '2026-05-11', 'Labour Day; Saturday 9 May is worked'],
    ['2026-05-08', '2026-05-14', 'over a Saturday that is worked'],
    ['2026-06-18', '2026-06-26', 'the eve of the Dragon Boat Festival'],
    ['2026-09-18', '2026-09-24', 'Sunday 20 September is worked'],
    ['2026-09-24', '2026-10-09', 'Mid-Autumn and National Day one after the other'],
    ['2026-09-30', '2026-10-13', 'the eve of National Day; Saturday 10 October is worked'],
    ['2026-10-09', '2026-10-15', 'over a Saturday that is worked'],
  ] as const) {
    test(`${received} → ${acceptBy}: ${why}`, () =>
      assert.equal(datesOf(caseOf(received, [])).acceptBy, acceptBy));
  }
});

describe('twenty working days by law, ten as promised, from acceptance (第四十二条)', () => {
  for (const [on, promised, statutory] of [
    ['2025-01-20', '2025-02-08', '2025-02-21'],
    ['2025-04-27', '2025-05-14', '2025-05-28'],
    ['2025-09-15', '2025-09-28', '2025-10-17'],
    ['2025-12-22', '2026-01-06', '2026-01-20'],
    ['2026-01-30', '2026-02-13', '2026-03-05'],
    ['2026-04-20', '2026-05-07', '2026-05-20'],
    ['2026-09-14', '2026-09-28', '2026-10-16'],
  ] as const) {
    test(`accepted on ${on} → ${promised}, ${statutory}`, () => {
      const dates = datesOf(caseOf(on, [[on, accepted]]));
      assert.deepEqual([dates.promised, dates.statutory], [promised, statutory]);
    });
  }

  test('extended by ten: thirty', () => {
    const dates = datesOf(
      caseOf('2026-01-30', [
        ['2026-01-30', accepted],
        ['2026-02-12', extended(10)],
      ]),
    );
    assert.deepEqual([dates.promised, dates.statutory], ['2026-03-05', '2026-03-19']);
  });
});

describe('joint handling: forty-five, extended by fifteen (第二十六条、第四十二条第二款)', () => {
  const joint = { ...plan, promised: workingDays(45), statutory: workingDays(45) };
  const statutoryOf = (...lines: Line[]) =>
    datesOf(caseOf(lines[0]?.[0] ?? '', lines, { plan: joint })).statutory;

  test('accepted on 2025-03-03 → 2025-05-08', () =>
    assert.equal(statutoryOf(['2025-03-03', accepted]), '2025-05-08'));
  test('and extended → 2025-05-29', () =>
    assert.equal(statutoryOf(['2025-03-03', accepted], ['2025-04-28', extended(15)]), '2025-05-29'));
  test('accepted on 2026-08-03 → 2026-10-10, a Saturday that is worked', () =>
    assert.equal(statutoryOf(['2026-08-03', accepted]), '2026-10-10'));
});

describe('ten working days for delivery (第四十四条)', () => {
  for (const [decided, deliverBy] of [
    ['2025-01-24', '2025-02-13'],
    ['2025-09-29', '2025-10-20'],
    ['2026-02-13', '2026-03-05'],
  ] as const) {
    test(`decided on ${decided} → ${deliverBy}`, () => {
      const state = caseOf(decided, [
        [decided, accepted],
        [decided, passed],
        [decided, approved],
      ]);
      assert.equal(datesOf(state).deliverBy, deliverBy);
    });
  }
});

describe('twenty working days for the preliminary review of a lower organ (第四十三条)', () => {
  test('from the day on which it can begin, within what the decision has', () => {
    const standard = declaredProcedure('standard');
    const stages = standard.stages.map((stage) =>
      stage.code === 'examination'
        ? { ...stage, tasks: stage.tasks.map((task) => ({ ...task, limit: workingDays(20) })) }
        : stage,
    );
    const long = { ...plan, promised: workingDays(40), statutory: workingDays(40) };
    const state = caseOf('2026-01-30', [['2026-01-30', accepted]], {
      plan: long,
      procedure: { ...standard, stages },
    });
    assert.equal(dueOf(state, 'examination/examine'), '2026-03-05');
  });
});

describe('corrections', () => {
  for (const [why, received, recorded, on, acceptBy] of [
    ['the five days begin anew', '2026-02-10', '2026-02-26', undefined, '2026-03-04'],
    ['on a holiday', '2025-09-22', '2025-10-05', undefined, '2025-10-14'],
    ['handed in on Tuesday, entered on Thursday', '2026-03-02', '2026-03-12', '2026-03-10', '2026-03-17'],
  ] as const) {
    test(`${why} → ${acceptBy}`, () => {
      const lines: Line[] = [
        [received, asked],
        [recorded, corrected(on)],
      ];
      assert.equal(datesOf(caseOf(received, lines)).acceptBy, acceptBy);
    });
  }
});

describe('silence of the organ', () => {
  const deemed = (on: string): CaseEvent => ({
    type: 'accepted',
    act: 'deem-accepted',
    deemed: true,
    on: dateOf(on),
  });

  test('is acceptance as of receipt: received 2026-02-13, nothing said until 27 February', () => {
    const silent = caseOf('2026-02-13', []);
    assert.equal(silenceMeans(silent, calendar, dateOf('2026-02-27')), undefined);
    assert.deepEqual(silenceMeans(silent, calendar, dateOf('2026-02-28')), {
      act: 'deem-accepted',
      on: '2026-02-13',
    });
    const dates = datesOf(caseOf('2026-02-13', [['2026-02-28', deemed('2026-02-13')]]));
    assert.deepEqual([dates.promised, dates.statutory], ['2026-03-05', '2026-03-19']);
  });

  test('after a correction, as of the correction', () => {
    const before: Line[] = [
      ['2025-09-25', asked],
      ['2025-09-30', corrected()],
    ];
    const silent = caseOf('2025-09-22', before);
    assert.equal(silenceMeans(silent, calendar, dateOf('2025-10-14')), undefined);
    assert.deepEqual(silenceMeans(silent, calendar, dateOf('2025-10-15')), {
      act: 'deem-accepted',
      on: '2025-09-30',
    });
    const state = caseOf('2025-09-22', [...before, ['2025-10-15', deemed('2025-09-30')]]);
    assert.equal(datesOf(state).promised, '2025-10-21');
  });
});

describe('special procedures do not count (第四十五条)', () => {
  const since = '2026-03-02';
  const promisedOf = (lines: Line[], today?: string) =>
    datesOf(caseOf(since, [[since, accepted], ...lines]), today).promised;

  test('one of five working days', () => {
    const dates = datesOf(
      caseOf(since, [
        [since, accepted],
        ['2026-03-05', paused()],
        ['2026-03-12', resumed()],
      ]),
    );
    assert.deepEqual([dates.promised, dates.statutory], ['2026-03-23', '2026-04-07']);
  });

  test('over Spring Festival', () => {
    const dates = datesOf(
      caseOf('2026-02-09', [
        ['2026-02-09', accepted],
        ['2026-02-12', paused()],
        ['2026-02-25', resumed()],
      ]),
    );
    assert.deepEqual([dates.promised, dates.statutory], ['2026-03-05', '2026-03-19']);
  });

  test('one that takes holidays alone moves nothing', () => {
    const state = caseOf('2025-09-29', [
      ['2025-09-29', accepted],
      ['2025-09-30', paused()],
      ['2025-10-08', resumed()],
    ]);
    assert.equal(datesOf(state).promised, '2025-10-20');
  });

  for (const [why, first, second, promised] of [
    ['two that overlap', ['2026-03-05', '2026-03-12'], ['2026-03-10', '2026-03-17'], '2026-03-26'],
    ['one inside the other', ['2026-03-05', '2026-03-17'], ['2026-03-09', '2026-03-11'], '2026-03-26'],
    [
      'one that begins as the other ends',
      ['2026-03-05', '2026-03-10'],
      ['2026-03-10', '2026-03-12'],
      '2026-03-23',
    ],
    [
      'one that begins and ends on one day',
      ['2026-03-05', '2026-03-05'],
      ['2026-03-06', '2026-03-06'],
      '2026-03-16',
    ],
  ] as const) {
    test(`${why} → ${promised}`, () => {
      const events = [
        { day: first[0], event: paused(), place: 0 },
        { day: first[1], event: resumed({ of: 3 }), place: 1 },
        { day: second[0], event: paused({ name: '专家评审' }), place: 2 },
        { day: second[1], event: resumed(), place: 3 },
      ];
      assert.equal(promisedOf(inOrder(events)), promised);
    });
  }

  test('one that lasts: until the day that was told, then until today', () => {
    const lasting: Line[] = [['2026-03-05', paused({ expectedDays: 10, toldUntil: dateOf('2026-03-19') })]];
    assert.equal(promisedOf(lasting, '2026-03-10'), '2026-03-30');
    assert.equal(promisedOf(lasting, '2026-03-19'), '2026-03-30');
    assert.equal(promisedOf(lasting, '2026-03-24'), '2026-04-02');
  });

  test('that ended on Thursday and were entered the week after end on Thursday', () => {
    const lines: Line[] = [
      ['2026-03-05', paused()],
      ['2026-03-20', resumed({ on: dateOf('2026-03-12') })],
    ];
    assert.equal(promisedOf(lines), '2026-03-23');
  });

  test('of one department move its own date and the whole, not that of the others', () => {
    const task = 'review/review:fire';
    const reviewed = { ...planOf(['fire', 'urban']), promised: workingDays(10) };
    const state = caseOf(
      since,
      [
        [since, accepted],
        ['2026-03-05', paused({ act: 'pause-review', task })],
        ['2026-03-12', resumed({ act: 'resume-review', task })],
      ],
      { plan: reviewed, procedure: declaredProcedure('parallel-review') },
    );
    assert.equal(dueOf(state, task), '2026-03-16');
    assert.equal(dueOf(state, 'review/review:urban'), '2026-03-09');
    assert.equal(datesOf(state).promised, '2026-03-23');
  });
});

describe('other units', () => {
  const promisedOf = (
    value: number,
    unit: CasePlan['promised']['unit'],
    received: string,
    ...lines: Line[]
  ) => datesOf(caseOf(received, lines, { plan: { ...plan, promised: { value, unit } } })).promised;

  test('seven calendar days run through Spring Festival', () =>
    assert.equal(promisedOf(7, 'calendar-day', '2026-02-12', ['2026-02-12', accepted]), '2026-02-19'));
  test('and stop for a special procedure', () =>
    assert.equal(
      promisedOf(
        7,
        'calendar-day',
        '2026-02-12',
        ['2026-02-12', accepted],
        ['2026-02-14', paused()],
        ['2026-02-16', resumed()],
      ),
      '2026-02-21',
    ));
  test('sixty calendar days of a petition', () =>
    assert.equal(promisedOf(60, 'calendar-day', '2025-12-05', ['2025-12-05', accepted]), '2026-02-03'));
  test('twenty-four hours from ten in the morning', () =>
    assert.equal(promisedOf(24, 'hour', '2026-02-13', ['2026-02-13', accepted]), '2026-02-14'));
  test('fifteen hours from ten in the morning end after midnight', () =>
    assert.equal(promisedOf(15, 'hour', '2026-02-13', ['2026-02-13', accepted]), '2026-02-14'));
  for (const [received, due] of [
    ['2026-02-14', '2026-02-14'],
    ['2026-02-20', '2026-02-24'],
    ['2025-10-05', '2025-10-09'],
  ] as const) {
    test(`on the spot, received on ${received} → ${due}`, () =>
      assert.equal(promisedOf(0, 'immediate', received), due));
  }
});

describe('renewal: a decision before expiry, or it counts as renewed (第五十条)', () => {
  const renewal = { ...plan, promised: workingDays(20), renewBy: '2026-10-01' };
  const begun: Line[] = [['2026-08-21', accepted]];
  const stopped: Line[] = [...begun, ['2026-08-25', paused()], ['2026-09-28', resumed()]];

  test('the limit of the law runs beside it', () => {
    const dates = datesOf(caseOf('2026-08-20', begun, { plan: renewal }));
    assert.deepEqual([dates.statutory, dates.renewBy], ['2026-09-18', '2026-10-01']);
  });

  test('no special procedure moves the day of expiry', () => {
    const state = caseOf('2026-08-20', stopped, { plan: renewal });
    assert.ok((datesOf(state).statutory ?? '') > '2026-10-01');
    assert.equal(dueOf(state, 'examination/examine'), '2026-10-01');
  });

  test('silence until then renews it on that day, and delivery has ten days', () => {
    const silent = caseOf('2026-08-20', stopped, { plan: renewal });
    assert.equal(silenceMeans(silent, calendar, dateOf('2026-10-01')), undefined);
    const silence = { act: 'deem-approved', on: '2026-10-01' };
    assert.deepEqual(silenceMeans(silent, calendar, dateOf('2026-10-02')), silence);
    const deemed: CaseEvent = {
      type: 'approved',
      act: 'deem-approved',
      deemed: true,
      on: dateOf('2026-10-01'),
      opinion: '',
    };
    const state = caseOf('2026-08-20', [...stopped, ['2026-10-02', deemed]], { plan: renewal });
    assert.equal(state.status, 'approved');
    assert.equal(datesOf(state).deliverBy, '2026-10-20');
  });
});

test('what came in on Friday and was entered on Monday was received on Friday', () => {
  const state = caseOf('2026-03-09', [], { receivedOn: '2026-03-06' });
  assert.equal(datesOf(state).acceptBy, '2026-03-13');
});

test('a promise that is longer than the law allows does not make anything due later', () => {
  const state = caseOf('2026-01-30', [['2026-01-30', accepted]], {
    plan: { ...plan, promised: workingDays(30) },
  });
  assert.equal(dueOf(state, 'examination/examine'), '2026-03-05');
});

function dueOf(state: CaseState, key: string): string {
  const task = state.tasks.find((one) => one.key === key);
  assert.ok(task, key);
  return taskDueOn(state, task, dateOf('2026-12-31'));
}

/** As they were recorded: by day, and of one day in the order given. The act that a `resumed` names is the third. */
function inOrder(events: readonly { day: string; event: CaseEvent; place: number }[]): Line[] {
  return events
    .toSorted((left, right) =>
      left.day < right.day ? -1 : left.day > right.day ? 1 : left.place - right.place,
    )
    .map(({ day, event }) => [day, event]);
}
