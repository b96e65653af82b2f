import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
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

/** Of the sort that heads every list of leaked passwords. */
const leaked = `
  1qaz2wsx3edc qwerty12345 iloveyou123 password123 1q2w3e4r5t zaq12wsxcde3 woaini5201314 5201314520 aa123456789
  abc123456789 qq123456789 123456789a a123456789 asd123456789 wang123456 zhang198801 19880101abc p@ssw0rd123
  P@$$w0rd2024 Admin@123456 admin888888 root123456 test123456 Huawei@123 Aa123456789. 1234qwerasdf qazwsxedc123
  abcd1234567 superman123 football2020 letmein12345 welcome2024! q1w2e3r4t5 a1b2c3d4e5 123qweasdzxc 88888888888
  110110110110 13812345678 asdfghjkl123 qwertyuiop123 zxcvbnm12345 iloveyou520 woaiwojia123 wodemima123 nihao123456
  12344321abc aaaa11112222 changeme2024 monkey123456 dragon888888 sunshine2023 princess1990 zhangwei1990 liming123456
  adminadmin passwordpassword asdasdasd123 abcabcabcabc 1472583690 woaini1314 Qwer1234!@#$ wangxiaoming yunxi@2026
  Tongban2026! qwe123asd456 000000000000 112233445566
`;

for (const password of leaked.trim().split(/\s+/)) {
  test(`${password} is too common`, () => assert.ok(passwordFault(password, [])));
}

test('nearly no password that a generator makes is taken for a common one', () => {
  const alphabet = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_.!';
  const random = fc
    .array(fc.constantFrom(...alphabet), { minLength: 14, maxLength: 20 })
    .map((list) => list.join(''));
  const refused = fc.sample(random, { numRuns: 2000, seed: 7 }).filter((one) => passwordFault(one, []));
  assert.deepEqual(refused, []);
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
  'harbour-lantern-52',
  'spring-river-lamp-7',
  '雨过天青云破处2026',
  'teacup elbow granite',
]) {
  test(`${password} is allowed as a password`, () => {
    assert.equal(passwordFault(password, known), undefined);
  });
}
