import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  creditCodeParts,
  formatCreditCode,
  isCreditCode,
  makeCreditCode,
  parseCreditCode,
} from './credit-code.ts';

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const anyCode = fc
  .array(fc.constantFrom(...alphabet), { minLength: 8, maxLength: 8 })
  .map((serial) => makeCreditCode('91990102', serial.join('')));

describe('unified social credit code', () => {
  for (const code of [
    '11440000006939756B',
    '11440000006940116U',
    '11100000000013338W',
    '11370800MB28559184',
  ]) {
    test(`accepts ${code}`, () => assert.ok(isCreditCode(code)));
  }

  for (const [code, why] of [
    ['TE440000GD030003VV', 'a made-up code of an old system'],
    ['13440000515356094L', 'a wrong check character'],
    ['11440000006939756C', 'a changed last character'],
    ['1144000000693975OB', 'the letter O'],
    ['11440000006939756', 'seventeen characters'],
    ['', 'nothing'],
  ] as const) {
    test(`refuses ${why}`, () => {
      assert.equal(isCreditCode(code), false);
      assert.throws(() => parseCreditCode(code), { code: 'credit-code-invalid' });
    });
  }

  test('refuses a right check character over a wrong organisation code', () => {
    const wrong = alphabet.map((last) => `11440000006939755${last}`).filter((code) => isCreditCode(code));
    assert.deepEqual(wrong, []);
  });

  test('reads what people type', () => {
    assert.equal(parseCreditCode(' １１４４００００ 006939756b '), '11440000006939756B');
  });

  test('has parts', () => {
    assert.deepEqual(creditCodeParts('11440000006939756B'), {
      authority: '1',
      category: '11',
      region: '440000',
      organisationCode: '006939756',
      checkCharacter: 'B',
    });
    assert.equal(formatCreditCode('11440000006939756B'), '11440000 006939756 B');
  });

  test('every made code is valid, and any one changed character is noticed', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(17), fc.constantFrom(...alphabet), (code, at, character) => {
        assert.ok(isCreditCode(code));
        const changed = code.slice(0, at) + character + code.slice(at + 1);
        assert.equal(isCreditCode(changed), changed === code);
      }),
    );
  });

  test('cannot be made of forbidden letters', () => {
    assert.throws(() => makeCreditCode('91990102', 'MAOOOOOO'), TypeError);
  });
});
