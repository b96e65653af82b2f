import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCode, printedCode, readCode, stateOf } from './showing.ts';

test('a code is read as it is printed, also in small letters and with other spaces', () => {
  for (let turn = 0; turn < 100; turn += 1) {
    const code = makeCode();
    assert.equal(readCode(printedCode(code)), code);
    assert.equal(readCode(` ${printedCode(code).toLowerCase().replaceAll('-', ' ')}`), code);
  }
  assert.equal(readCode('K7Q2-M9XD-4TP'), undefined);
  assert.equal(readCode('O7Q2-M9XD-4TPV'), undefined);
});

test('a showing ends when it was used, taken back or its time is over, whichever came first', () => {
  const expiresAt = new Date('2026-11-24T02:10:00Z');
  const open = { used: undefined, withdrawnAt: undefined, expiresAt };
  const before = new Date('2026-11-24T02:09:59Z');
  assert.equal(stateOf(open, before), 'open');
  assert.equal(stateOf(open, expiresAt), 'expired');
  assert.equal(stateOf({ ...open, withdrawnAt: before }, before), 'withdrawn');
  assert.equal(stateOf({ ...open, used: { at: before, by: '某银行' } }, expiresAt), 'used');
});
