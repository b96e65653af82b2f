import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';

/** A sign-in whose password was right and whose second factor has still to come. */
export interface PendingSignIn {
  readonly accountId: Uuid;
  /** Session of the same browser, ended by the new one. */
  readonly replaces: Uuid | undefined;
}

export async function insertPending(
  tx: Database,
  tokenDigest: Buffer,
  pending: PendingSignIn & { now: Date; expiresAt: Date },
): Promise<void> {
  await sql`
    insert into identity.pending_sign_in (token_digest, account_id, replaces, created_at, expires_at)
    values (${tokenDigest}, ${pending.accountId}, ${pending.replaces ?? null}, ${pending.now}, ${pending.expiresAt})
  `.execute(tx);
}

export async function findPending(
  database: Database,
  tokenDigest: Buffer,
  now: Date,
): Promise<PendingSignIn | undefined> {
  const found = await sql<{ account_id: Uuid; replaces: Uuid | null }>`
    select account_id, replaces from identity.pending_sign_in
    where token_digest = ${tokenDigest} and expires_at > ${now}
  `.execute(database);
  const row = found.rows[0];
  return row && { accountId: row.account_id, replaces: row.replaces ?? undefined };
}

/** @returns whether it was there: of two that finish at once, one does */
export async function deletePending(tx: Database, tokenDigest: Buffer): Promise<boolean> {
  const done = await sql`delete from identity.pending_sign_in where token_digest = ${tokenDigest}`.execute(
    tx,
  );
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** A change of password or factors ends what had begun before. */
export async function deletePendingOf(tx: Database, accountId: Uuid): Promise<void> {
  await sql`delete from identity.pending_sign_in where account_id = ${accountId}`.execute(tx);
}

export async function deleteExpiredPending(database: Database, now: Date): Promise<void> {
  await sql`delete from identity.pending_sign_in where expires_at < ${now}`.execute(database);
}
