import { type Database, reference } from '../../../platform/database/index.ts';
import { catalogueGeneration } from '../generation.ts';
import { type ListedItem, readList } from '../list-store.ts';
import { getTopics } from '../topic-store.ts';
import { everywhereScope } from './region-scope.ts';

const shown = 8;

/** For the home page: of each event the first item one can apply for here, so that no department crowds it. */
export const getFeaturedItems: (database: Database) => Promise<readonly ListedItem[]> = reference(
  catalogueGeneration,
  async (database) => {
    const events = (await getTopics(database)).filter((topic) => topic.kind === 'event');
    const featured = new Map<string, ListedItem>();
    for (const { code } of interleaved(events)) {
      const items = await readList(database, { list: `event:${code}`, scope: everywhereScope, limit: 10 });
      const next = items.find((item) => item.online === 'form' && !featured.has(item.itemId));
      if (next) featured.set(next.itemId, next);
      if (featured.size === shown) break;
    }
    return [...featured.values()];
  },
);

/** Events of persons and of companies in turn. */
function interleaved<T extends { audience: string }>(events: readonly T[]): T[] {
  const persons = events.filter((event) => event.audience === 'person');
  const companies = events.filter((event) => event.audience === 'company');
  return persons.length > companies.length ? zip(persons, companies) : zip(companies, persons);
}

function zip<T>(longer: readonly T[], shorter: readonly T[]): T[] {
  return longer.flatMap((one, index) => {
    const other = shorter[index];
    return other === undefined ? [one] : [one, other];
  });
}
