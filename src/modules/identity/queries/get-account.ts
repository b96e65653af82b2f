import type { Locale } from '../../../kernel/messages.ts';
import { textIn } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type Actor, postsOf } from '../actor.ts';
import { type Factors, readFactors } from '../factors/factor-store.ts';
import { roleNames } from '../role.ts';
import { sessionLimits } from '../session.ts';
import { listSessions, type SessionRecord } from '../session-store.ts';
import { listSignIns, type SignInRecord } from '../sign-in-store.ts';

/** What the account page shows of the signed-in person or official. */
export interface AccountView {
  readonly sessions: readonly SessionRecord[];
  readonly factors: Factors;
  readonly signIns: readonly SignInRecord[];
  readonly posts: readonly { readonly agency: string; readonly role: string; readonly region: string }[];
}

export async function getAccount(
  { database, now }: Platform,
  actor: Actor,
  locale: Locale,
): Promise<AccountView> {
  const directory = await getDirectory(database);
  const idleMinutes =
    actor.kind === 'official' ? sessionLimits.officialIdleMinutes : sessionLimits.personIdleMinutes;
  return {
    sessions: await listSessions(database, actor.accountId, { now: now(), idleMinutes }),
    factors: await readFactors(database, actor.accountId),
    signIns: await listSignIns(database, actor.accountId, 10),
    posts: postsOf(actor).map((post) => ({
      agency: textIn(directory.findAgency(post.agency)?.name ?? { zh: post.agency }, locale),
      role: textIn(roleNames[post.role], locale),
      region: textIn(directory.findRegion(post.region)?.name ?? { zh: post.region }, locale),
    })),
  };
}
