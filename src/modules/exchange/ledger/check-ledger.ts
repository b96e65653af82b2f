import type { Hash } from '../../../kernel/hash-chain.ts';
import { checkSeals, type Seal } from '../../../kernel/seal.ts';
import type { Database } from '../../../platform/database/index.ts';
import { type HashedAccess, hashOfAccess } from './access.ts';
import { readSealsAfter } from './ledger-seal-store.ts';
import { readAccessesBetween } from './ledger-store.ts';

export interface LedgerVerdict {
  readonly seals: number;
  readonly rows: number;
  /** Seals whose rows are no longer those that were sealed, each with the rows that do not say what their hash covers. */
  readonly broken: readonly {
    readonly seal: Seal;
    readonly found: number;
    readonly changed: readonly string[];
  }[];
}

/** Reads the whole ledger again, one seal at a time, and compares it with what was sealed. */
export async function checkLedger(database: Database): Promise<LedgerVerdict> {
  const broken: { seal: Seal; found: number; changed: string[] }[] = [];
  let last: Seal | undefined;
  let rows = 0;
  let seals = 0;
  for (;;) {
    const batch = await readSealsAfter(database, last?.sequence ?? 0, 500);
    if (batch.length === 0) return { seals, rows, broken };
    for (const seal of batch) {
      const range = { from: seal.transactionFrom, to: seal.transactionTo };
      const found = await readAccessesBetween(database, range);
      const changed = found.filter(isChanged).map(({ access }) => access.id);
      if (
        changed.length > 0 ||
        !holds(
          seal,
          last,
          found.map(({ hash }) => hash),
        )
      ) {
        broken.push({ seal, found: found.length, changed });
      }
      rows += found.length;
      seals += 1;
      last = seal;
    }
  }
}

function isChanged({ access, hash }: HashedAccess): boolean {
  return hashOfAccess(access) !== hash;
}

/** The rows give the sealed root, and the seal follows on the one before; the first follows on nothing. */
function holds(seal: Seal, previous: Seal | undefined, hashes: readonly Hash[]): boolean {
  if (!previous && seal.sequence !== 1) return false;
  const [verdict] = checkSeals(previous ? [seal, previous] : [seal], () => hashes);
  return verdict?.holds ?? false;
}
