import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../actor.ts';
import { type Contacts, readContacts } from './contact-store.ts';
import { type DemoMessage, listDemoMessages } from './demo-message-store.ts';

/** How the person can be reached. */
export function getContacts({ database }: Platform, { personId }: PersonActor): Promise<Contacts> {
  return readContacts(database, personId);
}

/** What the demonstration did not send, the latest first; nothing in production. */
export async function listMessagesOfDemo({ config, database }: Platform): Promise<DemoMessage[]> {
  return config.mode === 'demo' ? listDemoMessages(database) : [];
}
