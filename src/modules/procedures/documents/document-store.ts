import { type RawBuilder, sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { CaseDocument, DocumentOwner, NewDocument } from './document.ts';

/**
 * Parts of the statement of an act: the next number of the series, and the document that has it. The series is held until the
 * act is committed, so that numbers follow one another; an act that does not take effect uses none.
 * @param file name of the part that returns the case where the act takes effect
 */
export function numbering(
  document: NewDocument | undefined,
  act: {
    readonly identity: DocumentOwner;
    readonly sequence: number;
    readonly event: string;
    readonly at: Date;
  },
): RawBuilder<unknown> {
  if (!document) return sql``;
  const { agency, year, kind, before, title, template } = document;
  const { identity, sequence, event, at } = act;
  return sql`, numbered as (
      insert into procedures.document_series as series (agency, year, kind, last)
      select ${agency}, ${year}::integer, ${kind}, 1 from file
      on conflict (agency, year, kind) do update set last = series.last + 1
      returning last
    ), document as (
      insert into procedures.document (region, case_id, sequence, agency, year, kind, serial, number, event, title_zh,
        title_en, template, template_version, issued_at, case_number, item_name, applicant_name)
      select ${identity.region}, ${identity.id}::uuid, ${sequence}::integer, ${agency}, ${year}::integer, ${kind}, last,
        ${before}::text || last || '号', ${event}, ${title.zh}, ${title.en}, ${template.code}, ${template.version}::integer,
        ${at}::timestamptz, ${identity.number}, ${identity.itemName}, ${identity.applicantName}
      from numbered
    )`;
}

interface DocumentRow {
  sequence: number;
  event: string;
  number: string;
  title_zh: string;
  title_en: string;
  template: string;
  template_version: number;
}

/** The documents of a case, by the sequence of their acts. */
export async function readDocuments(
  database: Database,
  { region, id }: Pick<DocumentOwner, 'region' | 'id'>,
): Promise<ReadonlyMap<number, CaseDocument>> {
  const found = await sql<DocumentRow>`
    select sequence, event, number, title_zh, title_en, template, template_version
    from procedures.document where region = ${region} and case_id = ${id} order by sequence
  `.execute(database);
  return new Map(
    found.rows.map((row) => [
      row.sequence,
      {
        sequence: row.sequence,
        event: row.event,
        number: row.number,
        title: { zh: row.title_zh, en: row.title_en },
        template: { code: row.template, version: row.template_version },
      },
    ]),
  );
}

/** A series of numbers (文号序列): of one organ, year and kind, and how far it has come. */
export interface DocumentSeries {
  readonly year: number;
  readonly kind: string;
  readonly last: number;
}

export async function readSeries(database: Database, agency: string): Promise<DocumentSeries[]> {
  const found = await sql<DocumentSeries>`
    select year, kind, last from procedures.document_series where agency = ${agency} order by year desc, kind
  `.execute(database);
  return found.rows;
}

/** A line of the register. */
export interface RegisteredDocument {
  readonly serial: number;
  readonly number: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly sequence: number;
  readonly issuedAt: Date;
  readonly caseId: Uuid;
  readonly caseNumber: string;
  readonly itemName: string;
  readonly applicantName: string;
}

export interface RegisterFilter {
  readonly agency: string;
  readonly year: number;
  readonly kind: string;
  /** Each is part of the number, the name of the applicant or item, or the number of the case. */
  readonly words: readonly string[];
}

/** Documents of one series, the last number first. */
export async function readRegister(
  database: Database,
  { agency, year, kind, words }: RegisterFilter,
  page: { readonly before?: number | undefined; readonly size: number },
): Promise<RegisteredDocument[]> {
  const likes = words.map((word) => {
    const like = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
    return sql`and (number like ${like} or applicant_name like ${like} or item_name like ${like} or case_number like ${like})`;
  });
  const found = await sql<RegisteredDocument>`
    select serial, number, title_zh as "titleZh", title_en as "titleEn", sequence, issued_at as "issuedAt",
      case_id as "caseId", case_number as "caseNumber", item_name as "itemName", applicant_name as "applicantName"
    from procedures.document
    where agency = ${agency} and year = ${year} and kind = ${kind}
      ${page.before === undefined ? sql`` : sql`and serial < ${page.before}`} ${likes.length > 0 ? sql.join(likes, sql` `) : sql``}
    order by serial desc limit ${page.size}
  `.execute(database);
  return found.rows;
}
