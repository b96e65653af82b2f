import type { Platform } from '../../../platform/platform.ts';
import { holdsPost, type OfficialActor } from '../../identity/index.ts';
import {
  type CaseCursor,
  type CaseFilter,
  type CaseSummary,
  readCasesOfAgencies,
} from '../case-list-store.ts';

export interface CaseList {
  readonly cases: readonly CaseSummary[];
  /** The case after which the next page begins; undefined on the last. */
  readonly last: CaseSummary | undefined;
}

/** The cases in which the official's agencies take part; a supervisor's are all. */
export async function listCases(
  platform: Platform,
  actor: OfficialActor,
  filter: Omit<CaseFilter, 'agencies'>,
  page: { readonly after?: CaseCursor | undefined; readonly size: number },
): Promise<CaseList> {
  const agencies = holdsPost(actor, 'supervisor')
    ? undefined
    : [...new Set(actor.posts.map((post) => post.agency))];
  const found = await readCasesOfAgencies(
    platform.database,
    { ...filter, agencies },
    { after: page.after, size: page.size + 1 },
  );
  const cases = found.slice(0, page.size);
  return { cases, last: found.length > page.size ? cases.at(-1) : undefined };
}
