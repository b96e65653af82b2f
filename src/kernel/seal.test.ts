import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkSeals, type Seal, sealOf } from './seal.ts';

describe('seals', () => {
  const hashes = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(64));
  const at = new Date('2026-11-23T02:00:00Z');
  const first = sealOf(undefined, '100', hashes.slice(0, 2), at);
  const second = sealOf(first, '200', hashes.slice(2), at);
  const covered = (seal: Seal) => (seal.sequence === 1 ? hashes.slice(0, 2) : hashes.slice(2));
  const verdicts = (seals: Seal[], hashesOf = covered) =>
    checkSeals(seals, hashesOf).map(({ holds }) => holds);

  test('hold over the hashes they were made of', () => {
    assert.deepEqual(verdicts([second, first]), [true, true]);
  });

  test('a row that was removed, added or changed breaks its seal', () => {
    for (const changed of [hashes.slice(0, 1), hashes.slice(0, 3), ['f'.repeat(64), 'b'.repeat(64)]]) {
      assert.deepEqual(
        verdicts([second, first], (seal) => (seal.sequence === 1 ? changed : covered(seal))),
        [true, false],
      );
    }
  });

  test('a seal made anew breaks the one after it, a missing one leaves a gap', () => {
    const forged = sealOf(undefined, '100', hashes.slice(0, 1), at);
    assert.deepEqual(
      verdicts([second, forged], (seal) => (seal.sequence === 1 ? hashes.slice(0, 1) : covered(seal))),
      [false, true],
    );
    const third = sealOf(second, '300', hashes, at);
    assert.deepEqual(
      checkSeals([third, first], (seal) => (seal.sequence === 1 ? hashes.slice(0, 2) : hashes)).map(
        ({ holds }) => holds,
      ),
      [false, true],
    );
  });

  test('any changed part of a seal is found', () => {
    const changes: Partial<Seal>[] = [
      { rows: 3 },
      { root: 'f'.repeat(64) },
      { transactionTo: '101' },
      { transactionFrom: '1' },
      { sealedAt: new Date(0) },
      { hash: 'f'.repeat(64) },
    ];
    for (const change of changes)
      assert.deepEqual(verdicts([{ ...first, ...change }]), [false], JSON.stringify(change));
  });
});
