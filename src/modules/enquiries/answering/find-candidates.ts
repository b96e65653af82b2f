import type { Database } from '../../../platform/database/index.ts';
import {
  getItemVersion,
  getOffers,
  type ItemVersion,
  type SearchResult,
  searchItems,
} from '../../catalogue/index.ts';
import type { Base } from '../base/base.ts';
import { type Subject, subjectFit } from '../base/item-index.ts';
import type { Candidate } from '../understanding/decide.ts';
import { namesOf } from '../understanding/fit.ts';
import type { Reading } from '../understanding/reading.ts';
import { termsOf } from '../understanding/terms.ts';

/** An item that may be meant, as offered where the asker is. */
export interface FoundItem extends Candidate {
  readonly version: ItemVersion;
}

const mostOwn = 12;
const mostSearched = 8;
const leastFit = 0.1;

/** Items that the subject may mean: the city's own by all their names, all by the catalogue's search. The best first. */
export async function findCandidates(
  database: Database,
  base: Base,
  reading: Reading,
  region: string,
): Promise<FoundItem[]> {
  if (!reading.hasSubject) return [];
  const own = await findOwn(database, base, reading, region);
  const searched = await findBySearch(database, base, reading);
  const best = new Map<string, FoundItem>();
  for (const found of [...own, ...searched]) {
    const key = keyOf(found.version);
    const known = best.get(key);
    if (!known) best.set(key, found);
    else if (found.fit > known.fit) best.set(key, { ...known, fit: found.fit });
  }
  return [...best.values()].filter(({ fit }) => fit >= leastFit).sort((one, other) => other.fit - one.fit);
}

/** The same item at several agencies is one candidate. */
function keyOf({ item, implementationCode, source }: ItemVersion): string {
  return source === 'content' ? item.basicCode : implementationCode;
}

async function findOwn(
  database: Database,
  base: Base,
  { subjectTerms, phase }: Reading,
  region: string,
): Promise<FoundItem[]> {
  const own = base.items.find({ wordings: [{ terms: subjectTerms, weight: 1 }], phase }, mostOwn);
  const offers = await getOffers(
    database,
    own.map(({ basicCode }) => basicCode),
    region,
  );
  return own.flatMap(({ basicCode, fit }) => {
    const version = offers.get(basicCode);
    return version ? [{ code: version.implementationCode, fit, version }] : [];
  });
}

/** How much is lost where a word was put in the place of another. */
const bySynonym = 0.9;

/** What search finds by other words, by sound or in spite of slips, judged by the words it was found by. */
async function findBySearch(database: Database, base: Base, reading: Reading): Promise<FoundItem[]> {
  const { items, reading: read } = await searchItems(database, {
    query: reading.subject,
    region: reading.region,
    size: mostSearched,
  });
  const found = await Promise.all(
    items.map(async ({ implementationCode, hit }) => {
      const version = await getItemVersion(database, implementationCode);
      const subject: Subject = {
        phase: reading.phase,
        wordings: [
          { terms: reading.subjectTerms, weight: 1 },
          { terms: termsOf(translated(read, hit), base.segment), weight: bySynonym },
        ],
      };
      const names = namesOf(version.item, base.segment);
      const fit = subjectFit(subject, version.item.name.zh, names, base.rarity);
      return { code: implementationCode, version, fit };
    }),
  );
  return found;
}

type Hit = SearchResult['items'][number]['hit'];

/** The query with slips mended, and everyday words as the item calls them. */
function translated(read: SearchResult['reading'], hit: Hit): string {
  const replaced = (hit?.match.found ?? []).filter(({ how, where }) => how === 'synonym' && where !== 'body');
  return replaced.reduce(
    (text, { typed, as }) => text.replaceAll(typed, ` ${as.join(' ')} `),
    read?.query ?? '',
  );
}
