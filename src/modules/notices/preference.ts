import { dateIn } from '../../kernel/date.ts';
import type { Locale } from '../../kernel/messages.ts';
import { type Channel, channels } from './channel.ts';

/** How a person wants to be told. */
export interface Preference {
  readonly channels: readonly Channel[];
  /** Language of what is sent; the inbox speaks the language of the page. */
  readonly locale: Locale;
  readonly isQuietAtNight: boolean;
}

/** Until somebody chooses: whoever has confirmed an address is told there. A public account must first be followed. */
export const usualPreference: Preference = {
  channels: ['email', 'sms'],
  locale: 'zh-CN',
  isQuietAtNight: true,
};

/** Confirmed addresses of a person, by channel. */
export type Addresses = Readonly<Partial<Record<Channel, string>>>;

export interface PlannedDelivery {
  readonly channel: Channel;
  readonly target: string;
  readonly notBefore: Date;
}

/** Which ways a notice goes, and from when on. */
export function planDeliveries(options: {
  readonly preference: Preference;
  readonly addresses: Addresses;
  readonly hasShortText: boolean;
  readonly now: Date;
}): PlannedDelivery[] {
  const { preference, addresses, hasShortText, now } = options;
  return channels.flatMap((channel): PlannedDelivery[] => {
    const target = addresses[channel];
    if (target === undefined || !preference.channels.includes(channel)) return [];
    if (channel === 'email') return [{ channel, target, notBefore: now }];
    if (!hasShortText) return [];
    return [{ channel, target, notBefore: preference.isQuietAtNight ? afterNight(now) : now }];
  });
}

/** What makes a sound waits from nine in the evening until eight in the morning, by the clock of Beijing. */
export function afterNight(now: Date): Date {
  const morning = new Date(`${dateIn(now)}T08:00:00+08:00`);
  const evening = new Date(`${dateIn(now)}T21:00:00+08:00`);
  if (now < morning) return morning;
  return now < evening ? now : new Date(morning.getTime() + 24 * 3_600_000);
}
