import { type OfficialActor, ownAgencies } from '../../identity/index.ts';
import { exchangePolicy } from '../policy.ts';

/** Agencies for which the official asks for data and registers systems. */
export function askersOf(official: OfficialActor): string[] {
  return ownAgencies(official).filter((asker) => exchangePolicy.can(official, 'ask-for-data', { asker }));
}
