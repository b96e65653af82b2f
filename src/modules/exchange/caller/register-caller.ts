import { conflict, invalid, notFound } from '../../../kernel/refusal.ts';
import { isUuid, uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { exchangePolicy } from '../policy.ts';
import { type Caller, endKey, findCaller, insertCaller, insertKey } from './caller-store.ts';
import { keyIdOf, pemOf, readPublicKey } from './public-key.ts';

/** Registers a system of an agency with its first key. @throws Refusal `not-allowed`, `key-invalid`, `name-missing` */
export async function registerCaller(
  platform: Platform,
  actor: OfficialActor,
  form: { readonly agency: string; readonly name: string; readonly key: string },
): Promise<string> {
  exchangePolicy.require(actor, 'manage-callers', { asker: form.agency });
  const name = form.name.trim();
  if (name === '' || name.length > 60) {
    const message = { zh: '请填写系统名称，不超过60字', en: 'Name the system, at most 60 characters' };
    throw invalid('name-missing', message, [{ field: 'name', message }]);
  }
  const key = readPublicKey(form.key);
  const registeredAt = platform.now();
  const id = uuidv7();
  await inTransaction(platform.database, async (tx) => {
    await insertCaller(tx, { id, agency: form.agency, name, registeredBy: actor.accountId, registeredAt });
    await insertKey(tx, { caller: id, kid: keyIdOf(key), publicKey: pemOf(key), registeredAt });
  });
  return id;
}

/** Adds a key beside those the caller has: it changes over, then the old one is ended. @throws Refusal `key-known` */
export async function addKey(
  platform: Platform,
  actor: OfficialActor,
  id: string,
  pem: string,
): Promise<void> {
  const caller = await getCaller(platform, actor, id);
  const key = readPublicKey(pem);
  const registeredAt = platform.now();
  const content = { caller: caller.id, kid: keyIdOf(key), publicKey: pemOf(key), registeredAt };
  if (!(await insertKey(platform.database, content))) {
    throw conflict('key-known', {
      zh: '这个公钥已经登记过。请生成新的密钥后登记新的公钥。',
      en: 'This key is registered already. Make a new pair and register its public key.',
    });
  }
}

/** From now on nothing signed with the key is believed. */
export async function retireKey(
  platform: Platform,
  actor: OfficialActor,
  id: string,
  kid: string,
): Promise<void> {
  const caller = await getCaller(platform, actor, id);
  await endKey(platform.database, caller.id, kid, platform.now());
}

/** @throws Refusal `caller-unknown`, also to whom it is not */
export async function getCaller({ database }: Platform, actor: OfficialActor, id: string): Promise<Caller> {
  const caller = isUuid(id) ? await findCaller(database, id) : undefined;
  if (!caller || !exchangePolicy.can(actor, 'manage-callers', { asker: caller.agency })) {
    throw notFound('caller-unknown', { zh: '没有这个调用方。', en: 'There is no such caller.' });
  }
  return caller;
}
