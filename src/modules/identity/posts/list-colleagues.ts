import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { OfficialActor } from '../actor.ts';
import { identityPolicy } from '../policy.ts';
import { findOfficial, listOfficials, type Official } from './official-store.ts';

/** Officials of the agencies the administrator reaches whose name begins with these words; 100 at most. */
export async function listOfficialsFor(
  { database, now }: Platform,
  actor: OfficialActor,
  words: string | undefined,
): Promise<Official[]> {
  const { agencies } = await getDirectory(database);
  const reached = agencies.filter(({ region }) =>
    identityPolicy.can(actor, 'see-account', { regions: [region] }),
  );
  return listOfficials(database, dateIn(now()), { words, agencies: reached.map(({ code }) => code) });
}

/** Others of the same agency whose accounts are open: who may be named as a deputy. */
export async function listColleagues(
  { database, now }: Platform,
  officialId: Official['officialId'],
): Promise<Official[]> {
  const today = dateIn(now());
  const agency = (await findOfficial(database, officialId, today))?.agency;
  if (agency === undefined) return [];
  const all = await listOfficials(database, today, { words: undefined, agencies: [agency] });
  return all.filter((one) => one.agency === agency && one.officialId !== officialId && !one.isClosed);
}
