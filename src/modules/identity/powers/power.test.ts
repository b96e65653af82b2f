import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../../kernel/date.ts';
import type { PersonActor } from '../actor.ts';
import { mayAct } from './may-act.ts';
import { isLive, stateOfPower } from './power.ts';
import { PowerAct } from './power-scope.ts';

const today = '2026-11-22' as CalendarDate;
const at = new Date('2026-11-20T02:00:00Z');
const period = { from: '2026-11-01' as CalendarDate, until: '2026-12-31' as CalendarDate };
const accepted = { at, isAccepted: true };
const states = [
  ['offered', { ...period, answer: undefined, end: undefined }],
  ['declined', { ...period, answer: { at, isAccepted: false }, end: undefined }],
  ['in-force', { ...period, answer: accepted, end: undefined }],
  ['in-force', { from: today, until: today, answer: accepted, end: undefined }],
  ['coming', { ...period, from: addDays(today, 1), answer: accepted, end: undefined }],
  ['expired', { ...period, until: addDays(today, -1), answer: accepted, end: undefined }],
  ['expired', { ...period, until: addDays(today, -1), answer: undefined, end: undefined }],
  ['revoked', { ...period, answer: accepted, end: { at, kind: 'revoked' } }],
  ['revoked', { ...period, answer: undefined, end: { at, kind: 'revoked' } }],
  ['renounced', { ...period, answer: accepted, end: { at, kind: 'renounced' } }],
] as const;

for (const [state, power] of states) {
  test(`a power from ${power.from} until ${power.until} is ${state}`, () => {
    assert.equal(stateOfPower(power, today), state);
    assert.equal(isLive(state), ['offered', 'coming', 'in-force'].includes(state));
  });
}

const actor = { kind: 'person' } as PersonActor;
const item = fc.constantFrom('990131001001', '990131001002', '990120001001');
const organ = fc.constantFrom('11990102MB9902318W4', '11990100MB99000018');

test('an agent may do what the power names, for the items it names, and nothing else', () => {
  const scope = fc.record({
    id: fc.constant('p'),
    acts: fc.subarray([...PowerAct.options], { minLength: 1 }),
    items: fc.option(fc.uniqueArray(item, { minLength: 1 }), { nil: undefined }),
    until: fc.constant(today),
  });
  fc.assert(
    fc.property(scope, fc.constantFrom(...PowerAct.options), organ, item, (power, act, head, code) => {
      const named = power.acts.some((one) => one === act);
      const covered = power.items === undefined || power.items.some((one) => one === code);
      assert.equal(mayAct({ ...actor, power }, act, `${head}${code}`), named && covered);
      assert.equal(mayAct({ ...actor, power }, act), named);
    }),
  );
});

test('in the own name everything may be done, by officials and strangers nothing', () => {
  for (const act of PowerAct.options) {
    assert.equal(mayAct(actor, act, '990131001001'), true);
    assert.equal(mayAct(undefined, act), false);
    assert.equal(
      mayAct(
        { kind: 'official', officialId: 'o', accountId: 'a', sessionId: 's', name: '沈', posts: [] },
        act,
      ),
      false,
    );
  }
});
