import type { OfficialActor } from '../../identity/index.ts';
import { exchangePolicy } from '../policy.ts';

/** Agencies for which the official asks for data and registers systems. */
export function askersOf(official: OfficialActor): string[] {
  const agencies = [...new Set(official.posts.map(({ agency }) => agency))];
  return agencies.filter((asker) => exchangePolicy.can(official, 'ask-for-data', { asker }));
}
