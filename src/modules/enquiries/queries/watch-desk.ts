import type { Context } from 'hono';
import { eventStream, type OpenStreams } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env, OfficialActor } from '../../identity/index.ts';
import { attendDesk } from '../commands/attend-desk.ts';
import { countQueue } from '../enquiry-store.ts';
import { deskTopic } from '../topics.ts';
import { desksOf } from './list-queue.ts';

/** Tells a page when something changed at the desks of an official, who counts as present meanwhile. */
export function watchDesk(
  c: Context<Env>,
  platform: Pick<Platform, 'database' | 'signals' | 'now'>,
  streams: OpenStreams,
  actor: OfficialActor,
): Response {
  const desks = desksOf(actor);
  return eventStream(c, platform.signals, streams, {
    key: actor.accountId,
    topics: desks.map(deskTopic),
    look: async () => {
      const { waiting, claimed, latest } = await countQueue(platform.database, desks);
      return `${waiting} ${claimed} ${latest}`;
    },
    onStay: () => attendDesk(platform, actor),
  });
}
