import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestOfRecoveryCode, makeRecoveryCodes, readRecoveryCode } from './recovery-codes.ts';

test('ten different codes, read again however they are typed', () => {
  const codes = makeRecoveryCodes();
  assert.equal(new Set(codes).size, 10);
  for (const code of codes) {
    assert.match(code, /^[a-z2-9]{5}-[a-z2-9]{5}$/);
    for (const typed of [code, code.toUpperCase(), code.replace('-', ''), ` ${code.replace('-', ' ')} `])
      assert.equal(readRecoveryCode(typed), code);
  }
});

test('what cannot be a code is none', () => {
  for (const typed of ['', '123456', 'abcde-fghi', 'abcde-fghij-k', 'abcde-fghi1', '中文字符中文字符中文'])
    assert.equal(readRecoveryCode(typed), undefined, typed);
});

test('a digest is of one account and one secret alone', () => {
  const [a, b] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const digest = digestOfRecoveryCode(a, 'account-1', 'abcde-fghjk');
  assert.deepEqual(digest, digestOfRecoveryCode(a, 'account-1', 'abcde-fghjk'));
  assert.notDeepEqual(digest, digestOfRecoveryCode(a, 'account-2', 'abcde-fghjk'));
  assert.notDeepEqual(digest, digestOfRecoveryCode(b, 'account-1', 'abcde-fghjk'));
});
