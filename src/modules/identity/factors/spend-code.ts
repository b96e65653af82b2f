import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { openText } from '../../../platform/sealed-text.ts';
import { findCodeSecret, spendRecoveryCode, spendStep } from './factor-store.ts';
import { stepOfCode } from './one-time-code.ts';
import { digestOfRecoveryCode, readRecoveryCode } from './recovery-codes.ts';

/** Purpose under which secrets of authenticators are sealed. */
export const codePurpose = 'one-time-code';

/**
 * Checks and uses up a code of the authenticator, or one of the recovery codes.
 * @returns which of the two it was; nothing where it is neither, or has been used
 */
export async function spendCode(
  { secret, now }: Platform,
  tx: Database,
  accountId: Uuid,
  typed: string,
): Promise<'code' | 'recovery-code' | undefined> {
  const recovery = readRecoveryCode(typed);
  if (recovery !== undefined) {
    const digest = digestOfRecoveryCode(secret, accountId, recovery);
    return (await spendRecoveryCode(tx, accountId, { digest, at: now() })) ? 'recovery-code' : undefined;
  }
  const kept = await findCodeSecret(tx, accountId);
  if (!kept?.isConfirmed) return undefined;
  const key = openText(secret, codePurpose, accountId, kept.sealed);
  const step = stepOfCode(key, typed, { now: now(), lastStep: kept.lastStep });
  return step !== undefined && (await spendStep(tx, accountId, step)) ? 'code' : undefined;
}
