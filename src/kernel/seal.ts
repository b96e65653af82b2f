import { chainHash, chainStart, type Hash } from './hash-chain.ts';
import { merkleRoot } from './merkle-tree.ts';

/** A Merkle root over all rows of an append-only table whose transactions ended since the seal before it. */
export interface Seal {
  readonly sequence: number;
  readonly transactionFrom: string;
  readonly transactionTo: string;
  /** How many rows it covers. */
  readonly rows: number;
  readonly root: Hash;
  readonly previousHash: Hash;
  readonly hash: Hash;
  readonly sealedAt: Date;
}

/** The seal over the hashes of rows up to a transaction, chained to the seal before. */
export function sealOf(
  previous: Seal | undefined,
  transactionTo: string,
  hashes: readonly Hash[],
  sealedAt: Date,
): Seal {
  const body = {
    sequence: (previous?.sequence ?? 0) + 1,
    transactionFrom: previous?.transactionTo ?? '0',
    transactionTo,
    rows: hashes.length,
    root: merkleRoot(hashes),
    previousHash: previous?.hash ?? chainStart,
    sealedAt,
  };
  return { ...body, hash: hashOf(body) };
}

export interface SealVerdict {
  readonly seal: Seal;
  /** The rows still give the sealed root, and the seal follows on the one before it. */
  readonly holds: boolean;
}

/** @param seals the newest first, without a gap */
export function checkSeals(seals: readonly Seal[], hashesOf: (seal: Seal) => readonly Hash[]): SealVerdict[] {
  return seals.map((seal, index) => {
    const hashes = hashesOf(seal);
    const holds =
      hashes.length === seal.rows &&
      merkleRoot(hashes) === seal.root &&
      hashOf(seal) === seal.hash &&
      follows(seal, seals[index + 1]);
    return { seal, holds };
  });
}

function follows(seal: Seal, previous: Seal | undefined): boolean {
  if (previous) {
    return (
      seal.sequence === previous.sequence + 1 &&
      seal.previousHash === previous.hash &&
      seal.transactionFrom === previous.transactionTo
    );
  }
  return seal.sequence > 1 || (seal.previousHash === chainStart && seal.transactionFrom === '0');
}

function hashOf(seal: Omit<Seal, 'hash'>): Hash {
  return chainHash(seal.previousHash, {
    sequence: seal.sequence,
    transactionFrom: seal.transactionFrom,
    transactionTo: seal.transactionTo,
    actions: seal.rows,
    root: seal.root,
    sealedAt: seal.sealedAt.toISOString(),
  });
}
