import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isEmail, parseEmail } from './email.ts';

describe('email address', () => {
  for (const [text, address] of [
    ['zhang.san@example.com', 'zhang.san@example.com'],
    [' Zhang＠Example.COM ', 'Zhang@example.com'],
    ['a+b@mail.example.gov.cn', 'a+b@mail.example.gov.cn'],
  ] as const) {
    test(`reads ${text}`, () => assert.equal(parseEmail(text), address));
  }

  for (const text of [
    '',
    'zhang',
    'zhang@',
    '@example.com',
    'zhang@example',
    'a b@example.com',
    '张三@例子',
    'a@-x.com',
    `${'a'.repeat(65)}@example.com`,
  ]) {
    test(`refuses “${text}”`, () => {
      assert.equal(isEmail(text), false);
      assert.throws(() => parseEmail(text), { code: 'email-invalid' });
    });
  }
});
