import type { Database } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { openText, sealText } from '../../../platform/sealed-text.ts';
import { blindDigest, digestOfToken, hoursAfter, isToken } from '../session.ts';
import type { Subject } from './link-store.ts';
import type { Provider } from './provider.ts';
import { listProviders } from './provider-store.ts';
import { stepHours } from './start.ts';
import { findStoredArrival, saveArrival } from './step-store.ts';
import type { VouchedPerson } from './vouched-person.ts';

/** A person whom a provider vouches for, and no account of ours belongs to yet. */
export interface Arrival {
  readonly provider: Provider;
  readonly person: VouchedPerson;
  readonly subject: Subject;
  readonly browserDigest: Buffer;
}

export async function keepArrival(
  { secret, now }: Platform,
  tx: Database,
  { provider, person, browser }: { provider: Provider; person: VouchedPerson; browser: string },
): Promise<void> {
  await saveArrival(tx, digestOfToken(browser), {
    provider: provider.code,
    sealed: sealText(secret, 'provider-arrival', browser, JSON.stringify(person)),
    expiresAt: hoursAfter(now(), stepHours),
  });
}

/** Who has arrived in this browser; nothing when it is too long ago. */
export async function findArrival(
  platform: Platform,
  browser: string | undefined,
): Promise<Arrival | undefined> {
  if (browser === undefined || !isToken(browser)) return undefined;
  const { database, secret, now } = platform;
  const browserDigest = digestOfToken(browser);
  const found = await findStoredArrival(database, browserDigest, now());
  const provider = found && (await listProviders(database)).find(({ code }) => code === found.provider);
  if (!found || !provider) return undefined;
  const person = JSON.parse(openText(secret, 'provider-arrival', browser, found.sealed)) as VouchedPerson;
  return { provider, person, subject: subjectOf(secret, provider, person), browserDigest };
}

export function subjectOf(secret: Buffer, { code }: Provider, { subject }: VouchedPerson): Subject {
  return { provider: code, digest: blindDigest(secret, `provider ${code}`, subject) };
}
