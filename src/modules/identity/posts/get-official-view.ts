import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../actor.ts';
import { identityPolicy } from '../policy.ts';
import type { Role } from '../role.ts';
import { type Deputyship, listDeputyships } from './deputy-store.ts';
import type { Official } from './official-store.ts';
import { getOfficialFor, subjectOfOfficial } from './official-subject.ts';
import { type PostRecord, type PostState, stateOfPost } from './post-record.ts';
import { listPosts } from './post-store.ts';
import { listRequestsFor, type PostRequest } from './request-store.ts';

/** What waits for whoever holds these posts. Later modules answer it; wired in `app.ts`. */
export type OpenWork = (
  posts: readonly { agency: string; role: Role }[],
) => Promise<{ total: number; tasks: readonly OpenTask[] }>;

export interface OpenTask {
  readonly number: string;
  readonly task: Text;
  readonly itemName: string;
  readonly dueOn: CalendarDate;
}

export interface OfficialView {
  readonly official: Official;
  readonly posts: readonly (PostRecord & { state: PostState })[];
  readonly requests: readonly PostRequest[];
  readonly deputyships: readonly Deputyship[];
  readonly openWork: { readonly total: number; readonly tasks: readonly OpenTask[] };
  readonly may: { readonly administer: boolean; readonly askForPost: boolean; readonly endPost: boolean };
  readonly today: CalendarDate;
}

/** Everything an administrator needs to know about an official. @throws Refusal `official-unknown`, `not-allowed` */
export async function getOfficialView(
  platform: Platform,
  actor: OfficialActor,
  officialId: Uuid,
  openWork: OpenWork,
): Promise<OfficialView> {
  const { database } = platform;
  const official = await getOfficialFor(platform, database, { actor, action: 'see-account', officialId });
  const subject = await subjectOfOfficial(database, official);
  const today = dateIn(platform.now());
  const posts = (await listPosts(database, officialId)).map((post) => ({
    ...post,
    state: stateOfPost(post, today),
  }));
  return {
    official,
    posts,
    requests: await listRequestsFor(database, officialId),
    deputyships: await listDeputyships(database, officialId),
    openWork: await openWork(posts.filter(({ state }) => state === 'held')),
    may: {
      administer: identityPolicy.can(actor, 'administer-account', subject),
      askForPost: identityPolicy.can(actor, 'ask-for-post', subject),
      endPost: identityPolicy.can(actor, 'end-post', subject),
    },
    today,
  };
}
