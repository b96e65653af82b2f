import type { Database } from '../database.ts';
import type { Peer } from './peer.ts';

/** Plain pg_trgm in the same database: names and aliases by word similarity, with its index. */
export async function trigramPeer(database: Database): Promise<Peer> {
  await database.query('create schema if not exists bench');
  await database.query('create extension if not exists pg_trgm with schema bench');
  await database.query('drop table if exists bench.trigram');
  await database.query(`
    create table bench.trigram as
    select i.card -> 'name' ->> 'zh' as name,
      concat_ws(' ', i.card -> 'name' ->> 'zh', i.card -> 'name' ->> 'en', d.entry ->> 'aliases') as words
    from catalogue.search_document d join catalogue.item i on i.id = d.item_id
  `);
  await database.query('create index on bench.trigram using gin (words bench.gin_trgm_ops)');
  await database.query('analyze bench.trigram');
  return {
    name: 'pg_trgm',
    find: async (query) => {
      const found = await database.query<{ name: string }>(
        `select name from bench.trigram
         where bench.word_similarity($1, words) >= 0.3
         order by bench.word_similarity($1, words) desc, length(name), name limit 10`,
        [query],
      );
      return found.map(({ name }) => name);
    },
  };
}
