import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../actor.ts';
import { type Factors, hasFactor, readFactors } from '../factors/factor-store.ts';
import { listPasskeys, type Passkey } from '../factors/passkey-store.ts';

/** What protects the account beside the password. */
export function getFactors({ database }: Platform, { accountId }: Actor): Promise<Factors> {
  return readFactors(database, accountId);
}

export function listOwnPasskeys({ database }: Platform, { accountId }: Actor): Promise<Passkey[]> {
  return listPasskeys(database, accountId);
}

/** Whether a second step is asked for at sign-in. */
export async function hasFactorOf({ database }: Platform, accountId: Uuid): Promise<boolean> {
  return hasFactor(await readFactors(database, accountId));
}
