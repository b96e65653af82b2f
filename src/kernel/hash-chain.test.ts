import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';
import { type ChainedRecord, chainHash, chainStart, sha256, verifyChain } from './hash-chain.ts';

const chainOf = (records: readonly unknown[]): ChainedRecord[] => {
  let previous = chainStart;
  return records.map((record) => {
    previous = chainHash(previous, record);
    return { record, hash: previous };
  });
};

describe('canonical JSON', () => {
  for (const [value, text] of [
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ 事项: '许可', é: 1, Z: 2, a: undefined }, '{"Z":2,"é":1,"事项":"许可"}'],
    [[1.0, 1e21, 1e-7, -0, 0.1], '[1,1e+21,1e-7,0,0.1]'],
    ['引号"和\n', '"引号\\"和\\n"'],
    [{}, '{}'],
  ] as const) {
    test(`writes ${text}`, () => assert.equal(canonicalJson(value), text));
  }

  for (const value of [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    new Date(0),
    1n,
    undefined,
    [undefined],
    new Map(),
  ]) {
    test(`refuses ${Object.prototype.toString.call(value)}`, () => {
      assert.throws(() => canonicalJson(value), TypeError);
    });
  }

  test('does not depend on the order of keys, and survives storage as JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        assert.equal(canonicalJson(reversed), canonicalJson(object));
        assert.equal(canonicalJson(JSON.parse(canonicalJson(object))), canonicalJson(object));
      }),
    );
  });
});

describe('hash chain', () => {
  test('keeps its published form', () => {
    assert.equal(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    assert.equal(chainHash(chainStart, { act: 'submit' }), sha256(`${chainStart}\n{"act":"submit"}`));
  });

  const records = fc.array(fc.record({ act: fc.string(), note: fc.jsonValue() }), {
    minLength: 1,
    maxLength: 8,
  });

  test('an untouched chain is right, and so is an empty one', () => {
    fc.assert(
      fc.property(records, (records) => assert.deepEqual(verifyChain(chainOf(records)), { ok: true })),
    );
    assert.deepEqual(verifyChain([]), { ok: true });
  });

  test('a changed record is found where it stands', () => {
    fc.assert(
      fc.property(records, fc.nat(), (records, seed) => {
        const at = seed % records.length;
        const chain = chainOf(records).map((link, index) =>
          index === at ? { ...link, record: { ...records[index], forged: true } } : link,
        );
        assert.deepEqual(verifyChain(chain), { ok: false, at });
      }),
    );
  });

  test('a removed or moved record is found', () => {
    const chain = chainOf([{ act: 'submit' }, { act: 'accept' }, { act: 'decide' }]);
    assert.deepEqual(verifyChain(chain.filter((_, index) => index !== 1)), { ok: false, at: 1 });
    assert.deepEqual(verifyChain([...chain].reverse()), { ok: false, at: 0 });
  });
});
