import { conflict, notAllowed } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type PersonActor, selfOf } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { saveVerified } from '../person-store.ts';
import { identityPolicy } from '../policy.ts';
import type { Arrival } from './arrival.ts';
import { endLink, insertLink } from './link-store.ts';
import { deleteArrival } from './step-store.ts';

/**
 * Connects whom a provider vouches for with the account that is signed in. Two persons are never made one: a number that
 * the provider has verified must be that of the account. An account that was not verified is so from now on.
 * @throws Refusal `provider-other-person`, `provider-taken`
 */
export async function connectProvider(
  { database, now }: Platform,
  actor: PersonActor,
  { provider, person, subject, browserDigest }: Arrival,
): Promise<void> {
  const { accountId } = actor;
  const self = selfOf(actor);
  identityPolicy.require(actor, 'manage-account', { account: accountId });
  const { identity } = person;
  if (identity && identity.identityNumber !== self.identityNumber) throw otherPerson();
  await inTransaction(database, async (tx) => {
    const at = now();
    await deleteArrival(tx, browserDigest);
    if (!(await insertLink(tx, accountId, { ...subject, at }))) throw taken();
    if (identity && self.assurance === 'declared') {
      await saveVerified(tx, self.personId, { name: identity.name, at, by: 'provider' });
    }
    await appendSecurityEvent(tx, {
      at,
      kind: 'provider-connected',
      accountId,
      byAccount: accountId,
      facts: { provider: provider.code },
    });
  });
}

/** From now on the provider signs nobody in to this account. */
export async function disconnectProvider(
  { database, now }: Platform,
  actor: PersonActor,
  provider: string,
): Promise<void> {
  const { accountId } = actor;
  identityPolicy.require(actor, 'manage-account', { account: accountId });
  await inTransaction(database, async (tx) => {
    const at = now();
    if (!(await endLink(tx, accountId, provider, at))) return;
    await appendSecurityEvent(tx, {
      at,
      kind: 'provider-disconnected',
      accountId,
      byAccount: accountId,
      facts: { provider },
    });
  });
}

function otherPerson() {
  return notAllowed('provider-other-person', {
    zh: '身份认证平台核验的身份证号码与当前账号不一致，没有绑定。请退出后登录您本人的账号，或者换用本人的身份认证账号。',
    en: 'The identity number verified by the provider is not that of this account, so nothing was connected. Use your own account on both sides.',
  });
}

export function taken() {
  return conflict('provider-taken', {
    zh: '没有绑定：这个身份认证账号已绑定其他账号，或者当前账号已绑定另一个。请先在“账号与安全”解除原来的绑定。',
    en: 'Not connected: that account belongs to another one here, or this one has another connected. Disconnect the old one first.',
  });
}
