import { sql } from 'kysely';
import type { Locale } from '../../../kernel/messages.ts';
import type { Database } from '../../../platform/database/index.ts';

/** Somebody has been sent to a provider. */
export interface ProviderStep {
  readonly browserDigest: Buffer;
  readonly provider: string;
  readonly sealed: Buffer;
  readonly next: string | undefined;
  readonly locale: Locale;
}

export async function insertStep(
  tx: Database,
  stateDigest: Buffer,
  { browserDigest, provider, sealed, next, locale, expiresAt }: ProviderStep & { expiresAt: Date },
): Promise<void> {
  await sql`
    insert into identity.provider_step (state_digest, browser_digest, provider, sealed, next, locale, expires_at)
    values (${stateDigest}, ${browserDigest}, ${provider}, ${sealed}, ${next ?? null}, ${locale}, ${expiresAt})
  `.execute(tx);
}

/** The language in which somebody reads who comes back; the step stays. */
export async function findLocaleOfStep(database: Database, stateDigest: Buffer): Promise<Locale | undefined> {
  const found = await sql<{ locale: Locale }>`
    select locale from identity.provider_step where state_digest = ${stateDigest}
  `.execute(database);
  return found.rows[0]?.locale;
}

/** Whatever comes of it, a step is taken once. */
export async function takeStep(
  database: Database,
  stateDigest: Buffer,
  now: Date,
): Promise<Omit<ProviderStep, 'locale'> | undefined> {
  const found = await sql<{ browser_digest: Buffer; provider: string; sealed: Buffer; next: string | null }>`
    delete from identity.provider_step where state_digest = ${stateDigest} and expires_at > ${now}
    returning browser_digest, provider, sealed, next
  `.execute(database);
  const row = found.rows[0];
  return (
    row && {
      browserDigest: row.browser_digest,
      provider: row.provider,
      sealed: row.sealed,
      next: row.next ?? undefined,
    }
  );
}

export interface StoredArrival {
  readonly provider: string;
  readonly sealed: Buffer;
}

/** The latest arrival in a browser takes the place of the one before. */
export async function saveArrival(
  tx: Database,
  browserDigest: Buffer,
  { provider, sealed, expiresAt }: StoredArrival & { expiresAt: Date },
): Promise<void> {
  await deleteArrival(tx, browserDigest);
  await sql`
    insert into identity.provider_arrival (browser_digest, provider, sealed, expires_at)
    values (${browserDigest}, ${provider}, ${sealed}, ${expiresAt})
  `.execute(tx);
}

export async function findStoredArrival(
  database: Database,
  browserDigest: Buffer,
  now: Date,
): Promise<StoredArrival | undefined> {
  const found = await sql<StoredArrival>`
    select provider, sealed from identity.provider_arrival
    where browser_digest = ${browserDigest} and expires_at > ${now}
  `.execute(database);
  return found.rows[0];
}

/** @returns whether it was there: of two at once, one goes on */
export async function deleteArrival(tx: Database, browserDigest: Buffer): Promise<boolean> {
  const done = await sql`
    delete from identity.provider_arrival where browser_digest = ${browserDigest}
  `.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function deleteExpiredSteps(database: Database, now: Date): Promise<void> {
  await sql`delete from identity.provider_step where expires_at < ${now}`.execute(database);
  await sql`delete from identity.provider_arrival where expires_at < ${now}`.execute(database);
}
