import { sql } from 'kysely';
import type { Seal } from '../../../kernel/seal.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';

const columns = sql.raw(`
  sequence, transaction_from as "transactionFrom", transaction_to as "transactionTo", rows, root,
  previous_hash as "previousHash", hash, sealed_at as "sealedAt"
`);

export async function findLastSeal(database: Database): Promise<Seal | undefined> {
  const found = await sql<Seal>`
    select ${columns} from exchange.seal order by sequence desc limit 1
  `.execute(database);
  return found.rows[0];
}

/** The seal that covers a transaction. */
export async function findSealOf(database: Database, transaction: string): Promise<Seal | undefined> {
  const found = await sql<Seal>`
    select ${columns} from exchange.seal
    where transaction_from::xid8 <= ${transaction}::xid8 and transaction_to::xid8 > ${transaction}::xid8
    order by sequence limit 1
  `.execute(database);
  return found.rows[0];
}

/** Seals after one, the oldest first. */
export async function readSealsAfter(database: Database, sequence: number, size: number): Promise<Seal[]> {
  const found = await sql<Seal>`
    select ${columns} from exchange.seal where sequence > ${sequence} order by sequence limit ${size}
  `.execute(database);
  return found.rows;
}

export async function insertSeal(tx: Tx, seal: Seal): Promise<void> {
  await sql`
    insert into exchange.seal (sequence, transaction_from, transaction_to, rows, root, previous_hash, hash, sealed_at)
    values (${seal.sequence}, ${seal.transactionFrom}, ${seal.transactionTo}, ${seal.rows}, ${seal.root},
      ${seal.previousHash}, ${seal.hash}, ${seal.sealedAt})
  `.execute(tx);
}
