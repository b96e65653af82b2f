import { withQuery } from '../addresses.ts';
import type { ListState } from './public-lists.ts';

/** A list with what is chosen of it. */
export function listPath({ name, source, level, region, agency, type }: ListState, after?: string): string {
  return withQuery(`/lists/${name}`, { source, level, region, agency, type, after });
}

export function downloadPath({ name, source, level, region, agency, type }: ListState): string {
  return withQuery(`/lists/${name}.csv`, { source, level, region, agency, type });
}
