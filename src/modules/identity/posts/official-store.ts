import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Role } from '../role.ts';

/** An official as administrators and colleagues see one. */
export interface Official {
  readonly officialId: Uuid;
  readonly accountId: Uuid;
  readonly name: string;
  readonly login: string;
  /** The agency that employs the official. */
  readonly agency: string | undefined;
  readonly isClosed: boolean;
  /** Posts that are held or begin later. */
  readonly posts: readonly { readonly agency: string; readonly role: Role; readonly region: string }[];
}

interface OfficialRow {
  official_id: Uuid;
  account_id: Uuid;
  name: string;
  login: string;
  agency: string | null;
  closed_at: Date | null;
  posts: Official['posts'] | null;
}

export async function findOfficial(
  database: Database,
  officialId: Uuid,
  on: CalendarDate,
): Promise<Official | undefined> {
  return (await readOfficials(database, on, sql`o.id = ${officialId}`))[0];
}

export async function findOfficialByLogin(
  database: Database,
  login: string,
  on: CalendarDate,
): Promise<Official | undefined> {
  return (await readOfficials(database, on, sql`l.name = ${login}`))[0];
}

/** Those whose name begins with these words, or everybody of these agencies, by name. */
export function listOfficials(
  database: Database,
  on: CalendarDate,
  { words, agencies }: { words: string | undefined; agencies: readonly string[] },
): Promise<Official[]> {
  const like = `${(words ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`;
  return readOfficials(
    database,
    on,
    sql`o.name like ${like} and (o.agency is null or o.agency = any(${[...agencies]}::text[]))
      order by o.agency, o.name, o.id limit 100`,
  );
}

async function readOfficials(
  database: Database,
  on: CalendarDate,
  condition: ReturnType<typeof sql>,
): Promise<Official[]> {
  const found = await sql<OfficialRow>`
    select o.id as official_id, a.id as account_id, o.name, l.name as login, o.agency, a.closed_at,
      (select json_agg(json_build_object('agency', agency, 'role', role, 'region', region) order by agency, role)
        from identity.post where official_id = o.id and ended_at is null
          and (until_on is null or until_on >= ${on}::date)) as posts
    from identity.official o
    join identity.account a on a.official_id = o.id
    join identity.login l on l.account_id = a.id and l.kind = 'name'
    where ${condition}
  `.execute(database);
  return found.rows.map((row) => ({
    officialId: row.official_id,
    accountId: row.account_id,
    name: row.name,
    login: row.login,
    agency: row.agency ?? undefined,
    isClosed: row.closed_at !== null,
    posts: row.posts ?? [],
  }));
}
