import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { JWK } from 'oidc-provider';
import { uuidv7 } from '../../../kernel/uuid.ts';
import { bumpGeneration, inTransaction, reference, type Tx } from '../../../platform/database/index.ts';
import type { Job } from '../../../platform/jobs.ts';
import type { Platform } from '../../../platform/platform.ts';
import { openText, sealText } from '../../../platform/sealed-text.ts';
import { deleteKeysBefore, insertKey, lockKeys, readKeys, type StoredKey } from '../store/key-store.ts';

const generation = 'openid.keys';
const dayMilliseconds = 86_400_000;
const signsDays = 90;
/** Nothing signed lives longer than the session it was signed in. */
const publishedDays = signsDays + 2;

/** Sealed keys, the one that signs first; the first of an installation is made here. */
export async function getSigningKeys(platform: Platform): Promise<readonly StoredKey[]> {
  const kept = await heldKeys(platform.database);
  if (kept.length > 0) return kept;
  await inTransaction(platform.database, (tx) => makeKeyWhenDue(platform, tx));
  return readKeys(platform.database);
}

/** The private key as JWK. */
export function openKey({ secret }: Platform, { kid, sealed }: StoredKey): JWK {
  return JSON.parse(openText(secret, 'openid-key', kid, sealed)) as JWK;
}

/** A new key in time, and none published for longer than it is needed. */
export const rotateSigningKeys: Job = {
  name: 'openid.rotate-keys',
  everySeconds: 3600,
  run: (platform, tx) => makeKeyWhenDue(platform, tx),
};

const heldKeys = reference(generation, readKeys);

async function makeKeyWhenDue(platform: Platform, tx: Tx): Promise<void> {
  await lockKeys(tx);
  const now = platform.now();
  const [newest] = await readKeys(tx);
  if (newest && now.getTime() - newest.madeAt.getTime() < signsDays * dayMilliseconds) return;
  const kid = uuidv7();
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
  const sealed = sealText(platform.secret, 'openid-key', kid, JSON.stringify(key));
  await insertKey(tx, { kid, sealed, madeAt: now });
  await deleteKeysBefore(tx, new Date(now.getTime() - publishedDays * dayMilliseconds));
  await bumpGeneration(tx, generation);
}
