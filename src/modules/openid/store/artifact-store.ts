import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';

export interface Artifact {
  readonly model: string;
  readonly key: Buffer;
  readonly payload: Buffer;
  readonly grantKey: Buffer | undefined;
  readonly uidKey: Buffer | undefined;
  readonly owner: Uuid | undefined;
  readonly client: string | undefined;
  readonly expiresAt: Date | undefined;
}

export async function saveArtifact(database: Database, artifact: Artifact): Promise<void> {
  const { model, key, payload, grantKey, uidKey, owner, client, expiresAt } = artifact;
  await sql`
    insert into openid.artifact (model, key, payload, grant_key, uid_key, owner, client, expires_at)
    values (${model}, ${key}, ${payload}, ${grantKey ?? null}, ${uidKey ?? null}, ${owner ?? null}, ${client ?? null},
      ${expiresAt ?? null})
    on conflict (model, key) do update set payload = excluded.payload, grant_key = excluded.grant_key,
      uid_key = excluded.uid_key, owner = excluded.owner, client = excluded.client, expires_at = excluded.expires_at
  `.execute(database);
}

export interface FoundArtifact {
  readonly key: Buffer;
  readonly payload: Buffer;
  readonly consumedAt: Date | null;
}

/** @param by the digest of what the other side holds, or of the uid of a session */
export async function findArtifact(
  database: Database,
  { model, by, now }: { model: string; by: { key: Buffer } | { uidKey: Buffer }; now: Date },
): Promise<FoundArtifact | undefined> {
  const found = await sql<FoundArtifact>`
    select key, payload, consumed_at as "consumedAt" from openid.artifact
    where model = ${model} and ${'key' in by ? sql`key = ${by.key}` : sql`uid_key = ${by.uidKey}`}
      and (expires_at is null or expires_at > ${now})
  `.execute(database);
  return found.rows[0];
}

/** Of many who use the same at once, one is first. @returns whether it was this one */
export async function consumeArtifact(
  database: Database,
  { model, key, now }: { model: string; key: Buffer; now: Date },
): Promise<boolean> {
  const done = await sql`
    update openid.artifact set consumed_at = ${now} where model = ${model} and key = ${key} and consumed_at is null
  `.execute(database);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function deleteArtifact(database: Database, model: string, key: Buffer): Promise<void> {
  await sql`delete from openid.artifact where model = ${model} and key = ${key}`.execute(database);
}

export async function deleteOfGrant(database: Database, grantKey: Buffer): Promise<void> {
  await sql`delete from openid.artifact where grant_key = ${grantKey}`.execute(database);
}

/** Everything that one system holds of one account. */
export async function deleteOfOwner(database: Database, owner: Uuid, client: string): Promise<void> {
  await sql`delete from openid.artifact where owner = ${owner} and client = ${client}`.execute(database);
}

export async function deleteExpired(database: Database, now: Date): Promise<void> {
  await sql`delete from openid.artifact where expires_at < ${now}`.execute(database);
}
