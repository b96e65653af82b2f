import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPaymentCode, paymentCode, receiptCheck } from './payment-code.ts';

test('a payment code names division and year, and finds every mistyped digit', () => {
  assert.match(paymentCode('990102', 2026, 1), /^9901022600000000001\d$/);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999_999 }),
      fc.nat(19),
      fc.integer({ min: 1, max: 9 }),
      (serial, at, by) => {
        const code = paymentCode('990102', 2026, serial);
        assert.ok(isPaymentCode(code));
        const wrong = code.slice(0, at) + ((Number(code[at]) + by) % 10) + code.slice(at + 1);
        assert.ok(!isPaymentCode(wrong), wrong);
      },
    ),
  );
});

test('the check of a receipt belongs to its number, code and amount', () => {
  const secret = Buffer.from('secret');
  const receipt = { number: '0000000001', code: paymentCode('990102', 2026, 1), amount: 8000 };
  const check = receiptCheck(secret, receipt);
  assert.match(check, /^\d{6}$/);
  assert.notEqual(receiptCheck(secret, { ...receipt, amount: 8001 }), check);
});
