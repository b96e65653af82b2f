import { sql } from 'kysely';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { SigningAlgorithm } from '../../../platform/signing/index.ts';

/** An organ was given a new key; the former one signs no more. */
export interface KeyRotation {
  readonly holder: string;
  readonly algorithm: SigningAlgorithm;
  readonly formerKey: string;
  readonly newKey: string;
  readonly at: Date;
  readonly by: { readonly account: Uuid; readonly name: string };
  readonly reason: string;
}

export async function insertRotation(tx: Tx, rotation: KeyRotation): Promise<void> {
  const { holder, algorithm, formerKey, newKey, at, by, reason } = rotation;
  await sql`
    insert into certificates.key_rotation (id, holder, algorithm, former_key, new_key, at, actor_account, actor_name, reason)
    values (${uuidv7()}, ${holder}, ${algorithm}, ${formerKey}, ${newKey}, ${at}, ${by.account}, ${by.name}, ${reason})
  `.execute(tx);
}

/** One organ at a time: two administrators do not make two keys. */
export async function lockRotation(tx: Tx, holder: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`certificates.key-rotation ${holder}`}, 0))`.execute(
    tx,
  );
}

/** The newest first. */
export async function readRotations(database: Database, holder: string): Promise<KeyRotation[]> {
  const found = await sql<Omit<KeyRotation, 'by'> & { account: Uuid; name: string }>`
    select holder, algorithm, former_key as "formerKey", new_key as "newKey", at, actor_account as account,
      actor_name as name, reason
    from certificates.key_rotation where holder = ${holder} order by id desc limit 50
  `.execute(database);
  return found.rows.map(({ account, name, ...rotation }) => ({ ...rotation, by: { account, name } }));
}
