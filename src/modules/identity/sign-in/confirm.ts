import { invalid } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findCredential } from '../account-store.ts';
import type { Actor } from '../actor.ts';
import { confirmationByAccount } from '../attempt-rule.ts';
import { countAttempt, forgetAttempts } from '../attempt-store.ts';
import { checkPasskey } from '../factors/check-passkey.ts';
import { readFactors } from '../factors/factor-store.ts';
import type { RelyingParty } from '../factors/relying-party.ts';
import { checkPassword } from '../password/password.ts';
import { blindDigest } from '../session.ts';
import { saveProven } from '../session-store.ts';
import type { Client } from './client.ts';
import { spendSecondFactor } from './second-step.ts';

export interface Confirmation {
  readonly password: string;
  /** Wanted where codes are set up. */
  readonly code: string;
  readonly client: Client;
}

/**
 * The owner proves to be there still, before a sensitive act: by password, and a code where codes are set up.
 * @throws Refusal `password-wrong`, `code-wrong`, `too-many-attempts`
 */
export async function confirmByPassword(
  platform: Platform,
  actor: Actor,
  input: Confirmation,
): Promise<void> {
  const { accountId, sessionId } = actor;
  const now = platform.now();
  const key = blindDigest(platform.secret, 'confirmation', accountId);
  await countAttempt(platform.database, confirmationByAccount, { key, now });
  const credential = await findCredential(platform.database, accountId);
  const isRight =
    credential !== undefined && (await checkPassword(input.password, credential.passwordHash)).matches;
  if (!isRight) throw passwordWrong();
  const { hasCodes } = await readFactors(platform.database, accountId);
  if (hasCodes) {
    await spendSecondFactor(platform, { accountId, code: input.code, channel: 'web', client: input.client });
  }
  await inTransaction(platform.database, async (tx) => {
    await forgetAttempts(tx, confirmationByAccount, key);
    await saveProven(tx, sessionId, now);
  });
}

/** @throws Refusal `passkey-wrong` */
export async function confirmByPasskey(
  platform: Platform,
  actor: Actor,
  { party, response }: { party: RelyingParty; response: unknown },
): Promise<void> {
  const { accountId, sessionId } = actor;
  await checkPasskey(platform, party, { response, purpose: 'confirm', accountId });
  await inTransaction(platform.database, (tx) => saveProven(tx, sessionId, platform.now()));
}

function passwordWrong() {
  const message = { zh: '密码不正确', en: 'The password is not right' };
  return invalid('password-wrong', message, [{ field: 'password', message }]);
}
