import { sql } from 'kysely';
import type { Database } from '../../../platform/database/index.ts';
import type { RelatedStandard } from './links.ts';

/** The standards of the city's own items, each once, as far as relations go. */
export async function readRelatedStandards(database: Database): Promise<RelatedStandard[]> {
  const found = await sql<RelatedStandard>`
    select distinct on (i.basic_code) i.basic_code as "basicCode", v.content #> '{item,name}' as name,
      v.content #> '{item,result}' as result, v.content #> '{item,materials}' as materials,
      v.content #> '{item,relations}' as relations, v.content #> '{item,topics}' as topics
    from catalogue.item i join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
    where i.source = 'content' and i.status = 'in-use' and i.listed order by i.basic_code, i.implementation_code
  `.execute(database);
  return found.rows;
}
