import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import { notFound } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { OfficialActor } from '../actor.ts';
import { type IdentityAction, type IdentitySubject, identityPolicy } from '../policy.ts';
import { findOfficial, type Official } from './official-store.ts';

/** The official as the policy sees one: the regions of the posts, and of the agency that employs. */
export async function subjectOfOfficial(database: Database, official: Official): Promise<IdentitySubject> {
  const directory = await getDirectory(database);
  const home = official.agency === undefined ? undefined : directory.findAgency(official.agency)?.region;
  const regions = new Set(official.posts.map(({ region }) => region));
  if (home !== undefined) regions.add(home);
  return { account: official.accountId, regions: [...regions] };
}

/** An official for somebody who may do this to the account. @throws Refusal `official-unknown`, `not-allowed` */
export async function getOfficialFor(
  platform: Pick<Platform, 'now'>,
  database: Database,
  request: { actor: OfficialActor; action: IdentityAction; officialId: Uuid },
): Promise<Official> {
  const today: CalendarDate = dateIn(platform.now());
  const official = await findOfficial(database, request.officialId, today);
  if (!official) throw unknownOfficial();
  identityPolicy.require(request.actor, request.action, await subjectOfOfficial(database, official));
  return official;
}

export function unknownOfficial(): Error {
  return notFound('official-unknown', {
    zh: '没有找到这名工作人员。',
    en: 'There is no such official.',
  });
}
