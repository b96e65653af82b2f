import { createHmac } from 'node:crypto';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { countInWindow, type Pace } from './pace-store.ts';

/** A person types; a program does not ask sixty times in ten minutes. A hall or an office shares one address. */
const ofAsker: Pace = { windowSeconds: 600, most: 60 };
const ofAddress: Pace = { windowSeconds: 600, most: 300 };

/**
 * Counts a message before it is answered.
 * @throws Refusal `too-many-questions`
 */
export async function keepPace(
  { database, secret, now }: Pick<Platform, 'database' | 'secret' | 'now'>,
  { token, address }: { readonly token: Buffer | undefined; readonly address: string },
): Promise<void> {
  const keyOf = (purpose: string, value: string | Buffer) =>
    createHmac('sha256', secret).update(`enquiry-${purpose}:`).update(value).digest().subarray(0, 16);
  const counted = [
    await countInWindow(database, keyOf('address', address), ofAddress, now()),
    ...(token ? [await countInWindow(database, keyOf('asker', token), ofAsker, now())] : []),
  ];
  if (counted.every((isWithin) => isWithin)) return;
  throw new Refusal('too-many', 'too-many-questions', {
    zh: '您问得太快了，请过几分钟再问，或者拨打 12345。您写的内容还在，不用重写。',
    en: 'You are asking too fast. Wait a few minutes, or call 12345. What you typed is still here.',
  });
}
