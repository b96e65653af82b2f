import { type KnownFacts, knownFactsOf } from '../../forms/index.ts';
import type { Actor } from '../../identity/index.ts';

/** What the account knows of whoever is signed in, so that it is not asked. */
export function factsKnownOf(actor: Actor | undefined): KnownFacts {
  return actor?.kind === 'person' ? knownFactsOf(actor) : {};
}
