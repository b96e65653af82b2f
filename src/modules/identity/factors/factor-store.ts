import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';

/** What a second step can be answered with. */
export interface Factors {
  readonly hasCodes: boolean;
  readonly passkeys: number;
  readonly recoveryCodes: number;
}

export async function readFactors(database: Database, accountId: Uuid): Promise<Factors> {
  const found = await sql<Factors>`
    select exists (select from identity.one_time_code where account_id = ${accountId} and confirmed_at is not null) as "hasCodes",
      (select count(*) from identity.passkey where account_id = ${accountId}) as passkeys,
      (select count(*) from identity.recovery_code where account_id = ${accountId} and used_at is null) as "recoveryCodes"
  `.execute(database);
  return found.rows[0] ?? { hasCodes: false, passkeys: 0, recoveryCodes: 0 };
}

export function hasFactor({ hasCodes, passkeys }: Factors): boolean {
  return hasCodes || passkeys > 0;
}

export interface CodeSecret {
  readonly sealed: Buffer;
  readonly isConfirmed: boolean;
  readonly lastStep: number;
}

export async function findCodeSecret(database: Database, accountId: Uuid): Promise<CodeSecret | undefined> {
  const found = await sql<{ secret: Buffer; confirmed_at: Date | null; last_step: number }>`
    select secret, confirmed_at, last_step from identity.one_time_code where account_id = ${accountId}
  `.execute(database);
  const row = found.rows[0];
  return row && { sealed: row.secret, isConfirmed: row.confirmed_at !== null, lastStep: row.last_step };
}

/** A secret that is being set up; one that is in use stays until the new one is confirmed elsewhere. */
export async function saveNewSecret(
  tx: Database,
  accountId: Uuid,
  { sealed, at }: { sealed: Buffer; at: Date },
): Promise<void> {
  await sql`
    insert into identity.one_time_code (account_id, secret, made_at) values (${accountId}, ${sealed}, ${at})
    on conflict (account_id) do update set secret = excluded.secret, made_at = excluded.made_at, last_step = 0
    where one_time_code.confirmed_at is null
  `.execute(tx);
}

export async function confirmSecret(
  tx: Database,
  accountId: Uuid,
  { at, step }: { at: Date; step: number },
): Promise<boolean> {
  const done = await sql`
    update identity.one_time_code set confirmed_at = ${at}, last_step = ${step}
    where account_id = ${accountId} and confirmed_at is null
  `.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** @returns whether nobody else has used this code, or a later one, meanwhile */
export async function spendStep(tx: Database, accountId: Uuid, step: number): Promise<boolean> {
  const done = await sql`
    update identity.one_time_code set last_step = ${step}
    where account_id = ${accountId} and confirmed_at is not null and last_step < ${step}
  `.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function deleteSecret(tx: Database, accountId: Uuid): Promise<boolean> {
  const done = await sql`delete from identity.one_time_code where account_id = ${accountId}`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Replaces whatever codes there were. */
export async function saveRecoveryCodes(
  tx: Database,
  accountId: Uuid,
  { digests, at }: { digests: readonly Buffer[]; at: Date },
): Promise<void> {
  await deleteRecoveryCodes(tx, accountId);
  await sql`
    insert into identity.recovery_code (account_id, digest, made_at)
    select ${accountId}, digest, ${at} from unnest(${[...digests]}::bytea[]) as digest
  `.execute(tx);
}

export async function deleteRecoveryCodes(tx: Database, accountId: Uuid): Promise<void> {
  await sql`delete from identity.recovery_code where account_id = ${accountId}`.execute(tx);
}

/** @returns whether the code was there and had not been used */
export async function spendRecoveryCode(
  tx: Database,
  accountId: Uuid,
  { digest, at }: { digest: Buffer; at: Date },
): Promise<boolean> {
  const done = await sql`
    update identity.recovery_code set used_at = ${at}
    where account_id = ${accountId} and digest = ${digest} and used_at is null
  `.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}
