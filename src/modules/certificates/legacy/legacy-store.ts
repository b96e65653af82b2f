import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Signatory } from '../certificate-store.ts';
import type { LegacyLevel } from '../trust-level.ts';
import type { LegacyEntry, Scan } from './legacy-entry.ts';

/** @returns whether it is new: false where the organ has entered that number already */
export async function insertLegacyEntry(tx: Database, entry: LegacyEntry): Promise<boolean> {
  const { holder, entered } = entry;
  const made = await sql`
    insert into certificates.legacy_entry (id, agency, type, number, holder_kind, holder_id, trust, issued_on, valid_from,
      valid_until, "values", scan, entered_at, entered_account, entered_name)
    values (${entry.id}, ${entry.agency}, ${entry.type}, ${entry.number}, ${holder.kind}, ${holder.id}, ${entry.trust},
      ${entry.issuedOn}, ${entry.validFrom}, ${entry.validUntil ?? null}, ${JSON.stringify(entry.values)},
      ${JSON.stringify(entry.scan)}, ${entered.at}, ${entered.by.account}, ${entered.by.name})
    on conflict do nothing returning id
  `.execute(tx);
  return made.rows.length === 1;
}

export async function findLegacyEntry(database: Database, id: Uuid): Promise<LegacyEntry | undefined> {
  const found = await sql<EntryRow>`
    select * from certificates.legacy_entry where id = ${id}
  `.execute(database);
  return found.rows[0] && entryOf(found.rows[0]);
}

/** Of these agencies, the newest first. */
export async function readLegacyEntries(
  database: Database,
  agencies: readonly string[],
  page: { readonly after: Uuid | undefined; readonly size: number },
): Promise<LegacyEntry[]> {
  const found = await sql<EntryRow>`
    select * from certificates.legacy_entry where agency = any(${agencies as string[]})
      ${page.after ? sql`and id < ${page.after}::uuid` : sql``}
    order by id desc limit ${page.size}
  `.execute(database);
  return found.rows.map(entryOf);
}

/** @returns whether it was still waiting; its row stays locked until the transaction ends */
export async function decideLegacyEntry(
  tx: Tx,
  { id, by, at, reason }: { id: Uuid; by: Signatory; at: Date; reason: string | undefined },
): Promise<boolean> {
  const status = reason === undefined ? 'confirmed' : 'refused';
  const found = await sql`
    update certificates.legacy_entry set status = ${status}, decided_at = ${at}, decided_account = ${by.account},
      decided_name = ${by.name}, reason = ${reason ?? null}
    where id = ${id} and status = 'waiting' returning id
  `.execute(tx);
  return found.rows.length === 1;
}

interface EntryRow {
  id: Uuid;
  agency: string;
  type: string;
  number: string;
  holder_kind: 'person' | 'company';
  holder_id: Uuid;
  trust: LegacyLevel;
  issued_on: CalendarDate;
  valid_from: CalendarDate;
  valid_until: CalendarDate | null;
  values: Record<string, string>;
  scan: Scan;
  status: LegacyEntry['status'];
  entered_at: Date;
  entered_account: Uuid;
  entered_name: string;
  decided_at: Date | null;
  decided_name: string | null;
  reason: string | null;
}

function entryOf(row: EntryRow): LegacyEntry {
  return {
    id: row.id,
    agency: row.agency,
    type: row.type,
    number: row.number,
    holder: { kind: row.holder_kind, id: row.holder_id },
    trust: row.trust,
    issuedOn: row.issued_on,
    validFrom: row.valid_from,
    validUntil: row.valid_until ?? undefined,
    values: row.values,
    scan: row.scan,
    status: row.status,
    entered: { by: { account: row.entered_account, name: row.entered_name }, at: row.entered_at },
    decided: row.decided_at
      ? { by: row.decided_name ?? '', at: row.decided_at, reason: row.reason ?? undefined }
      : undefined,
  };
}
