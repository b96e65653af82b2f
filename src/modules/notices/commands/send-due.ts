import { textIn } from '../../../kernel/messages.ts';
import type { Job } from '../../../platform/jobs.ts';
import { retryAfter } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Carrier, Letter } from '../carriers/carrier.ts';
import { carriersOf } from '../carriers/carriers-of.ts';
import { type Channel, channels } from '../channel.ts';
import { type DueDelivery, markSent, noteFailure, takeDue } from '../delivery-store.ts';

const atOnce = 100;
/** Longer than any attempt takes. */
const heldMilliseconds = 5 * 60_000;

/**
 * Brings what is due. Each attempt is noted before it is made and settled after it: a mail server that has taken a
 * message just before this process died gets it once more, under the same message id, and nothing else is sent twice.
 */
export const sendNotices: Job = {
  name: 'send-notices',
  everySeconds: 10,
  async run(platform) {
    const carriers = carriersOf(platform);
    // A gateway that cannot be reached is not asked again in this turn.
    const open = new Set<Channel>(channels.filter((channel) => carriers[channel]));
    for (let taken = 0; taken < atOnce && open.size > 0; taken++) {
      const now = platform.now();
      const heldUntil = new Date(now.getTime() + heldMilliseconds);
      const due = await takeDue(platform.database, [...open], { now, heldUntil });
      const carrier = due && carriers[due.channel];
      if (!carrier) return;
      if (!(await sendOne(platform, carrier, due))) open.delete(due.channel);
    }
  },
};

/** @returns whether the gateway could be reached */
async function sendOne(platform: Platform, carrier: Carrier, due: DueDelivery): Promise<boolean> {
  const outcome = await carrier.send(letterOf(platform, due));
  const now = platform.now();
  if (outcome.kind === 'sent') {
    await markSent(platform.database, due.id, now);
    return true;
  }
  const retryAt = outcome.kind === 'later' ? retryAfter(due.attempts, now) : undefined;
  await noteFailure(platform.database, due.id, { error: outcome.error, retryAt, now });
  platform.log.warn('notices.not-sent', {
    delivery: due.id,
    channel: due.channel,
    message: outcome.error,
    ...(retryAt && { retryAt }),
  });
  return outcome.kind === 'refused' || !outcome.isUnreachable;
}

function letterOf({ publicUrl }: Platform, due: DueDelivery): Letter {
  const { id, channel, target, locale } = due;
  const isLong = channel === 'email';
  return {
    id,
    channel,
    target,
    locale,
    subject: textIn(due.subject, locale),
    text: textIn(isLong ? due.body : (due.short ?? due.subject), locale),
    link: isLong ? `${publicUrl}${locale === 'en' ? '/en' : ''}${due.link}` : undefined,
  };
}
