import { invalid } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { signerOf } from '../commands/make-file.ts';
import { keyPolicy } from '../policy.ts';
import { algorithms, getOrganKeys } from './list-keys.ts';
import { insertRotation, lockRotation } from './rotation-store.ts';

export interface RotationOrder {
  readonly creditCode: string;
  readonly algorithm: string;
  readonly reason: string;
}

/**
 * From now on a new key signs for the organ. What the former one has signed stays valid; the published list of keys calls it
 * past within a minute.
 * @throws Refusal `not-allowed`, `keys-unknown`, `algorithm-missing`, `rotation-reason-missing`
 */
export async function rotateKey(
  platform: Platform,
  actor: OfficialActor,
  order: RotationOrder,
): Promise<void> {
  keyPolicy.require(actor, 'rotate-key', undefined);
  const { agency } = await getOrganKeys(platform, actor, order.creditCode);
  const algorithm = algorithms.find((one) => one === order.algorithm);
  if (!algorithm) throw algorithmMissing();
  const reason = order.reason.trim();
  if (reason === '' || reason.length > 500) throw reasonMissing();
  await inTransaction(platform.database, async (tx) => {
    await lockRotation(tx, agency.creditCode);
    const former = await platform.signing.keyFor(signerOf(agency), algorithm);
    const made = await platform.signing.rotate(signerOf(agency), algorithm);
    await insertRotation(tx, {
      holder: agency.creditCode,
      algorithm,
      formerKey: former.keyId,
      newKey: made.keyId,
      at: platform.now(),
      by: { account: actor.accountId, name: actor.name },
      reason,
    });
  });
}

function algorithmMissing() {
  const message = { zh: '请选择要更换哪一种密钥', en: 'Choose which key to replace' };
  return invalid('algorithm-missing', message, [{ field: 'algorithm', message }]);
}

function reasonMissing() {
  const message = {
    zh: '请写明更换密钥的原因，不超过500字',
    en: 'Say why the key is replaced, at most 500 characters',
  };
  return invalid('rotation-reason-missing', message, [{ field: 'reason', message }]);
}
