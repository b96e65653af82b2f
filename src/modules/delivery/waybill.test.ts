import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isWaybill, waybillOf } from './waybill.ts';

test('a waybill has the check digit of the Universal Postal Union', () => {
  assert.equal(waybillOf(47312482, 'RR', 'GB'), 'RR473124829GB');
  assert.ok(isWaybill('RR473124829GB'));
  assert.equal(isWaybill('RR473124828GB'), false);
  assert.equal(isWaybill('rr473124829gb'), false);
});

test('one wrong digit is found', () => {
  const serial = fc.integer({ min: 0, max: 99_999_999 });
  fc.assert(
    fc.property(serial, fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 9 }), (number, at, add) => {
      const right = waybillOf(number);
      const digit = (Number(right.charAt(at)) + add) % 10;
      const wrong = `${right.slice(0, at)}${digit}${right.slice(at + 1)}`;
      assert.ok(isWaybill(right));
      // Two rests give 5, so there a wrong digit can stay hidden.
      if (right.charAt(10) === '5') return;
      assert.equal(isWaybill(wrong), false);
    }),
  );
});
