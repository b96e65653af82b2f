import { z } from 'zod';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Job } from '../../../platform/jobs.ts';
import { announce, declareTopic, eventOf, on, subscriber } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { listLastingSessions } from '../../identity/index.ts';
import { findClient } from '../store/client-store.ts';
import { logoutTokenFor } from './logout-token.ts';
import { claimPresences, deletePresences } from './presence-store.ts';

const most = 1000;
const patienceMilliseconds = 5000;

const EndedSession = z.object({ session: z.string(), account: z.string(), client: z.string() });
type EndedSession = z.infer<typeof EndedSession>;

/** A session here has ended, in which a system was told who is there. Events of one system keep their order. */
const endedTopic = declareTopic('openid.ended', EndedSession);

/** Finds sessions that have ended by whatever way, signed out, idle, expired or closed, and announces them to their systems. */
export const noticeEndedSessions: Job = {
  name: 'openid.notice-ended',
  everySeconds: 10,
  async run(platform, tx) {
    const at = platform.now();
    const presences = await claimPresences(tx, at, most);
    const lasting = await listLastingSessions(platform, tx, [
      ...new Set(presences.map((one) => one.session)),
    ]);
    const ended = presences.filter(({ session }) => !lasting.has(session));
    if (ended.length === 0) return;
    await announce(tx, ...ended.map((data) => eventOf(endedTopic, { key: data.client, at, data })));
    await deletePresences(tx, [...new Set<Uuid>(ended.map(({ session }) => session))]);
  },
};

/** OpenID Connect Back-Channel Logout 1.0; what a system does not take is tried again by the outbox. */
export const logoutSubscriber = subscriber(
  'openid',
  on(endedTopic, (platform, _, { id, data }) => tell(platform, id, data)),
);

async function tell(platform: Platform, id: Uuid, ended: EndedSession): Promise<void> {
  const client = await findClient(platform.database, ended.client);
  if (!client?.sessionEndAddress) return;
  const token = await logoutTokenFor(platform, { id, ...ended });
  const answer = await fetch(client.sessionEndAddress, {
    method: 'POST',
    body: new URLSearchParams({ logout_token: token }),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMilliseconds),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`${client.code} has answered ${answer.status} to a logout token`);
}
