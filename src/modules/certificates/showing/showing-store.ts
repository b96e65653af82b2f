import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Showing } from './showing.ts';

interface NewShowing extends Omit<Showing, 'used' | 'withdrawnAt'> {
  readonly holderAccount: Uuid;
  readonly codeHash: Buffer;
  readonly codeSealed: Buffer;
}

export async function insertShowing(tx: Tx, showing: NewShowing): Promise<void> {
  await sql`
    insert into certificates.showing (id, certificate_id, holder_account, purpose, shown, code_hash, code_sealed,
      created_at, expires_at)
    values (${showing.id}, ${showing.certificateId}, ${showing.holderAccount}, ${showing.purpose},
      ${showing.shown as string[]}, ${showing.codeHash}, ${showing.codeSealed}, ${showing.createdAt},
      ${showing.expiresAt})
  `.execute(tx);
}

/** Returns false where that has happened already. */
export async function insertShowingEvent(
  tx: Tx,
  event: {
    readonly showing: Uuid;
    readonly type: 'used' | 'withdrawn';
    readonly at: Date;
    readonly by: string;
  },
): Promise<boolean> {
  const done = await sql`
    insert into certificates.showing_event (showing_id, type, at, by_name)
    values (${event.showing}, ${event.type}, ${event.at}, ${event.by})
    on conflict do nothing returning showing_id
  `.execute(tx);
  return done.rows.length === 1;
}

/** One act on it at a time. */
export async function lockShowing(tx: Tx, id: Uuid): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`certificates.showing/${id}`}, 0))`.execute(tx);
}

type Key = { readonly id: Uuid } | { readonly codeHash: Buffer };

export async function findShowing(
  database: Database,
  key: Key,
): Promise<(Showing & { readonly codeSealed: Buffer }) | undefined> {
  const where = 'id' in key ? sql`showing.id = ${key.id}` : sql`showing.code_hash = ${key.codeHash}`;
  const found = await sql<Row>`${select} where ${where}`.execute(database);
  const row = found.rows[0];
  return row && { ...toShowing(row), codeSealed: row.code_sealed };
}

/** What was shown of a certificate, the newest first. */
export async function readShowingsOf(database: Database, certificateId: Uuid): Promise<Showing[]> {
  const found = await sql<Row>`
    ${select} where showing.certificate_id = ${certificateId}
    order by showing.created_at desc, showing.id desc limit 50
  `.execute(database);
  return found.rows.map(toShowing);
}

interface Row {
  id: Uuid;
  certificate_id: Uuid;
  purpose: string;
  shown: string[];
  created_at: Date;
  expires_at: Date;
  code_sealed: Buffer;
  used_at: Date | null;
  used_by: string | null;
  withdrawn_at: Date | null;
}

const select = sql`
  select showing.*, used.at as used_at, used.by_name as used_by, withdrawn.at as withdrawn_at
  from certificates.showing
  left join certificates.showing_event used on used.showing_id = showing.id and used.type = 'used'
  left join certificates.showing_event withdrawn
    on withdrawn.showing_id = showing.id and withdrawn.type = 'withdrawn'
`;

function toShowing(row: Row): Showing {
  return {
    id: row.id,
    certificateId: row.certificate_id,
    purpose: row.purpose,
    shown: row.shown,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    used: row.used_at === null ? undefined : { at: row.used_at, by: row.used_by ?? '' },
    withdrawnAt: row.withdrawn_at ?? undefined,
  };
}
