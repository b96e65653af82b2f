import type { Platform } from '../../platform/platform.ts';
import type { Actor } from '../identity/index.ts';
import type { Client } from './client.ts';
import { findClients } from './store/client-store.ts';
import { type Consent, readConsents } from './store/consent-store.ts';

export interface Authorisation {
  readonly consent: Consent;
  /** Undefined where the system is not connected any more. */
  readonly client: Client | undefined;
}

const shown = 100;

/** What an account has allowed which system, the latest first. */
export async function listAuthorisations({ database }: Platform, actor: Actor): Promise<Authorisation[]> {
  const consents = await readConsents(database, actor.accountId, shown);
  const clients = await findClients(
    database,
    consents.map(({ client }) => client),
  );
  return consents.map((consent) => ({ consent, client: clients.get(consent.client) }));
}

export { findClient } from './store/client-store.ts';
