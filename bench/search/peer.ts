import type { Database } from '../database.ts';

/** Something that finds names of items. */
export interface Peer {
  readonly name: string;
  /** Names, the best first, ten at most. */
  find(query: string): Promise<readonly string[]>;
}

/** What every peer may index of a family. */
export interface IndexedName {
  readonly family: string;
  readonly name: string;
  readonly english: string;
  readonly aliases: string;
  readonly agency: string;
}

export function readIndexedNames(database: Database): Promise<IndexedName[]> {
  return database.query<IndexedName>(`
    select d.family, i.card -> 'name' ->> 'zh' as name, coalesce(i.card -> 'name' ->> 'en', '') as english,
      array_to_string(array(select jsonb_array_elements_text(d.entry -> 'aliases')), ' ') as aliases,
      i.card -> 'agencyName' ->> 'zh' as agency
    from catalogue.search_document d join catalogue.item i on i.id = d.item_id
  `);
}
