import type { Uuid } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { ReachablePerson } from '../../identity/index.ts';
import { carriersOf } from '../carriers/carriers-of.ts';
import type { Channel } from '../channel.ts';
import { type Facts, fillIn } from '../fill-in.ts';
import { insertNotice } from '../notice-store.ts';
import { type Addresses, type PlannedDelivery, planDeliveries } from '../preference.ts';
import { readPreference } from '../preference-store.ts';
import type { NoticeTemplate } from '../template.ts';

export interface Telling {
  readonly eventId: Uuid;
  readonly template: NoticeTemplate;
  readonly facts: Facts;
}

/** A notice into the inbox of a person, and over the ways the person has chosen. */
export async function tellPerson(
  platform: Platform,
  tx: Tx,
  person: ReachablePerson,
  telling: Telling,
): Promise<void> {
  const now = platform.now();
  const preference = await readPreference(platform.database, person.accountId);
  const deliveries = planDeliveries({
    preference,
    addresses: addressesOf(platform, person),
    hasShortText: telling.template.sms !== undefined,
    now,
  });
  await write(platform, tx, person.accountId, telling, { locale: preference.locale, deliveries });
}

/** A notice into the inbox of an official, and over the public account where the official follows it. */
export async function tellAccount(
  platform: Platform,
  tx: Tx,
  accountId: Uuid,
  telling: Telling,
): Promise<void> {
  const now = platform.now();
  const preference = await readPreference(platform.database, accountId);
  const deliveries = planDeliveries({
    preference,
    addresses: addressesAtDesk(platform, accountId),
    hasShortText: telling.template.sms !== undefined,
    now,
  });
  await write(platform, tx, accountId, telling, { locale: preference.locale, deliveries });
}

/** Officials are reached without a private address: by the account alone. */
export function addressesAtDesk(platform: Platform, accountId: Uuid): Addresses {
  return carried(platform, { 'public-account': accountId });
}

/** Confirmed addresses on the channels that somebody carries. A public account knows its followers by their account. */
export function addressesOf(
  platform: Platform,
  { accountId, contacts }: Pick<ReachablePerson, 'accountId' | 'contacts'>,
): Addresses {
  return carried(platform, {
    'public-account': accountId,
    ...(contacts.phoneConfirmedAt && { sms: contacts.phone }),
    ...(contacts.emailConfirmedAt && contacts.email !== undefined && { email: contacts.email }),
  });
}

function carried(platform: Platform, known: Addresses): Addresses {
  const carriers = carriersOf(platform);
  return Object.fromEntries(
    Object.entries(known).filter(([channel]) => carriers[channel as Channel] !== undefined),
  );
}

async function write(
  platform: Platform,
  tx: Tx,
  accountId: Uuid,
  { eventId, template, facts }: Telling,
  way: { locale: string; deliveries: readonly PlannedDelivery[] },
): Promise<void> {
  const notice = {
    eventId,
    accountId,
    template: template.code,
    subject: fillIn(template.subject, facts),
    body: fillIn(template.text, facts),
    short: template.sms && fillIn(template.sms, facts),
    link: fillIn({ zh: template.link, en: template.link }, facts).zh,
    ...way,
  };
  await insertNotice(tx, notice, platform.now());
}
