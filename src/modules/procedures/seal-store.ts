import { sql } from 'kysely';
import type { Hash } from '../../kernel/hash-chain.ts';
import type { Seal } from '../../kernel/seal.ts';
import type { Database } from '../../platform/database/index.ts';

interface SealRow {
  sequence: number;
  transaction_from: string;
  transaction_to: string;
  actions: number;
  root: Hash;
  previous_hash: Hash;
  hash: Hash;
  sealed_at: Date;
}

export async function readSeals(database: Database, newest: number): Promise<Seal[]> {
  const found = await sql<SealRow>`
    select * from procedures.seal order by sequence desc limit ${newest}
  `.execute(database);
  return found.rows.map((row) => ({
    sequence: row.sequence,
    transactionFrom: row.transaction_from,
    transactionTo: row.transaction_to,
    rows: row.actions,
    root: row.root,
    previousHash: row.previous_hash,
    hash: row.hash,
    sealedAt: row.sealed_at,
  }));
}

export async function insertSeal(tx: Database, seal: Seal): Promise<void> {
  await sql`
    insert into procedures.seal (sequence, transaction_from, transaction_to, actions, root, previous_hash, hash, sealed_at)
    values (${seal.sequence}, ${seal.transactionFrom}, ${seal.transactionTo}, ${seal.rows}, ${seal.root},
      ${seal.previousHash}, ${seal.hash}, ${seal.sealedAt})
  `.execute(tx);
}

/** Hashes of the actions of finished transactions in [from, to), in a fixed order. */
export async function readHashesBetween(tx: Database, from: string, to: string): Promise<Hash[]> {
  const found = await sql<{ hash: Hash }>`
    select hash from procedures.action
    where transaction_id >= ${from}::xid8 and transaction_id < ${to}::xid8
    order by transaction_id, case_id, sequence
  `.execute(tx);
  return found.rows.map((row) => row.hash);
}
