import type { Database } from '../../../platform/database/index.ts';
import type { Hit } from './hit.ts';
import { getSearchMemory } from './memory.ts';
import { phaseFit } from './phase.ts';
import type { Reading } from './reading.ts';
import type { Indexed } from './search-store.ts';

/** Of these hits, those that say what is meant; what stands lower says little. */
const looked = 3;
const near = 0.6;

/**
 * The event (人生事件, 经营事件) that a query is about: the one the best hits name first. Whoever changes, renews or ends
 * something is in no new event; whoever asks in official words knows which item is meant.
 */
export function eventOf(hits: readonly Hit[], { phases }: Reading): string | undefined {
  const [best, ...rest] = hits.slice(0, looked);
  const others = rest.filter(({ match }) => best && match.score >= near * best.match.score);
  const code = best?.entry.events[0];
  if (!best || code === undefined || [...phases].some((phase) => phase !== 'new')) return undefined;
  const isEveryday = best.match.found.some(({ how, where }) => how === 'synonym' || where === 'alias');
  const isAlone = others.every(({ entry }) => entry.events.length > 0 && !entry.events.includes(code));
  return isEveryday && !(others.length > 0 && isAlone) ? code : undefined;
}

/** How far behind the best hit the other items of its event begin, and by how much each falls off. */
const after = 0.6;
const fall = 0.02;

/** The other items of an event, in its order: who opens a restaurant needs a business licence as well. */
export async function hitsOfEvent(
  database: Database,
  event: string,
  best: Hit,
  scope: readonly string[] | undefined,
): Promise<Hit[]> {
  const memory = await getSearchMemory(database);
  const items = (await memory.getEvent(database, event)).filter(isBeginning);
  const regionsOf = await memory.getRegions(
    database,
    items.map(({ family }) => family),
  );
  const inScope = scope && new Set(scope);
  return items
    .map((one) => ({ ...one, regions: regionsOf(one.family) }))
    .filter(({ regions }) => !inScope || regions.some((region) => inScope.has(region)))
    .map((one, place) => ({
      ...one,
      match: {
        score: best.match.score * (after - fall * place),
        coverage: 0,
        precision: 0,
        phase: 1,
        standing: 1,
        found: [{ typed: event, as: [], how: 'synonym', where: 'event', gain: 0 }],
      },
    }));
}

function isBeginning({ entry }: Indexed): boolean {
  return phaseFit(new Set(['new']), entry.phases) === 1;
}
