import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, parseDate } from './date.ts';
import { isIdentityNumber, makeIdentityNumber, parseIdentityNumber } from './identity-number.ts';

const anyNumber = fc
  .tuple(fc.nat(40_000), fc.integer({ min: 1, max: 999 }))
  .map(([days, sequence]) => makeIdentityNumber('990102', addDays(parseDate('1920-01-01'), days), sequence));

describe('identity number', () => {
  test('reads the sample of the standard', () => {
    assert.deepEqual(parseIdentityNumber('11010519491231002X'), {
      number: '11010519491231002X',
      region: '110105',
      birthDate: '1949-12-31',
      sex: 'female',
    });
    assert.equal(parseIdentityNumber('440524188001010014').sex, 'male');
  });

  test('reads what people type', () => {
    assert.equal(parseIdentityNumber(' 110105 １９４９１２３１ 002x ').number, '11010519491231002X');
  });

  for (const [text, says] of [
    ['', /18位/],
    ['110105491231002', /18位/],
    ['01010519491231002X', /18位/],
    ['11010519491331002X', /出生日期/],
    ['110105194902300025', /出生日期/],
    ['110105194912310021', /校验/],
  ] as const) {
    test(`refuses “${text}” and says why`, () => {
      assert.equal(isIdentityNumber(text), false);
      assert.throws(() => parseIdentityNumber(text), says);
    });
  }

  test('a made number gives back what it was made of; one wrong digit is noticed', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(16), fc.nat(9), (number, at, digit) => {
        assert.equal(parseIdentityNumber(number).region, '990102');
        const changed = number.slice(0, at) + digit + number.slice(at + 1);
        assert.equal(isIdentityNumber(changed), changed === number);
      }),
    );
  });

  test('cannot be made of a wrong region or sequence', () => {
    assert.throws(() => makeIdentityNumber('99', parseDate('1990-01-01'), 1), TypeError);
    assert.throws(() => makeIdentityNumber('990102', parseDate('1990-01-01'), 1000), TypeError);
  });
});
