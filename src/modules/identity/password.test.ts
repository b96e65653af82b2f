import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPassword, hashPassword } from './password.ts';
import { passwordFault } from './password-rules.ts';

test('a password matches its own hash and no other password does', async () => {
  const stored = await hashPassword('四月的风-吹过云溪');
  assert.match(stored, /^\$scrypt\$ln=15,r=8,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  assert.deepEqual(await checkPassword('四月的风-吹过云溪', stored), { matches: true, isOutdated: false });
  assert.equal((await checkPassword('四月的风-吹过云溪 ', stored)).matches, false);
});

test('the same password is stored differently each time', async () => {
  const cost = { ln: 10, r: 8, p: 1 };
  assert.notEqual(await hashPassword('correct horse', cost), await hashPassword('correct horse', cost));
});

test('a hash of older parameters still verifies and asks to be renewed', async () => {
  const stored = await hashPassword('correct horse', { ln: 10, r: 8, p: 1 });
  assert.deepEqual(await checkPassword('correct horse', stored), { matches: true, isOutdated: true });
});

test('full-width characters of an input method count as the plain ones', async () => {
  const stored = await hashPassword('yunxi-２０２６-ok', { ln: 10, r: 8, p: 1 });
  assert.equal((await checkPassword('yunxi-2026-ok', stored)).matches, true);
});

const known = ['linxiaolan', '19000000101', '990102199203151428'];

for (const password of [
  'short-one',
  '1111111111',
  '0123456789',
  '9876543210',
  'abcdefghijkl',
  'Password123!',
  'woaini1314520',
  'qwertyuiop',
  '20260101123',
  'linxiaolan!1',
  'a19000000101',
  '99010219920315142800',
  'x'.repeat(300),
]) {
  test(`${password.slice(0, 24)} is refused as a password`, () => {
    assert.ok(passwordFault(password, known));
  });
}

for (const password of [
  'yunxi-demo-2026',
  'correct horse battery',
  '春风又绿江南岸明月何时',
  'Tq7-vLm2#pXw9',
]) {
  test(`${password} is allowed as a password`, () => {
    assert.equal(passwordFault(password, known), undefined);
  });
}
