import type { Match } from './score.ts';
import type { Indexed } from './search-store.ts';

/** A family that was found. */
export interface Hit extends Indexed {
  readonly match: Match;
  /** Where it is offered. */
  readonly regions: readonly string[];
}

/** Where one looks: in these regions alone, at this agency; what is offered nearby comes a little sooner. */
export interface Where {
  readonly scope: readonly string[] | undefined;
  readonly agency: string | undefined;
  readonly nearby: readonly string[];
}
