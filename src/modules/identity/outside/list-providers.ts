import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../actor.ts';
import { type Link, listLinks } from './link-store.ts';
import type { Provider } from './provider.ts';
import { listProviders } from './provider-store.ts';

/** Which outside providers may be used. */
export function listOpenProviders({ database }: Platform): Promise<Provider[]> {
  return listProviders(database);
}

export async function findProvider(platform: Platform, code: string): Promise<Provider | undefined> {
  return (await listOpenProviders(platform)).find((provider) => provider.code === code);
}

/** What is connected with the own account. */
export function listConnections({ database }: Platform, { accountId }: Actor): Promise<Link[]> {
  return listLinks(database, accountId);
}
