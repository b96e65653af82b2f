import { conflict, invalid } from '../../../kernel/refusal.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { openText, sealText } from '../../../platform/sealed-text.ts';
import type { Actor } from '../actor.ts';
import { codeByAccount } from '../attempt-rule.ts';
import { countAttempt, forgetAttempts } from '../attempt-store.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { identityPolicy } from '../policy.ts';
import { blindDigest } from '../session.ts';
import {
  confirmSecret,
  findCodeSecret,
  readFactors,
  saveNewSecret,
  saveRecoveryCodes,
} from './factor-store.ts';
import { makeSecret, stepOfCode } from './one-time-code.ts';
import { digestOfRecoveryCode, makeRecoveryCodes } from './recovery-codes.ts';
import { codePurpose } from './spend-code.ts';

/**
 * The secret an authenticator has to learn; the same one until it is confirmed, so that a reload does no harm.
 * @throws Refusal `codes-in-use`
 */
export async function beginCodes(platform: Platform, actor: Actor): Promise<string> {
  const { accountId } = actor;
  identityPolicy.require(actor, 'manage-account', { account: accountId });
  const kept = await findCodeSecret(platform.database, accountId);
  if (kept?.isConfirmed) throw inUse();
  if (kept) return openText(platform.secret, codePurpose, accountId, kept.sealed);
  const secret = makeSecret();
  const sealed = sealText(platform.secret, codePurpose, accountId, secret);
  await inTransaction(platform.database, (tx) =>
    saveNewSecret(tx, accountId, { sealed, at: platform.now() }),
  );
  return secret;
}

/**
 * The first code shows that the authenticator has learnt the secret; from now on signing in asks for one.
 * @returns new recovery codes, to be shown once; none where there are some already
 * @throws Refusal `code-wrong`, `codes-in-use`, `too-many-attempts`
 */
export async function confirmCodes(platform: Platform, actor: Actor, typed: string): Promise<string[]> {
  const { accountId } = actor;
  identityPolicy.require(actor, 'manage-account', { account: accountId });
  const at = platform.now();
  const key = blindDigest(platform.secret, 'code', accountId);
  await countAttempt(platform.database, codeByAccount, { key, now: at });
  const kept = await findCodeSecret(platform.database, accountId);
  if (kept?.isConfirmed) throw inUse();
  const secret = kept && openText(platform.secret, codePurpose, accountId, kept.sealed);
  const step = secret && stepOfCode(secret, typed, { now: at, lastStep: 0 });
  if (!step) throw codeWrong();
  return inTransaction(platform.database, async (tx) => {
    if (!(await confirmSecret(tx, accountId, { at, step }))) throw inUse();
    await forgetAttempts(tx, codeByAccount, key);
    await appendSecurityEvent(tx, { at, kind: 'codes-set-up', accountId, byAccount: accountId });
    return ensureRecoveryCodes(platform, tx, actor);
  });
}

/** Whoever gets a first factor gets codes for the day it is lost. */
async function ensureRecoveryCodes(platform: Platform, tx: Tx, actor: Actor): Promise<string[]> {
  const { recoveryCodes } = await readFactors(tx, actor.accountId);
  return recoveryCodes > 0 ? [] : renewRecoveryCodes(platform, tx, actor);
}

/** New codes; the former ones no longer work. @returns the codes, to be shown once */
export async function renewRecoveryCodes(
  platform: Platform,
  tx: Tx,
  { accountId }: Actor,
): Promise<string[]> {
  const codes = makeRecoveryCodes();
  const at = platform.now();
  const digests = codes.map((code) => digestOfRecoveryCode(platform.secret, accountId, code));
  await saveRecoveryCodes(tx, accountId, { digests, at });
  await appendSecurityEvent(tx, { at, kind: 'recovery-codes-made', accountId, byAccount: accountId });
  return codes;
}

export function codeWrong() {
  const message = {
    zh: '动态口令不正确或已经用过。请等待新的口令，并确认手机时间准确。',
    en: 'The code is not right, or has been used. Wait for a new one and check the clock of your phone.',
  };
  return invalid('code-wrong', message, [{ field: 'code', message }]);
}

function inUse() {
  return conflict('codes-in-use', {
    zh: '动态口令已经启用。要换手机，请先停用，再重新设置。',
    en: 'Codes are in use already. To change your phone, remove them and set them up again.',
  });
}
