import { recordOf } from './access.ts';
import type { AccessView } from './list-accesses.ts';

/** What a person takes home: with it anybody recomputes the hash of the entry and the way up to the sealed root. */
export function accessProof({ access, hash, proof }: AccessView) {
  return {
    record: recordOf(access),
    hash,
    method: {
      record: 'SHA-256 of the record as canonical JSON (keys in order, no spaces)',
      tree: 'RFC 9162: leaf = SHA-256(0x00 ‖ hash), node = SHA-256(0x01 ‖ left ‖ right)',
    },
    steps: proof?.steps ?? null,
    seal: proof?.seal ?? null,
  };
}
