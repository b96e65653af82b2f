import { sql } from 'kysely';
import { type Database, reference } from '../../../platform/database/index.ts';
import { catalogueGeneration } from '../generation.ts';
import { anyOf, type QueryTerm, type Synonyms } from './query-terms.ts';

/** An item that was found, with what filters look at. */
export interface Hit {
  readonly itemId: string;
  readonly score: number;
  readonly audience: readonly string[];
  readonly topics: readonly string[];
  readonly agencies: readonly string[];
  readonly online: boolean;
}

/** Everyday words and the number of item families, held in memory. */
export const getSearchBasis: (database: Database) => Promise<{ synonyms: Synonyms; families: number }> =
  reference(catalogueGeneration, async (database) => {
    const synonyms = await sql<{ word: string; means: string[] }>`
      select word, means from catalogue.synonym
    `.execute(database);
    const families = await sql<{ count: number }>`select count(*) as count from catalogue.family`.execute(
      database,
    );
    return {
      synonyms: new Map(synonyms.rows.map((row) => [row.word, row.means])),
      families: families.rows[0]?.count ?? 0,
    };
  });

export interface Lookup {
  /** Regions in order of preference: of a family offered in several, the first counts. */
  readonly scope: readonly string[];
  /** What an item must match, as a tsquery. */
  readonly retrieve: string;
  readonly score: readonly QueryTerm[];
  readonly families: number;
  /** The query as typed, small letters: a name that contains it comes first. */
  readonly phrase: string;
}

const maximumHits = 400;

/** Weight × rarity × rank over every term; weak matches fall away against the best one. */
export async function searchNames(database: Database, lookup: Lookup): Promise<Hit[]> {
  const { scope, score, families, phrase } = lookup;
  const found = await sql<Hit>`
    with term as materialized (
      select t.query::tsquery as query,
        t.weight * ln(1 + (${families}::float8 - coalesce(s.documents, 0) + 0.5) / (coalesce(s.documents, 0) + 0.5)) as weight
      from unnest(${score.map(({ term }) => anyOf([term]))}::text[], ${score.map(({ term }) => term)}::text[],
        ${score.map(({ weight }) => weight)}::float8[]) as t(query, term, weight)
      left join catalogue.term_stat s on s.term = t.term
    ), ranked as (
      select d.*, (select sum(term.weight * ts_rank('{0.1,0.6,0.4,1}', d.names, term.query, 1)) from term) as rank
      from catalogue.search_document d
      where d.region = any(${scope}) and d.names @@ ${lookup.retrieve}::tsquery
    ), best as (
      select distinct on (family) * from ranked order by family, array_position(${scope}::text[], region), item_id
    ), weighed as (
      select b.item_id, b.audience, b.topics, b.agencies, b.online,
        b.rank * (case when b.own then 1.15 else 1 end)
          * (case when n.name = ${phrase} then 2 when strpos(n.name, ${phrase}) > 0 then 1.5 else 1 end) as score
      from best b
      join catalogue.item i on i.id = b.item_id
      cross join lateral (select lower(i.card -> 'name' ->> 'zh') as name) n
    )
    select item_id as "itemId", score, audience, topics, agencies, online
    from (select *, max(score) over () as top from weighed) w
    where score > 0 and score >= 0.25 * top
    order by score desc, item_id limit ${maximumHits}
  `.execute(database);
  return found.rows;
}

/** Second stage, for words that stand in no name: conditions, materials, steps. */
export async function searchBodies(
  database: Database,
  { scope, words, limit }: { scope: readonly string[]; words: readonly string[]; limit: number },
): Promise<Hit[]> {
  const found = await sql<Hit>`
    select item_id as "itemId", score, audience, topics, agencies, online from (
      select distinct on (family) *, ts_rank('{0.1,0.1,0.1,0.1}', body, ${anyOf(words)}::tsquery, 1) / 100 as score
      from catalogue.search_document
      where region = any(${scope}) and body @@ ${words.map((word) => anyOf([word])).join(' & ')}::tsquery
      order by family, array_position(${scope}::text[], region), item_id
    ) found order by score desc, item_id limit ${limit}
  `.execute(database);
  return found.rows;
}
