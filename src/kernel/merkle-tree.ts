import { createHash } from 'node:crypto';
import type { Hash } from './hash-chain.ts';

/** One step up the tree: the neighbour's hash and the side on which it stands. */
export interface ProofStep {
  readonly side: 'left' | 'right';
  readonly hash: Hash;
}

/**
 * Root over hashes in their order (RFC 9162 §2.1): leaves and nodes are hashed with different prefixes,
 * so that no node passes for a leaf. The root of nothing is the SHA-256 of nothing.
 */
export function merkleRoot(hashes: readonly Hash[]): Hash {
  const [first] = hashes;
  if (first === undefined) return createHash('sha256').digest('hex');
  if (hashes.length === 1) return leafHash(first);
  const middle = splitAt(hashes.length);
  return nodeHash(merkleRoot(hashes.slice(0, middle)), merkleRoot(hashes.slice(middle)));
}

/** The neighbours from the leaf at `index` up to the root; about log2 of the number of leaves. */
export function inclusionProof(hashes: readonly Hash[], index: number): ProofStep[] {
  if (!Number.isInteger(index) || index < 0 || index >= hashes.length) {
    throw new RangeError(`no leaf ${index} among ${hashes.length}`);
  }
  if (hashes.length === 1) return [];
  const middle = splitAt(hashes.length);
  const left = hashes.slice(0, middle);
  const right = hashes.slice(middle);
  return index < middle
    ? [...inclusionProof(left, index), { side: 'right', hash: merkleRoot(right) }]
    : [...inclusionProof(right, index - middle), { side: 'left', hash: merkleRoot(left) }];
}

export function verifyInclusion(hash: Hash, proof: readonly ProofStep[], root: Hash): boolean {
  const top = proof.reduce(
    (below, step) => (step.side === 'left' ? nodeHash(step.hash, below) : nodeHash(below, step.hash)),
    leafHash(hash),
  );
  return top === root;
}

/** The largest power of two below the number of leaves. */
function splitAt(length: number): number {
  return 2 ** Math.ceil(Math.log2(length) - 1);
}

function leafHash(hash: Hash): Hash {
  return createHash('sha256').update('\x00').update(hash, 'hex').digest('hex');
}

function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update('\x01').update(left, 'hex').update(right, 'hex').digest('hex');
}
