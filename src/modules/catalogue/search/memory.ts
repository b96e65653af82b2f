import { type Database, reference } from '../../../platform/database/index.ts';
import { catalogueGeneration } from '../generation.ts';
import { type ListedItem, readItemsById } from '../list-store.ts';
import { withoutAsking } from './asking.ts';
import {
  countDocuments,
  type Indexed,
  offerKey,
  readIndexed,
  readNumbersOfEvent,
  readOffersIn,
  readRegionsOf,
  readTermStatistics,
} from './search-store.ts';
import { readSynonyms } from './synonym-store.ts';

/** What searches have read of the index, kept until the catalogue changes. */
export interface SearchMemory {
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** How many documents there are. */
  readonly documents: number;
  /** In how many of them each of the terms occurs. */
  countTerms(database: Database, terms: readonly string[]): Promise<(term: string) => number>;
  getIndexed(database: Database, numbers: readonly number[]): Promise<Indexed[]>;
  getRegions(database: Database, families: readonly string[]): Promise<(family: string) => readonly string[]>;
  getEvent(database: Database, event: string): Promise<readonly Indexed[]>;
  /** Of each family the item that stands for it in the region. */
  getOffers(
    database: Database,
    asked: readonly { family: string; region: string }[],
  ): Promise<(family: string) => string | undefined>;
  getItems(database: Database, ids: readonly string[]): Promise<(id: string) => ListedItem | undefined>;
}

export const getSearchMemory: (database: Database) => Promise<SearchMemory> = reference(
  catalogueGeneration,
  async (database) => {
    const terms = new Kept<string, number>(50_000);
    const indexed = new Kept<number, Indexed>(20_000);
    const regions = new Kept<string, readonly string[]>(20_000);
    const items = new Kept<string, ListedItem>(5_000);
    const offers = new Kept<string, string | undefined>(50_000);
    const events = new Kept<string, readonly number[]>(1_000);
    const shared = sharedStrings();
    const getIndexed: SearchMemory['getIndexed'] = async (db, numbers) => {
      await indexed.fill(numbers, async (missing) =>
        (await readIndexed(db, missing)).map((one) => [one.number, one]),
      );
      return numbers.flatMap((number) => indexed.get(number) ?? []);
    };
    return {
      synonyms: asAsked(await readSynonyms(database)),
      documents: await countDocuments(database),
      async countTerms(db, asked) {
        await terms.fill(asked, async (missing) => {
          const found = await readTermStatistics(db, missing);
          return missing.map((term) => [term, found.get(term) ?? 0]);
        });
        return (term) => terms.get(term) ?? 0;
      },
      getIndexed,
      async getRegions(db, families) {
        await regions.fill(families, async (missing) =>
          [...(await readRegionsOf(db, missing))].map(([family, codes]) => [family, codes.map(shared)]),
        );
        return (family) => regions.get(family) ?? [];
      },
      async getEvent(db, event) {
        await events.fill([event], async () => [[event, await readNumbersOfEvent(db, event)]]);
        return getIndexed(db, events.get(event) ?? []);
      },
      async getOffers(db, asked) {
        const byKey = new Map(asked.map((one) => [offerKey(one.family, one.region), one]));
        await offers.fill([...byKey.keys()], async (missing) => {
          const found = await readOffersIn(
            db,
            missing.flatMap((key) => byKey.get(key) ?? []),
          );
          return missing.map((key) => [key, found.get(key)]);
        });
        const keyOf = new Map(asked.map(({ family, region }) => [family, offerKey(family, region)]));
        return (family) => offers.get(keyOf.get(family) ?? '');
      },
      async getItems(db, ids) {
        await items.fill(ids, async (missing) => [...(await readItemsById(db, missing))]);
        return (id) => items.get(id);
      },
    };
  },
);

/** Queries lose their words of asking, so synonyms must: `不开了` is looked for as `不开`. */
function asAsked(synonyms: ReadonlyMap<string, readonly string[]>): Map<string, readonly string[]> {
  return new Map([...synonyms].map(([word, means]) => [withoutAsking(word), means]));
}

/** Thousands of families name the same few hundred regions: each code is held once. */
function sharedStrings(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text) ?? text;
    known.set(text, same);
    return same;
  };
}

/** Values by key up to a number; then it begins anew. */
class Kept<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #maximum: number;

  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  get(key: Key): Value | undefined {
    return this.#values.get(key);
  }

  /** Reads what is missing in one go. */
  async fill(keys: readonly Key[], read: (missing: Key[]) => Promise<[Key, Value][]>): Promise<void> {
    const missing = keys.filter((key) => !this.#values.has(key));
    if (missing.length === 0) return;
    const isFull = this.#values.size + missing.length > this.#maximum;
    if (isFull) this.#values.clear();
    for (const [key, value] of await read(isFull ? [...keys] : missing)) this.#values.set(key, value);
  }
}
