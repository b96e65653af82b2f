import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 in 64 small hexadecimal digits. */
export type Hash = string;

/** The predecessor of the first record of a chain. */
export const chainStart: Hash = '0'.repeat(64);

export interface ChainedRecord {
  /** What was hashed: the values of the row without its own hash. */
  readonly record: unknown;
  readonly hash: Hash;
}

export type ChainVerdict = { readonly ok: true } | { readonly ok: false; readonly at: number };

/** SHA-256 over the predecessor's hash, a line feed, and the record as canonical JSON. */
export function chainHash(previous: Hash, record: unknown): Hash {
  return sha256(`${previous}\n${canonicalJson(record)}`);
}

/** Finds the first record (counted from 0) that was changed, inserted, or moved, or whose predecessor is gone. */
export function verifyChain(records: Iterable<ChainedRecord>, start: Hash = chainStart): ChainVerdict {
  let previous = start;
  let at = 0;
  for (const { record, hash } of records) {
    if (chainHash(previous, record) !== hash) return { ok: false, at };
    previous = hash;
    at += 1;
  }
  return { ok: true };
}

export function sha256(content: string | Uint8Array): Hash {
  return createHash('sha256').update(content).digest('hex');
}
