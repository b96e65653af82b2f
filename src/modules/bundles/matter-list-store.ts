import { type RawBuilder, sql } from 'kysely';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Matter } from './matter.ts';
import { type MatterRow, matterColumns, toMatter } from './matter-store.ts';

/** Where a page of the list begins: the matter before it. */
export interface MatterCursor {
  readonly receivedAt: Date;
  readonly id: Uuid;
}

/** Matters of these agencies, or of all without them; the newest first. */
export async function readMattersOfParties(
  database: Database,
  {
    agencies,
    words,
  }: { readonly agencies: readonly string[] | undefined; readonly words: string | undefined },
  { after, size }: { readonly after: MatterCursor | undefined; readonly size: number },
): Promise<Matter[]> {
  const pattern = words && `%${words.replace(/[%_\\]/g, '\\$&')}%`;
  const matching = pattern ? sql`and (m.number like ${pattern} or m.applicant_name like ${pattern})` : sql``;
  const chosen = agencies ? ofAgencies(agencies) : sql`(${pick(sql`bundles.matter m`, sql`m.id`, sql`m`)})`;
  const { rows } = await sql<MatterRow>`
    select ${matterColumns}
    from (select distinct region, id, received_at from ${chosen} as picked
      order by received_at desc, id desc limit ${size}) as chosen
    join bundles.matter m on m.region = chosen.region and m.id = chosen.id
    order by m.received_at desc, m.id desc
  `.execute(database);
  return rows.map(toMatter);

  /** The newest of each agency, one scan of its index. */
  function ofAgencies(codes: readonly string[]) {
    const ofOne = pick(
      sql`bundles.matter_party p join bundles.matter m on m.region = p.region and m.id = p.matter_id`,
      sql`p.matter_id`,
      sql`p`,
    );
    return sql`(select each.* from unnest(${[...codes]}::text[]) as agency cross join lateral (${ofOne}) as each)`;
  }

  function pick(source: RawBuilder<unknown>, id: RawBuilder<unknown>, of: RawBuilder<unknown>) {
    return sql`
      select m.region, m.id, m.received_at from ${source}
      where ${agencies ? sql`p.agency = agency` : sql`true`} ${matching}
        ${after ? sql`and (${of}.received_at, ${id}) < (${after.receivedAt}, ${after.id}::uuid)` : sql``}
      order by ${of}.received_at desc, ${id} desc limit ${size}
    `;
  }
}
