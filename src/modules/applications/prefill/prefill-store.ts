import { type RawBuilder, sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Prefill, PrefilledField, SourceRead } from './prefill.ts';

export interface StoredPrefill {
  readonly reads: readonly (Omit<SourceRead, 'readAt'> & { readAt: string })[] | null;
  readonly fields:
    | readonly (Omit<PrefilledField, 'readAt' | 'knownSince' | 'dispute'> & {
        readAt: string;
        knownSince: string;
        dispute: string | null;
      })[]
    | null;
}

/** What registers have filled in, as one column `prefill` of a statement about the application. */
export function prefillOf(application: RawBuilder<unknown>): RawBuilder<StoredPrefill> {
  return sql<StoredPrefill>`json_build_object(
    'reads', (select json_agg(json_build_object('dataSet', data_set, 'outcome', outcome, 'readAt', read_at) order by data_set)
      from applications.register_read where application = ${application}),
    'fields', (select json_agg(json_build_object('field', field, 'dataSet', data_set, 'isLocked', is_locked, 'mark', mark,
        'knownSince', known_since, 'readAt', read_at, 'dispute', dispute) order by field)
      from applications.prefilled where application = ${application}))`;
}

export function toPrefill({ reads, fields }: StoredPrefill): Prefill {
  return {
    reads: (reads ?? []).map((read) => ({ ...read, readAt: new Date(read.readAt) })),
    fields: (fields ?? []).map((field) => ({
      ...field,
      knownSince: new Date(field.knownSince),
      readAt: new Date(field.readAt),
      dispute: field.dispute ?? undefined,
    })),
  };
}

/** Of a case: what stood on its application when it was submitted or last corrected. */
export async function readPrefill(database: Database, application: Uuid): Promise<Prefill> {
  const found = await sql<{ prefill: StoredPrefill }>`
    select ${prefillOf(sql`${application}::uuid`)} as prefill
  `.execute(database);
  return toPrefill(found.rows[0]?.prefill ?? { reads: null, fields: null });
}

/** @param agreedBy account under which consent was given */
export async function savePrefill(
  tx: Database,
  application: Uuid,
  { reads, fields }: Prefill,
  agreedBy: Uuid | undefined,
): Promise<void> {
  if (reads.length === 0) return;
  await sql`
    insert into applications.register_read (application, data_set, outcome, read_at, agreed_by)
    select ${application}, value ->> 'dataSet', value ->> 'outcome', (value ->> 'readAt')::timestamptz, ${agreedBy ?? null}::uuid
    from json_array_elements(${JSON.stringify(reads)}::json)
    on conflict (application, data_set) do update
      set outcome = excluded.outcome, read_at = excluded.read_at, agreed_by = excluded.agreed_by
  `.execute(tx);
  await sql`
    insert into applications.prefilled (application, field, data_set, is_locked, mark, known_since, read_at)
    select ${application}, value ->> 'field', value ->> 'dataSet', (value ->> 'isLocked')::boolean, value ->> 'mark',
      (value ->> 'knownSince')::timestamptz, (value ->> 'readAt')::timestamptz
    from json_array_elements(${JSON.stringify(fields)}::json)
    on conflict (application, field) do update
      set data_set = excluded.data_set, is_locked = excluded.is_locked, mark = excluded.mark,
        known_since = excluded.known_since, read_at = excluded.read_at
  `.execute(tx);
}

/** Goes along with the answers: to the cases of a matter, and from a case into its correction. */
export async function copyPrefill(tx: Database, from: Uuid, to: Uuid): Promise<void> {
  await sql`
    insert into applications.register_read (application, data_set, outcome, read_at, agreed_by)
    select ${to}, data_set, outcome, read_at, agreed_by from applications.register_read where application = ${from}
    on conflict do nothing
  `.execute(tx);
  await sql`
    insert into applications.prefilled (application, field, data_set, is_locked, mark, known_since, read_at, dispute)
    select ${to}, field, data_set, is_locked, mark, known_since, read_at, dispute from applications.prefilled
    where application = ${from}
    on conflict do nothing
  `.execute(tx);
}

/** @param dataSets all of them, unless given */
export async function deletePrefill(
  tx: Database,
  application: Uuid,
  dataSets?: readonly string[],
): Promise<void> {
  const which = sql`application = ${application} ${dataSets ? sql`and data_set = any(${[...dataSets]}::text[])` : sql``}`;
  await sql`
    with reads as (delete from applications.register_read where ${which})
    delete from applications.prefilled where ${which}
  `.execute(tx);
}

export async function saveDispute(
  tx: Database,
  application: Uuid,
  field: string,
  number: string,
): Promise<void> {
  await sql`
    update applications.prefilled set dispute = ${number} where application = ${application} and field = ${field}
  `.execute(tx);
}
