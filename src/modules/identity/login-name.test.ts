import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normaliseLogin } from './login-name.ts';

const cases: [typed: string, stored: string][] = [
  ['  Lin ', 'lin'],
  ['yunhe-accept', 'yunhe-accept'],
  ['190 0000 0101', '19000000101'],
  ['+86 190-0000-0101', '19000000101'],
  ['１９００００００１０１', '19000000101'],
  ['990102 19920315 142X', '99010219920315142x'],
];
for (const [typed, stored] of cases) {
  test(`“${typed}” is looked up as ${stored}`, () => assert.equal(normaliseLogin(typed), stored));
}
