import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { registrationByAddress } from '../attempt-rule.ts';
import { countAttempt } from '../attempt-store.ts';
import { openPerson } from '../commands/register-person.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { saveVerified } from '../person-store.ts';
import { readRegistration } from '../registration.ts';
import { addressKey } from '../sign-in/admit.ts';
import type { Client } from '../sign-in/client.ts';
import type { StartedSession } from '../sign-in/start-session.ts';
import type { Arrival } from './arrival.ts';
import { taken } from './connect.ts';
import { insertLink } from './link-store.ts';
import { arrivalExpired } from './refusals.ts';
import { deleteArrival } from './step-store.ts';

export interface AccountOpening {
  readonly phone: string;
  readonly password: string;
  readonly again: string;
  readonly consent: boolean;
  readonly client: Client;
}

/**
 * Opens an account for a person whose name and number the provider has verified; both are taken as they are, not typed.
 * Who has an account or is known here already is not made a second time.
 * @throws Refusal `arrival-expired`, `registration-invalid`, `already-registered`, `too-many-attempts`
 */
export async function openVouchedAccount(
  platform: Platform,
  { provider, person, subject, browserDigest }: Arrival,
  { client, ...typed }: AccountOpening,
): Promise<StartedSession> {
  const { identity } = person;
  if (!identity) throw arrivalExpired();
  const now = platform.now();
  const registration = readRegistration({ ...identity, ...typed }, dateIn(now));
  const key = addressKey(platform.secret, client);
  await countAttempt(platform.database, registrationByAddress, { key, now });
  return openPerson(platform, { registration, client, method: 'provider' }, async (tx, opened) => {
    const { accountId, personId } = opened;
    if (!(await deleteArrival(tx, browserDigest))) throw arrivalExpired();
    if (!(await insertLink(tx, accountId, { ...subject, at: now }))) throw taken();
    await saveVerified(tx, personId, { name: identity.name, at: now, by: 'provider' });
    const facts = { provider: provider.code };
    await appendSecurityEvent(tx, {
      at: now,
      kind: 'provider-connected',
      accountId,
      byAccount: accountId,
      facts,
    });
  });
}
