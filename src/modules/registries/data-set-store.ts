import { sql } from 'kysely';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { DataSet } from './data-set.ts';

/** One version of a declaration, as drafted or as it holds. */
export interface StoredDataSet {
  readonly set: DataSet;
  readonly version: number;
  readonly state: 'draft' | 'published' | 'withdrawn';
  readonly origin: 'content' | 'workbench';
  readonly draftedBy: { readonly account: Uuid; readonly name: string } | undefined;
  readonly draftedAt: Date;
  readonly decidedByName: string | undefined;
  readonly decidedAt: Date | undefined;
}

/** The latest published version of each set. */
export async function readPublished(database: Database): Promise<StoredDataSet[]> {
  const found = await sql<Row>`
    select distinct on (code) * from registries.data_set where state = 'published' order by code, version desc
  `.execute(database);
  return found.rows.map(toStored);
}

export async function readDrafts(database: Database): Promise<StoredDataSet[]> {
  const found = await sql<Row>`
    select * from registries.data_set where state = 'draft' order by drafted_at, code
  `.execute(database);
  return found.rows.map(toStored);
}

export async function readVersions(database: Database, code: string): Promise<StoredDataSet[]> {
  const found = await sql<Row>`
    select * from registries.data_set where code = ${code} order by version desc
  `.execute(database);
  return found.rows.map(toStored);
}

/** Makes this the version that holds, where the file has changed: what stewards have changed since stays otherwise. */
export async function saveContentSet(tx: Tx, set: DataSet): Promise<void> {
  await sql`
    insert into registries.data_set (code, version, state, content, owner, origin, drafted_at, decided_at)
    select ${set.code}, coalesce(max(version), 0) + 1, 'published', ${JSON.stringify(set)}::jsonb, ${set.owner},
      'content', now(), now()
    from registries.data_set where code = ${set.code}
    having (array_agg(content order by version desc) filter (where origin = 'content'))[1]
      is distinct from ${JSON.stringify(set)}::jsonb
  `.execute(tx);
}

/** @returns false where somebody else's draft of the set stands */
export async function saveDraft(
  tx: Tx,
  set: DataSet,
  by: { account: Uuid; name: string; at: Date },
): Promise<boolean> {
  const written = await sql`
    insert into registries.data_set (code, version, state, content, owner, origin, drafted_by, drafted_by_name, drafted_at)
    select ${set.code}, coalesce(max(version), 0) + 1, 'draft', ${JSON.stringify(set)}::jsonb, ${set.owner}, 'workbench',
      ${by.account}, ${by.name}, ${by.at}
    from registries.data_set where code = ${set.code}
    on conflict (code) where state = 'draft' do update set content = excluded.content, owner = excluded.owner,
      drafted_at = excluded.drafted_at where data_set.drafted_by = excluded.drafted_by
  `.execute(tx);
  return (written.numAffectedRows ?? 0n) > 0n;
}

/** @returns false where the draft is no longer there */
export async function decideDraft(
  tx: Tx,
  { code, version }: { code: string; version: number },
  decision: { state: 'published' | 'withdrawn'; account: Uuid; name: string; at: Date },
): Promise<boolean> {
  const written = await sql`
    update registries.data_set set state = ${decision.state}, decided_by = ${decision.account},
      decided_by_name = ${decision.name}, decided_at = ${decision.at}
    where code = ${code} and version = ${version} and state = 'draft'
  `.execute(tx);
  return (written.numAffectedRows ?? 0n) > 0n;
}

interface Row {
  version: number;
  state: StoredDataSet['state'];
  content: DataSet;
  origin: StoredDataSet['origin'];
  drafted_by: Uuid | null;
  drafted_by_name: string | null;
  drafted_at: Date;
  decided_by_name: string | null;
  decided_at: Date | null;
}

function toStored(row: Row): StoredDataSet {
  return {
    set: row.content,
    version: row.version,
    state: row.state,
    origin: row.origin,
    draftedBy: row.drafted_by ? { account: row.drafted_by, name: row.drafted_by_name ?? '' } : undefined,
    draftedAt: row.drafted_at,
    decidedByName: row.decided_by_name ?? undefined,
    decidedAt: row.decided_at ?? undefined,
  };
}
