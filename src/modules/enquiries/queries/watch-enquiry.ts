import type { Context } from 'hono';
import { eventStream, type OpenStreams } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import { findSequence, type StoredEnquiry } from '../enquiry-store.ts';
import { enquiryTopic } from '../topics.ts';

/** Tells a page when something new was said in a conversation. Who may watch has been decided. */
export function watchEnquiry(
  c: Context<Env>,
  { database, signals }: Pick<Platform, 'database' | 'signals'>,
  streams: OpenStreams,
  watched: {
    readonly enquiry: Pick<StoredEnquiry, 'id'>;
    readonly key: string;
    readonly onStay?: () => Promise<void>;
  },
): Response {
  const { enquiry, key, onStay } = watched;
  return eventStream(c, signals, streams, {
    key,
    topics: [enquiryTopic(enquiry.id)],
    look: async () => {
      const sequence = await findSequence(database, enquiry.id);
      return sequence === undefined ? undefined : String(sequence);
    },
    ...(onStay ? { onStay } : {}),
  });
}
