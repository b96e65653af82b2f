import type { Locale } from '../../../kernel/messages.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Channel } from '../channel.ts';

/** What a carrier brings to somebody. */
export interface Letter {
  /** Stays the same when an attempt is made again. */
  readonly id: Uuid;
  readonly channel: Channel;
  readonly target: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  /** Absolute address where it goes on; text messages carry none. */
  readonly link: string | undefined;
}

/** How an attempt ended: over, to be made again, or never to be made again. */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'later'; readonly error: string; readonly isUnreachable: boolean }
  | { readonly kind: 'refused'; readonly error: string };

/** A gateway to one channel. A channel without a carrier is not offered to anybody. */
export interface Carrier {
  send(letter: Letter): Promise<Outcome>;
}

export type Carriers = Readonly<Partial<Record<Channel, Carrier>>>;
