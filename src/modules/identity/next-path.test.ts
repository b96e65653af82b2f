import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeNextPath, signInPath } from './next-path.ts';

const kept = ['/my/cases', '/items/12?page=2&q=%E9%A4%90', '/workbench', '/'];
for (const path of kept) {
  test(`${path} is kept as the way back`, () => assert.equal(safeNextPath(path), path));
}

const dropped = [
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '/\t/evil.example',
  '/a/..//evil.example',
  'javascript:alert(1)',
  'my/cases',
  '/sign-in?next=/x',
  '/en/sign-out',
  '',
  `/${'x'.repeat(2000)}`,
];
for (const path of dropped) {
  test(`${JSON.stringify(path.slice(0, 30))} is dropped`, () => assert.equal(safeNextPath(path), undefined));
}

test('an English address leads back to the page, whatever its language', () => {
  assert.equal(safeNextPath('/en/my/cases'), '/my/cases');
});

test('the sign-in page is told the way back', () => {
  assert.equal(signInPath('/my/cases?page=2'), '/sign-in?next=%2Fmy%2Fcases%3Fpage%3D2');
  assert.equal(signInPath('//evil.example'), '/sign-in');
});
