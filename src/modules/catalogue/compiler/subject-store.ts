import { sql } from 'kysely';
import type { Database } from '../../../platform/database/index.ts';
import { ItemContent } from '../offering.ts';
import type { Subject } from './subject.ts';

/** Small, so that other requests are answered between the parts. */
const partSize = 100;

/** The version in force of every item in use, in parts, the city's own first; of one source if it is named. */
export async function* readSubjects(
  database: Database,
  source: string | undefined,
): AsyncGenerator<readonly Subject[]> {
  let after = { own: '', code: '' };
  for (;;) {
    const found = await sql<{
      implementation_code: string;
      source: string;
      own: string;
      content: unknown;
    }>`
      select i.implementation_code, i.source, v.content, case i.source when 'content' then '1' else '2' end as own
      from catalogue.item i
      join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
      where i.status = 'in-use' and (i.listed or i.part_of is not null) and (${source ?? null}::text is null or i.source = ${source ?? null})
        and (case i.source when 'content' then '1' else '2' end, i.implementation_code) > (${after.own}, ${after.code})
      order by 4, 1 limit ${partSize}
    `.execute(database);
    const last = found.rows.at(-1);
    if (!last) return;
    yield found.rows.map((row) => ({
      implementationCode: row.implementation_code,
      source: row.source,
      ...ItemContent.parse(row.content),
    }));
    after = { own: last.own, code: last.implementation_code };
  }
}
