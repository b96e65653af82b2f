import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../../identity/index.ts';
import type { Client } from '../client.ts';
import { deleteOfOwner } from '../store/artifact-store.ts';
import { endConsent, saveConsent } from '../store/consent-store.ts';

/** Allows a system to be told what it is declared for (个人信息保护法第二十三条: of the person's own will, and separately). */
export function giveConsent({ database, now }: Platform, actor: Actor, client: Client): Promise<void> {
  const { accountId: account } = actor;
  return inTransaction(database, (tx) =>
    saveConsent(tx, { account, client: client.code, scopes: client.scopes, at: now() }),
  );
}

/** From now on the system is told nothing more, and what it holds opens nothing (第十五条: as easy as giving it). */
export function withdrawConsent({ database, now }: Platform, actor: Actor, client: string): Promise<void> {
  const { accountId: account } = actor;
  return inTransaction(database, async (tx) => {
    if (await endConsent(tx, { account, client, at: now() })) await deleteOfOwner(tx, account, client);
  });
}
