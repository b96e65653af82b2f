import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Role } from '../role.ts';

/** Who holds a post on a day, and who acts in it for them. */
export interface Holding {
  readonly post: Uuid;
  readonly official: Uuid;
  readonly name: string;
  readonly agency: string;
  readonly role: Role;
  readonly region: string;
  readonly items: readonly string[] | null;
  readonly acts: readonly string[] | null;
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate | null;
  /** Names of those who act in the post that day (代理). */
  readonly deputies: readonly string[];
}

export type HoldingCursor = Pick<Holding, 'agency' | 'role' | 'official' | 'post'>;

/** By agency and role; closed accounts hold nothing. */
export async function readHoldings(
  database: Database,
  {
    on,
    role,
    after,
    size,
  }: { on: CalendarDate; role: Role | undefined; after: HoldingCursor | undefined; size: number },
): Promise<Holding[]> {
  const found = await sql<Holding>`
    select p.id as post, p.official_id as official, o.name, p.agency, p.role, p.region, p.items, p.acts,
      p.from_on::text as "fromOn", p.until_on::text as "untilOn",
      array(
        select d.name from identity.deputy a join identity.official d on d.id = a.deputy_id
        where a.post_id = p.id and a.ended_at is null and ${on}::date between a.from_on and a.until_on order by d.name
      ) as deputies
    from identity.post p
    join identity.official o on o.id = p.official_id
    where p.ended_at is null and p.from_on <= ${on}::date and (p.until_on is null or p.until_on >= ${on}::date)
      and exists (select from identity.account a where a.official_id = p.official_id and a.closed_at is null)
      ${role ? sql`and p.role = ${role}` : sql``}
      ${after ? sql`and (p.agency, p.role, p.official_id, p.id) > (${after.agency}, ${after.role}, ${after.official}, ${after.post})` : sql``}
    order by p.agency, p.role, p.official_id, p.id limit ${size}
  `.execute(database);
  return found.rows;
}
