import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import MiniSearch from 'minisearch';
import type { IndexedName, Peer } from './peer.ts';

/** MiniSearch in this process with words of a Chinese dictionary and pairs of characters, as its users set it up. */
export async function miniSearchPeer(documents: readonly IndexedName[]): Promise<Peer> {
  const jieba = Jieba.withDict(dict);
  const tokenize = (text: string) => {
    const normal = text.normalize('NFKC').toLowerCase();
    const pairs = (normal.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
      [...run].slice(1).map((character, index) => `${[...run][index]}${character}`),
    );
    const words = jieba.cutForSearch(normal, true).filter((word) => /[\p{Script=Han}a-z0-9]/u.test(word));
    return [...new Set([...words, ...pairs])];
  };
  const search = new MiniSearch<IndexedName>({
    idField: 'family',
    fields: ['name', 'english', 'aliases', 'agency'],
    storeFields: ['name'],
    tokenize,
  });
  search.addAll([...documents]);
  const options = { boost: { name: 2, aliases: 2 }, fuzzy: 0.2, prefix: true, combineWith: 'OR' } as const;
  return {
    name: 'MiniSearch',
    find: async (query) =>
      search
        .search(query, options)
        .slice(0, 10)
        .map((found) => String(found.name)),
  };
}
