import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { maskEmail, maskIdentityNumber, maskMiddle, maskName, maskPhone } from './mask.ts';

describe('mask', () => {
  for (const [masked, expected] of [
    [maskName('张三'), '张*'],
    [maskName('欧阳修文'), '欧***'],
    [maskName('𠮷田'), '𠮷*'],
    [maskName('John Smith'), 'J*** S****'],
    [maskName('王'), '*'],
    [maskName(''), ''],
    [maskIdentityNumber('11010519491231002X'), '1101**********002X'],
    [maskPhone('13800138000'), '138****8000'],
    [maskPhone('020-83134173'), '020-******73'],
    [maskPhone('12345'), '1****'],
    [maskEmail('zhangsan@example.com'), 'z***@example.com'],
    [maskMiddle('6222020200012345678', 4, 4), '6222***********5678'],
  ] as const) {
    test(`shows ${expected || 'nothing of nothing'}`, () => assert.equal(masked, expected));
  }

  test('always hides at least one character', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(5), fc.nat(5), (text, first, last) => {
        const masked = maskMiddle(text, first, last);
        assert.ok(masked.includes('*'));
        assert.equal([...masked].length, [...text].length);
      }),
    );
  });
});
