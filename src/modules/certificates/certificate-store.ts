import { sql } from 'kysely';
import type { CalendarDate } from '../../kernel/date.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Certificate, CertificateField } from './certificate.ts';
import type { CertificateType } from './certificate-type.ts';
import type { CertificateEvent, StandingChange } from './standing-change.ts';
import type { TrustLevel } from './trust-level.ts';

export async function readCertificateTypes(database: Database): Promise<CertificateType[]> {
  const found = await sql<{ content: CertificateType }>`
    select content from certificates.certificate_type order by code
  `.execute(database);
  return found.rows.map((row) => row.content);
}

export async function saveCertificateTypes(tx: Database, types: readonly CertificateType[]): Promise<void> {
  await sql`
    insert into certificates.certificate_type (code, content)
    select value ->> 'code', value from json_array_elements(${JSON.stringify(types)}::json)
    on conflict (code) do update set content = excluded.content
  `.execute(tx);
}

/** The next serial of an organ for a type in a year; the row stays locked until the transaction ends. */
export async function takeSerial(tx: Tx, agency: string, type: string, year: number): Promise<number> {
  const found = await sql<{ last: number }>`
    insert into certificates.number_counter (agency, type, year, last) values (${agency}, ${type}, ${year}, 1)
    on conflict (agency, type, year) do update set last = certificates.number_counter.last + 1
    returning last
  `.execute(tx);
  return found.rows[0]?.last ?? 1;
}

/** Who has done something to a certificate. */
export interface Signatory {
  readonly account: Uuid;
  readonly name: string;
}

/** @param legacyEntry the paper it was taken over from */
export async function insertCertificate(
  tx: Tx,
  certificate: Certificate,
  { by, at, legacyEntry }: { by: Signatory; at: Date; legacyEntry?: Uuid },
): Promise<void> {
  await sql`
    with certificate as (
      insert into certificates.certificate (id, region, identifier, type, number, name_zh, name_en, holder_kind,
        holder_id, holder_name, holder_code, issuer_agency, issuer_name, case_number, fields, issued_on, valid_from,
        valid_until, file_hash, file_size, trust, legacy_entry)
      values (${certificate.id}, ${certificate.region}, ${certificate.identifier}, ${certificate.type},
        ${certificate.number}, ${certificate.name.zh}, ${certificate.name.en ?? null}, ${certificate.holder.kind},
        ${certificate.holder.id}, ${certificate.holder.name}, ${certificate.holder.code}, ${certificate.issuerAgency},
        ${certificate.issuerName}, ${certificate.caseNumber ?? null}, ${JSON.stringify(certificate.fields)},
        ${certificate.issuedOn}, ${certificate.validFrom}, ${certificate.validUntil ?? null}, ${certificate.fileHash},
        ${certificate.fileSize}, ${certificate.trust}, ${legacyEntry ?? null})
      returning id
    )
    insert into certificates.event (certificate_id, sequence, type, at, actor_account, actor_name)
    select id, 1, 'issued', ${at}::timestamptz, ${by.account}::uuid, ${by.name} from certificate
  `.execute(tx);
}

interface ChangeOrder {
  readonly id: Uuid;
  readonly change: StandingChange;
  readonly by: Signatory;
  readonly at: Date;
  readonly reason: string;
}

const statusOf: Record<StandingChange, string> = {
  suspended: 'suspended',
  resumed: 'valid',
  revoked: 'revoked',
};

const statusesBefore: Record<StandingChange, readonly string[]> = {
  suspended: ['valid'],
  resumed: ['suspended'],
  revoked: ['valid', 'suspended'],
};

/** Returns false where its status is not one this change begins with. */
export async function changeStored(tx: Tx, { id, change, by, at, reason }: ChangeOrder): Promise<boolean> {
  const suspended = change === 'suspended';
  const revoked = change === 'revoked';
  const found = await sql<{ certificate_id: Uuid }>`
    with certificate as (
      update certificates.certificate set status = ${statusOf[change]},
        suspended_at = ${suspended ? at : null}, suspended_reason = ${suspended ? reason : null},
        revoked_at = ${revoked ? at : null}, revoked_reason = ${revoked ? reason : null}
      where id = ${id} and status = any(${statusesBefore[change] as string[]})
      returning id
    )
    insert into certificates.event (certificate_id, sequence, type, at, actor_account, actor_name, reason)
    select id, (select max(sequence) + 1 from certificates.event where certificate_id = certificate.id), ${change},
      ${at}::timestamptz, ${by.account}::uuid, ${by.name}, ${reason}
    from certificate
    returning certificate_id
  `.execute(tx);
  return found.rows.length === 1;
}

/** A later version takes its place. Returns false where it is revoked or replaced meanwhile. */
export async function replaceStored(
  tx: Tx,
  { id, by, at, successor }: { id: Uuid; by: Signatory; at: Date; successor: string },
): Promise<boolean> {
  const found = await sql<{ certificate_id: Uuid }>`
    with certificate as (
      update certificates.certificate set status = 'replaced', replaced_at = ${at}, replaced_by = ${successor},
        suspended_at = null, suspended_reason = null
      where id = ${id} and status in ('valid', 'suspended')
      returning id
    )
    insert into certificates.event (certificate_id, sequence, type, at, actor_account, actor_name)
    select id, (select max(sequence) + 1 from certificates.event where certificate_id = certificate.id), 'replaced',
      ${at}::timestamptz, ${by.account}::uuid, ${by.name}
    from certificate
    returning certificate_id
  `.execute(tx);
  return found.rows.length === 1;
}

/** What has happened to a certificate, the newest first. */
export async function readEvents(database: Database, id: Uuid): Promise<CertificateEvent[]> {
  const found = await sql<{
    type: CertificateEvent['type'];
    at: Date;
    actor_name: string;
    reason: string | null;
  }>`
    select type, at, actor_name, reason from certificates.event where certificate_id = ${id}
    order by sequence desc
  `.execute(database);
  return found.rows.map((row) => {
    return { type: row.type, at: row.at, by: row.actor_name, reason: row.reason ?? undefined };
  });
}

interface CertificateRow {
  id: Uuid;
  region: string;
  identifier: string;
  type: string;
  number: string;
  name_zh: string;
  name_en: string | null;
  holder_kind: 'person' | 'company';
  holder_id: Uuid;
  holder_name: string;
  holder_code: string;
  issuer_agency: string;
  issuer_name: string;
  case_number: string | null;
  trust: TrustLevel;
  fields: CertificateField[];
  issued_on: CalendarDate;
  valid_from: CalendarDate;
  valid_until: CalendarDate | null;
  file_hash: string;
  file_size: number;
  revoked_at: Date | null;
  revoked_reason: string | null;
  suspended_at: Date | null;
  suspended_reason: string | null;
  replaced_at: Date | null;
  replaced_by: string | null;
}

type Key = { identifier: string } | { id: Uuid } | { fileHash: string };

export async function findCertificate(database: Database, by: Key): Promise<Certificate | undefined> {
  const where =
    'identifier' in by
      ? sql`identifier = ${by.identifier}`
      : 'id' in by
        ? sql`id = ${by.id}`
        : sql`file_hash = ${by.fileHash}`;
  const found = await sql<CertificateRow>`select * from certificates.certificate where ${where}`.execute(
    database,
  );
  return found.rows[0] && toCertificate(found.rows[0]);
}

export async function findCertificates(
  database: Database,
  identifiers: readonly string[],
): Promise<Certificate[]> {
  const found = await sql<CertificateRow>`
    select * from certificates.certificate where identifier = any(${identifiers as string[]})
  `.execute(database);
  return found.rows.map(toCertificate);
}

/** By the number printed on the face, the newest version first; two organs may give the same number. */
export async function findCertificatesByNumber(database: Database, number: string): Promise<Certificate[]> {
  const found = await sql<CertificateRow>`
    select * from certificates.certificate where number = ${number} order by id desc limit 5
  `.execute(database);
  return found.rows.map(toCertificate);
}

export interface CertificateCursor {
  readonly issuedOn: CalendarDate;
  readonly id: Uuid;
}

interface ListPage {
  readonly after?: CertificateCursor | undefined;
  readonly size: number;
}

/** A holder's certificates, the newest first. */
export async function readCertificatesOf(
  database: Database,
  holderId: Uuid,
  page: ListPage,
): Promise<Certificate[]> {
  const found = await sql<CertificateRow>`
    select * from certificates.certificate where holder_id = ${holderId} ${before(page)}
    order by issued_on desc, id desc limit ${page.size}
  `.execute(database);
  return found.rows.map(toCertificate);
}

/** A holder's certificates of some types, the newest first. */
export async function readCertificatesOfTypes(
  database: Database,
  holderId: Uuid,
  types: readonly string[],
  size: number,
): Promise<Certificate[]> {
  const found = await sql<CertificateRow>`
    select * from certificates.certificate where holder_id = ${holderId} and type = any(${types as string[]})
    order by issued_on desc, id desc limit ${size}
  `.execute(database);
  return found.rows.map(toCertificate);
}

/** Certificates that agencies have issued, the newest first; with words, those of that number or holder. */
export async function readCertificatesIssuedBy(
  database: Database,
  agencies: readonly string[],
  page: ListPage & { readonly words?: string | undefined },
): Promise<Certificate[]> {
  const words = page.words;
  const found = await sql<CertificateRow>`
    select * from certificates.certificate
    where issuer_agency = any(${agencies as string[]})
      ${words ? sql`and (number = ${words} or identifier = ${words} or holder_name = ${words})` : sql``}
      ${before(page)}
    order by issued_on desc, id desc limit ${page.size}
  `.execute(database);
  return found.rows.map(toCertificate);
}

function before(page: ListPage) {
  return page.after
    ? sql`and (issued_on, id) < (${page.after.issuedOn}::date, ${page.after.id}::uuid)`
    : sql``;
}

function toCertificate(row: CertificateRow): Certificate {
  return {
    id: row.id,
    region: row.region,
    identifier: row.identifier,
    type: row.type,
    number: row.number,
    name: row.name_en === null ? { zh: row.name_zh } : { zh: row.name_zh, en: row.name_en },
    holder: { kind: row.holder_kind, id: row.holder_id, name: row.holder_name, code: row.holder_code },
    issuerAgency: row.issuer_agency,
    issuerName: row.issuer_name,
    caseNumber: row.case_number ?? undefined,
    trust: row.trust,
    fields: row.fields,
    issuedOn: row.issued_on,
    validFrom: row.valid_from,
    validUntil: row.valid_until ?? undefined,
    fileHash: row.file_hash,
    fileSize: row.file_size,
    suspended:
      row.suspended_at === null ? undefined : { at: row.suspended_at, reason: row.suspended_reason ?? '' },
    replaced: row.replaced_at === null ? undefined : { at: row.replaced_at, by: row.replaced_by ?? '' },
    revoked: row.revoked_at === null ? undefined : { at: row.revoked_at, reason: row.revoked_reason ?? '' },
  };
}
