import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CalendarDate } from '../../../kernel/date.ts';
import { provisionalCalendar } from '../../../kernel/state-council-calendar.ts';
import type { CaseAction, CaseEvent } from '../../procedures/index.ts';
import { declaredRules } from '../rules-for-test.ts';
import { type ActsOfCase, watchActs } from './watch-acts.ts';
import { watchEquals } from './watch-equals.ts';

const plan = { agency: 'market', promised: { value: 10, unit: 'working-day' as const }, reviews: [] };
const begin: CaseEvent = { type: 'submitted', plan, answers: {}, materials: {} };

interface Step {
  readonly event: CaseEvent;
  readonly by?: string;
  readonly at?: string;
}

function caseOf(steps: readonly Step[], procedure = 'standard'): ActsOfCase {
  const actions: CaseAction[] = [{ event: begin }, ...steps].map(({ event, by, at }: Step, index) => ({
    sequence: index + 1,
    at: new Date(at ?? `2026-11-24T${String(9 + index).padStart(2, '0')}:00:00+08:00`),
    actor: { account: by ?? `account-${index}`, name: '沈若兰', agency: index === 0 ? undefined : 'market' },
    event,
  }));
  return { actions, plan, procedure: { code: procedure } };
}

function found(steps: readonly Step[], procedure?: string, held: boolean | undefined = true) {
  return watchActs(declaredRules, caseOf(steps, procedure), provisionalCalendar, () => held).map(
    ({ rule }) => rule,
  );
}

const accepted: Step = { event: { type: 'accepted' } };
const passed: Step = { event: { type: 'passed', task: 'examination/examine', opinion: '' } };
const approved: Step = { event: { type: 'approved', opinion: '' } };
const objected: Step = { event: { type: 'objected', task: 'examination/examine', reasons: '面积不符' } };
const refused = (reasons: string): Step => ({ event: { type: 'refused', reasons } });

describe('the history of a case', () => {
  test('that is as it should be calls for nothing', () => {
    assert.deepEqual(found([accepted, passed, approved]), []);
    assert.deepEqual(
      found([accepted, passed, refused('不符合《食品安全法》第三十三条第一项规定的条件')]),
      [],
    );
  });
  test('shows acceptance by silence', () => {
    assert.deepEqual(
      found([{ event: { type: 'accepted', deemed: true, on: '2026-11-24' as CalendarDate } }]),
      ['JC-CX-01'],
    );
  });
  test('shows a refusal without its basis, or too short', () => {
    assert.deepEqual(found([accepted, passed, refused('场所条件不符合有关规定的具体要求，故不批准')]), [
      'JC-CX-02',
    ]);
    assert.deepEqual(found([accepted, passed, refused('《法》第一条')]), ['JC-CX-02']);
  });
  test('shows acceptance refused in two words', () => {
    assert.deepEqual(found([{ event: { type: 'acceptance-refused', reasons: '不属本局' } }]), ['JC-CX-03']);
    const said = '申请事项不属于本机关职权范围，请向农业农村部门申请';
    assert.deepEqual(found([{ event: { type: 'acceptance-refused', reasons: said } }]), []);
  });
  test('shows a special procedure of untold length', () => {
    const pause = { type: 'paused' as const, name: '检验', basis: '第四十五条', expectedDays: 5 };
    assert.deepEqual(found([accepted, { event: pause }]), ['JC-CX-04']);
    assert.deepEqual(found([accepted, { event: { ...pause, toldUntil: '2026-12-01' as CalendarDate } }]), []);
  });
  test('shows a grant against an objection', () => {
    assert.deepEqual(found([accepted, objected, approved]), ['JC-CX-05']);
    assert.deepEqual(
      found([accepted, objected, refused('不符合《食品安全法》第三十三条规定的面积要求')]),
      [],
    );
  });
  test('shows one hand that accepts and decides, except where things are decided at once', () => {
    const own = [
      { ...accepted, by: 'a' },
      { ...passed, by: 'b' },
      { ...approved, by: 'a' },
    ];
    assert.deepEqual(found(own), ['JC-ZQ-03']);
    assert.deepEqual(
      found(
        [
          { ...accepted, by: 'a' },
          { ...approved, by: 'a' },
        ],
        'immediate',
      ),
      [],
    );
  });
  test('shows acts at night and on days of rest, once for each person and day', () => {
    assert.deepEqual(found([{ ...accepted, at: '2026-11-24T21:00:00+08:00' }]), ['JC-ZQ-02']);
    assert.deepEqual(found([{ ...accepted, at: '2026-11-28T10:00:00+08:00' }]), ['JC-ZQ-02']);
    const both = [
      { ...accepted, by: 'a', at: '2026-11-28T10:00:00+08:00' },
      { ...passed, by: 'a', at: '2026-11-28T11:00:00+08:00' },
    ];
    assert.deepEqual(found(both), ['JC-ZQ-02']);
  });
  test('shows who acted without the post; what cannot be known is not held against anybody', () => {
    assert.deepEqual(found([accepted], 'standard', false), ['JC-ZQ-01']);
    assert.deepEqual(found([accepted], 'standard', undefined), []);
  });
});

describe('beside other cases', () => {
  const since = () => '2026-01-01' as CalendarDate;
  const nobody = { corrected: [], opposite: [] };
  const asked = caseOf([
    {
      event: {
        type: 'correction-requested',
        points: [{ subject: '', text: '缺布局图' }],
        respondBy: '2027-01-05',
      },
    },
  ]);
  const rulesFound = (...args: Parameters<typeof watchEquals>) =>
    watchEquals(...args).map(({ rule }) => rule);

  test('corrections asked for again are found', () => {
    const corrected = [{ number: '1', receivedOn: '2026-11-01' as CalendarDate }];
    assert.deepEqual(rulesFound(declaredRules, asked, { ...nobody, corrected }, since), ['JC-BZ-01']);
    assert.deepEqual(rulesFound(declaredRules, asked, nobody, since), []);
    const old = [{ number: '1', receivedOn: '2025-11-01' as CalendarDate }];
    assert.deepEqual(rulesFound(declaredRules, asked, { ...nobody, corrected: old }, since), []);
  });
  test('the same facts decided otherwise are found, from three cases on', () => {
    const decided = caseOf([accepted, passed, approved]);
    const opposite = ['1', '2', '3'].map((number) => ({ number, decidedOn: '2026-10-01' as CalendarDate }));
    assert.deepEqual(rulesFound(declaredRules, decided, { ...nobody, opposite }, since), ['JC-CL-01']);
    assert.deepEqual(
      rulesFound(declaredRules, decided, { ...nobody, opposite: opposite.slice(1) }, since),
      [],
    );
  });
});
