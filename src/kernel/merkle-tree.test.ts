import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { sha256 } from './hash-chain.ts';
import { inclusionProof, merkleRoot, verifyInclusion } from './merkle-tree.ts';

const anyHashes = fc.array(fc.string(), { minLength: 1, maxLength: 40 }).map((texts) => texts.map(sha256));

describe('Merkle tree', () => {
  test('the root of nothing is the hash of nothing', () => assert.equal(merkleRoot([]), sha256('')));

  test('leaves and nodes are hashed apart', () => {
    const [left, right] = [sha256('left'), sha256('right')];
    const leaf = (hash: string) => sha256(Buffer.from(`00${hash}`, 'hex'));
    const node = (first: string, second: string) => sha256(Buffer.from(`01${first}${second}`, 'hex'));
    assert.equal(merkleRoot([left]), leaf(left));
    assert.equal(merkleRoot([left, right, left]), node(node(leaf(left), leaf(right)), leaf(left)));
  });

  test('every leaf proves that it is in the tree, and nothing else does', () => {
    fc.assert(
      fc.property(anyHashes, (hashes) => {
        const root = merkleRoot(hashes);
        for (const [index, hash] of hashes.entries()) {
          const proof = inclusionProof(hashes, index);
          assert.ok(verifyInclusion(hash, proof, root));
          assert.ok(!verifyInclusion(sha256(`forged ${hash}`), proof, root));
        }
      }),
    );
  });

  test('a changed, added or removed leaf changes the root', () => {
    fc.assert(
      fc.property(anyHashes, fc.nat(), (hashes, seed) => {
        const at = seed % hashes.length;
        const changed = hashes.map((hash, index) => (index === at ? sha256(`forged ${hash}`) : hash));
        const root = merkleRoot(hashes);
        assert.notEqual(merkleRoot(changed), root);
        assert.notEqual(merkleRoot([...hashes, hashes[at] ?? '']), root);
        assert.notEqual(merkleRoot(hashes.slice(1)), root);
      }),
    );
  });

  test('there is no proof for a leaf outside', () => {
    assert.throws(() => inclusionProof([sha256('')], 1), RangeError);
  });
});
