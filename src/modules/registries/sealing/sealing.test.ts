import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { elementKeysOf } from './element-keys.ts';
import { openValue, sealColumn, sealValue } from './seal-column.ts';

const keysOf = elementKeysOf(Buffer.alloc(32, 7));
const keys = keysOf('identity-number');
const text = fc.oneof(
  fc.stringMatching(/^[0-9]{17}[0-9X]$/),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
const about = fc.option(fc.string({ minLength: 1, maxLength: 60 }), { nil: undefined });
const wellFormed = text.map((value) => value.toWellFormed());

describe('a sealed column', () => {
  test('opens to what was sealed, each value with its record', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ value: wellFormed, about }), { maxLength: 20 }), (values) => {
        const sealed = sealColumn(keys, values);
        values.forEach((each, index) => {
          assert.equal(openValue(keys, sealed[index] as Buffer, each.about), each.value);
        });
      }),
    );
  });

  test('seals a value alike each time, whatever stands beside it, and two values differently', () => {
    fc.assert(
      fc.property(wellFormed, wellFormed, (one, other) => {
        const [first, second] = sealColumn(keys, [{ value: one }, { value: other }]);
        assert.deepEqual(first, sealValue(keys, one));
        assert.equal(first?.equals(second as Buffer), one === other);
      }),
    );
  });

  test('does not show that two records have the same value', () => {
    assert.notDeepEqual(sealValue(keys, '低保', 'a'), sealValue(keys, '低保', 'b'));
    assert.deepEqual(sealValue(keys, '低保', 'a'), sealValue(keys, '低保', 'a'));
  });

  test('does not open under another element, in another record, or with a bit changed', () => {
    const number = sealValue(keys, '990102199203151422');
    const bound = sealValue(keys, '中国银行 6222 0000 0000 0000', 'record 1');
    assert.throws(() => openValue(keysOf('phone'), number));
    assert.throws(() => openValue(keys, bound, 'record 2'));
    fc.assert(
      fc.property(fc.nat(number.length * 8 - 1), (bit) => {
        assert.throws(() => openValue(keys, flipped(number, bit)));
      }),
    );
    fc.assert(
      fc.property(fc.nat(bound.length * 8 - 1), (bit) => {
        assert.throws(() => openValue(keys, flipped(bound, bit), 'record 1'));
      }),
    );
  });

  test('keeps an identity number in seventeen bytes', () => {
    assert.equal(sealValue(keys, '11010119900307891X').length, 17);
  });
});

function flipped(sealed: Buffer, bit: number): Buffer {
  const changed = Buffer.from(sealed);
  const byte = bit >> 3;
  changed[byte] = (changed[byte] as number) ^ (1 << (bit & 7));
  return changed;
}
