import type { Database } from '../../../platform/database/index.ts';
import { getItemVersion } from '../item-versions.ts';
import type { ItemVersion } from '../offering.ts';
import { type Asked, askedIn } from '../search/question.ts';
import type { SearchResult } from './search-items.ts';

/** What was asked of an item, and the item that answers it. */
export interface Answer {
  readonly asked: Asked;
  readonly version: ItemVersion;
}

const sureCoverage = 0.4;
const sureLead = 1.1;

/** Answers a question at once where it is clear which item is meant: `公司注销要几天`. */
export async function findAnswer(
  database: Database,
  query: string,
  { items }: SearchResult,
): Promise<Answer | undefined> {
  const asked = askedIn(query);
  const [best, second] = items;
  if (!asked || !best?.hit) return undefined;
  const lead = best.hit.match.score / (second?.hit?.match.score || best.hit.match.score / sureLead);
  if (best.hit.match.coverage < sureCoverage || lead < sureLead) return undefined;
  return { asked, version: await getItemVersion(database, best.implementationCode) };
}
