import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { isAdministrative } from '../role.ts';
import { type Deputyship, listDeputyships } from './deputy-store.ts';
import { listColleagues } from './list-colleagues.ts';
import type { Official } from './official-store.ts';
import { type PostRecord, stateOfPost } from './post-record.ts';
import { listPosts } from './post-store.ts';

/** What an official, or an administrator for one, needs to name a deputy. */
export interface DeputyChoice {
  readonly posts: readonly PostRecord[];
  readonly colleagues: readonly Official[];
  readonly deputyships: readonly Deputyship[];
  readonly today: CalendarDate;
}

export async function getDeputyChoice(platform: Platform, officialId: Uuid): Promise<DeputyChoice> {
  const today = dateIn(platform.now());
  const posts = await listPosts(platform.database, officialId);
  return {
    posts: posts.filter((post) => stateOfPost(post, today) !== 'ended' && !isAdministrative(post.role)),
    colleagues: await listColleagues(platform, officialId),
    deputyships: await listDeputyships(platform.database, officialId),
    today,
  };
}

export function isRunning({ from, until, endedAt }: Deputyship, today: CalendarDate): boolean {
  return endedAt === undefined && from <= today && today <= until;
}
