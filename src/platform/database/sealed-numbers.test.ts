import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CalendarDate } from '../../kernel/date.ts';
import { makeIdentityNumber } from '../../kernel/identity-number.ts';
import { numberSeal } from './sealed-numbers.ts';

const { seal, open } = numberSeal(Buffer.from('a secret of the test'));
const number = '990102199203151422';
const withX = Array.from({ length: 40 }, (_, place) =>
  makeIdentityNumber('990102', '1992-03-15' as CalendarDate, place + 1),
).find((one) => one.endsWith('X')) as string;
const inClear = /[1-9][0-9]{16}[0-9Xx]/;

test('a number is sealed wherever it stands in a text, and opens again', () => {
  const texts = [
    number,
    withX,
    withX.toLowerCase(),
    JSON.stringify({ applicant: { code: number }, staff: [number, withX] }),
    `身份证号${number}，办件编号990102202611231163922915。`,
    `%${number}%`,
    `{${number},"${withX}"}`,
  ];
  for (const text of texts) {
    const sealed = seal(text);
    assert.doesNotMatch(sealed.replaceAll('990102202611231163922915', ''), inClear);
    assert.equal(open(sealed), text);
  }
});

test('the same number looks the same everywhere, and otherwise under another secret', () => {
  const other = numberSeal(Buffer.from('another secret'));
  assert.ok(seal(`"${number}"`).includes(seal(number)));
  assert.notEqual(other.seal(number), seal(number));
  assert.equal(other.open(seal(number)), seal(number));
});

test('what is no identity number stays: case numbers, codes of items, a mistyped digit', () => {
  const texts = [
    '990102202611231163922915',
    '11990102MB9902318W4990131001001',
    '990102199203151423',
    `7${number}`,
    `A${number}`,
  ];
  for (const text of texts) assert.equal(seal(text), text);
});

test('whoever types what a stolen copy shows gets it back as it was typed', () => {
  const stolen = seal(number);
  assert.equal(open(seal(stolen)), stolen);
  assert.equal(open(seal(seal(stolen))), seal(stolen));
});

test('every text comes back as it was', () => {
  const piece = fc.oneof(
    fc.constantFrom(number, withX, withX.toLowerCase(), '~n1', '~n1:', '~n1!:', '!', ':', '~', seal(number)),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      assert.equal(open(seal(text)), text);
    }),
  );
});
