import { sql } from 'kysely';
import type { Text } from '../../kernel/messages.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Agency, Hall, Region } from './agency.ts';

/** An agency as other modules see it. Agencies that came with an import may lack what a source does not give. */
export interface AgencyRecord {
  readonly code: string;
  readonly name: Text;
  readonly shortName: Text;
  readonly creditCode: string | undefined;
  /** 实施主体性质 */
  readonly nature: Agency['nature'];
  readonly region: string;
  readonly address: string | undefined;
  readonly phone: string | undefined;
  readonly complaintPhone: string | undefined;
  readonly duty: Text | undefined;
  readonly department: string | undefined;
  /** `content` for this city's own; otherwise the source of an import. */
  readonly source: string;
}

export interface RegionRecord extends Region {
  readonly source: string;
}

interface AgencyRow {
  code: string;
  name_zh: string;
  name_en: string | null;
  short_name_zh: string;
  short_name_en: string | null;
  credit_code: string | null;
  region: string;
  nature: Agency['nature'];
  address: string | null;
  phone: string | null;
  complaint_phone: string | null;
  duty_zh: string | null;
  duty_en: string | null;
  department: string | null;
  source: string;
}

interface RegionRow {
  code: string;
  name_zh: string;
  name_en: string | null;
  level: Region['level'];
  parent: string | null;
  source: string;
}

export async function readRegions(database: Database): Promise<RegionRecord[]> {
  const found = await sql<RegionRow>`select * from agencies.region order by code`.execute(database);
  return found.rows.map((row) => ({
    code: row.code,
    name: text(row.name_zh, row.name_en),
    level: row.level,
    parent: row.parent ?? undefined,
    source: row.source,
  }));
}

export async function readAgencies(database: Database): Promise<AgencyRecord[]> {
  const found =
    await sql<AgencyRow>`select * from agencies.agency order by region, department nulls last, code`.execute(
      database,
    );
  return found.rows.map((row) => ({
    code: row.code,
    name: text(row.name_zh, row.name_en),
    shortName: text(row.short_name_zh, row.short_name_en),
    creditCode: row.credit_code ?? undefined,
    region: row.region,
    nature: row.nature,
    address: row.address ?? undefined,
    phone: row.phone ?? undefined,
    complaintPhone: row.complaint_phone ?? undefined,
    duty: row.duty_zh === null ? undefined : text(row.duty_zh, row.duty_en),
    department: row.department ?? undefined,
    source: row.source,
  }));
}

export async function readHalls(database: Database): Promise<Hall[]> {
  const found = await sql<{ content: Hall }>`select content from agencies.hall order by region, code`.execute(
    database,
  );
  return found.rows.map((row) => row.content);
}

export async function saveRegions(tx: Database, regions: readonly Region[], source: string): Promise<void> {
  await sql`
    insert into agencies.region (code, name_zh, name_en, level, parent, source)
    select code, name_zh, name_en, level, parent, ${source}
    from json_to_recordset(${JSON.stringify(
      regions.map((region) => ({
        code: region.code,
        name_zh: region.name.zh,
        name_en: region.name.en,
        level: region.level,
        parent: region.parent,
      })),
    )}::json) as r(code text, name_zh text, name_en text, level text, parent text)
    on conflict (code) do update set
      name_zh = excluded.name_zh, name_en = excluded.name_en, level = excluded.level, parent = excluded.parent
    where agencies.region.source = excluded.source
  `.execute(tx);
}

/** `code` of an external agency is derived from its credit code or name, so a second import finds it again. */
export async function saveAgencies(
  tx: Database,
  agencies: readonly (Partial<Agency> & Pick<Agency, 'code' | 'name' | 'shortName' | 'region'>)[],
  source: string,
): Promise<void> {
  await sql`
    insert into agencies.agency (code, name_zh, name_en, short_name_zh, short_name_en, credit_code, region, nature,
      address, phone, complaint_phone, duty_zh, duty_en, department, source)
    select code, name_zh, name_en, short_name_zh, short_name_en, credit_code, region, nature,
      address, phone, complaint_phone, duty_zh, duty_en, department, ${source}
    from json_to_recordset(${JSON.stringify(agencies.map(toRow))}::json) as a(code text, name_zh text, name_en text,
      short_name_zh text, short_name_en text, credit_code text, region text, nature text, address text, phone text,
      complaint_phone text, duty_zh text, duty_en text, department text)
    on conflict (code) do update set
      name_zh = excluded.name_zh, name_en = excluded.name_en, short_name_zh = excluded.short_name_zh,
      short_name_en = excluded.short_name_en, credit_code = excluded.credit_code, region = excluded.region,
      nature = excluded.nature, address = excluded.address, phone = excluded.phone,
      complaint_phone = excluded.complaint_phone, duty_zh = excluded.duty_zh, duty_en = excluded.duty_en,
      department = excluded.department
    where agencies.agency.source = excluded.source
  `.execute(tx);
}

export async function saveHalls(tx: Database, halls: readonly Hall[]): Promise<void> {
  await sql`
    insert into agencies.hall (code, region, content)
    select value ->> 'code', value ->> 'region', value from json_array_elements(${JSON.stringify(halls)}::json)
    on conflict (code) do update set region = excluded.region, content = excluded.content
  `.execute(tx);
}

function toRow(agency: Partial<Agency> & Pick<Agency, 'code' | 'name' | 'shortName' | 'region'>) {
  return {
    code: agency.code,
    name_zh: agency.name.zh,
    name_en: agency.name.en,
    short_name_zh: agency.shortName.zh,
    short_name_en: agency.shortName.en,
    credit_code: agency.creditCode,
    region: agency.region,
    nature: agency.nature ?? '1',
    address: agency.address?.zh,
    phone: agency.phone,
    complaint_phone: agency.complaintPhone,
    duty_zh: agency.duty?.zh,
    duty_en: agency.duty?.en,
    department: agency.department,
  };
}

function text(zh: string, en: string | null): Text {
  return en === null ? { zh } : { zh, en };
}
