import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { listCapacities, type PersonActor } from '../../identity/index.ts';
import type { Matter } from '../matter.ts';
import { findMatter } from '../matter-store.ts';
import { matterPolicy } from '../policy.ts';

export interface MyMatter {
  readonly matter: Matter;
  /** The person in the capacity in which the matter is theirs, whatever the session's is. */
  readonly actor: PersonActor;
}

/** A matter of the person or of a company they act for. @throws Refusal `matter-unknown` */
export async function getMyMatter(
  platform: Platform,
  person: PersonActor,
  number: string,
): Promise<MyMatter> {
  const matter = await findMatter(platform.database, { number });
  const actor = matter && (await capacityFor(platform, person, matter));
  if (matter && actor) return { matter, actor };
  throw notFound('matter-unknown', {
    zh: '没有找到这件“一件事”，或者您无权查看。请在“我的”中查看您的办件。',
    en: 'There is no such joint matter, or you may not see it. Look under “My matters”.',
  });
}

async function capacityFor(
  platform: Platform,
  person: PersonActor,
  matter: Matter,
): Promise<PersonActor | undefined> {
  if (matterPolicy.can(person, 'read', matter)) return person;
  const capacities = await listCapacities(platform, person);
  return capacities.find((capacity) => matterPolicy.can(capacity, 'read', matter));
}
