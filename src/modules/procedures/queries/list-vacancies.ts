import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { listHandledOffers } from '../../catalogue/index.ts';
import { listHeldPosts } from '../../identity/index.ts';
import type { Procedure } from '../engine/procedure.ts';
import { findVacancies, type Vacancy } from '../staffing.ts';

/** Whom a procedure lacks today, and for how many offers it was asked. */
export async function listVacancies(
  platform: Pick<Platform, 'database' | 'now'>,
  procedure: Procedure,
): Promise<{ readonly vacancies: readonly Vacancy[]; readonly offers: number }> {
  const [offers, posts, directory] = await Promise.all([
    listHandledOffers(platform.database, procedure.code),
    listHeldPosts(platform),
    getDirectory(platform.database),
  ]);
  return { vacancies: findVacancies(procedure, offers, posts, directory), offers: offers.length };
}
