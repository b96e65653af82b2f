import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { listCapacities, type PersonActor } from '../../identity/index.ts';
import type { Matter } from '../matter.ts';
import { findMatter } from '../matter-store.ts';
import { matterPolicy } from '../policy.ts';

/** A matter of the person or of a company they act for. @throws Refusal `matter-unknown` */
export async function getMyMatter(platform: Platform, person: PersonActor, number: string): Promise<Matter> {
  const matter = await findMatter(platform.database, { number });
  if (matter && (await mayRead(platform, person, matter))) return matter;
  throw notFound('matter-unknown', {
    zh: '没有找到这件“一件事”，或者您无权查看。请在“我的”中查看您的办件。',
    en: 'There is no such joint matter, or you may not see it. Look under “My matters”.',
  });
}

async function mayRead(platform: Platform, person: PersonActor, matter: Matter): Promise<boolean> {
  if (matterPolicy.can(person, 'read', matter)) return true;
  const capacities = await listCapacities(platform, person);
  return capacities.some((capacity) => matterPolicy.can(capacity, 'read', matter));
}
