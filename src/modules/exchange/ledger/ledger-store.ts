import { type RawBuilder, sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import { type Database, prepared } from '../../../platform/database/index.ts';
import type { Access, AccessCursor, AccessWay, HashedAccess } from './access.ts';

const columns = sql.raw(`
  encode(subject, 'hex') as subject, id, subject_kind as "subjectKind", at, reader_kind as "readerKind", reader, agency, role,
  way, purpose, case_number as "caseNumber", data_set as "dataSet", elements, answer, hash
`);

type Row = Access & { readonly hash: string };

export async function insertAccess(tx: Database, noted: HashedAccess): Promise<void> {
  await sql`${prepared}${noting([noted])}`.execute(tx);
}

/** Several at once, as when a register is exported. */
export async function insertAccesses(tx: Database, noted: readonly HashedAccess[]): Promise<void> {
  if (noted.length > 0) await noting(noted).execute(tx);
}

/** The statement that notes reads, where a condition holds, as a part (`with noted as (…)`) of another. */
export function noting(
  noted: readonly HashedAccess[],
  condition: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> {
  const rows = noted.map(
    ({ access, hash }) => sql`(decode(${access.subject}, 'hex'), ${access.id}::uuid, ${access.subjectKind},
      ${access.at}::timestamptz, ${access.readerKind}, ${access.reader}::uuid, ${access.agency}, ${access.role}, ${access.way},
      ${access.purpose}, ${access.caseNumber}, ${access.dataSet}, ${access.elements}::text[], ${access.answer}, ${hash})`,
  );
  return sql`
    insert into exchange.access (subject, id, subject_kind, at, reader_kind, reader, agency, role, way, purpose,
      case_number, data_set, elements, answer, hash)
    select * from (values ${sql.join(rows)}) as t where ${condition}
  `;
}

/** Reads of one subject, the newest first. */
export async function readAccesses(
  database: Database,
  { subject, way }: { subject: string; way: AccessWay | undefined },
  { after, size }: AccessCursor,
): Promise<HashedAccess[]> {
  const found = await sql<Row>`
    select ${columns} from exchange.access
    where subject = decode(${subject}, 'hex') ${way ? sql`and way = ${way}` : sql``}
      ${after ? sql`and id < ${after}::uuid` : sql``}
    order by id desc limit ${size}
  `.execute(database);
  return found.rows.map(toHashed);
}

/** One read with its transaction, by which its seal is found. */
export async function findAccess(
  database: Database,
  subject: string,
  id: Uuid,
): Promise<(HashedAccess & { readonly transaction: string }) | undefined> {
  const found = await sql<Row & { transaction: string }>`
    select ${columns}, transaction_id::text as transaction from exchange.access
    where subject = decode(${subject}, 'hex') and id = ${id}
  `.execute(database);
  const [row] = found.rows;
  return row && { ...toHashed(row), transaction: row.transaction };
}

/** Reads of finished transactions in [from, to), in the order in which they are sealed. */
export async function readAccessesBetween(
  database: Database,
  { from, to }: { from: string; to: string },
): Promise<HashedAccess[]> {
  const found = await sql<Row>`
    select ${columns} from exchange.access
    where transaction_id >= ${from}::xid8 and transaction_id < ${to}::xid8
    order by transaction_id, id
  `.execute(database);
  return found.rows.map(toHashed);
}

function toHashed(row: Row): HashedAccess {
  const { subject, id, subjectKind, at, readerKind, reader, agency, role } = row;
  const { way, purpose, caseNumber, dataSet, elements, answer, hash } = row;
  const who = { subject, id, subjectKind, at, readerKind, reader, agency, role };
  return { access: { ...who, way, purpose, caseNumber, dataSet, elements, answer }, hash };
}
