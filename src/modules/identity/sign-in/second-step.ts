import { Refusal } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findCredential } from '../account-store.ts';
import { codeByAccount } from '../attempt-rule.ts';
import { countAttempt, forgetAttempts } from '../attempt-store.ts';
import { type Factors, readFactors } from '../factors/factor-store.ts';
import { codeWrong } from '../factors/set-up-codes.ts';
import { spendCode } from '../factors/spend-code.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { blindDigest, type Channel, digestOfToken, isToken } from '../session.ts';
import { admit, recordSignIn } from './admit.ts';
import type { Client } from './client.ts';
import { deletePending, findPending, type PendingSignIn } from './pending-store.ts';
import type { SignedIn } from './signed-in.ts';

/** What can be asked for in the second step; nothing when it has run out. */
export async function findSecondStep(
  { database, now }: Platform,
  token: string | undefined,
): Promise<{ pending: PendingSignIn; factors: Factors } | undefined> {
  if (token === undefined || !isToken(token)) return undefined;
  const pending = await findPending(database, digestOfToken(token), now());
  return pending && { pending, factors: await readFactors(database, pending.accountId) };
}

/**
 * Finishes a sign-in with a code of the authenticator or a recovery code. The session gets a new token: what the
 * browser held between the steps opens nothing.
 * @throws Refusal `step-expired`, `code-wrong`, `too-many-attempts`
 */
export async function finishSignIn(
  platform: Platform,
  input: { token: string | undefined; code: string; client: Client },
): Promise<SignedIn> {
  const found = await findSecondStep(platform, input.token);
  if (!found || input.token === undefined) throw stepExpired();
  const { accountId, replaces } = found.pending;
  const tokenDigest = digestOfToken(input.token);
  const { client } = input;
  const method = await spendSecondFactor(platform, { accountId, code: input.code, channel: 'web', client });
  return inTransaction(platform.database, async (tx) => {
    if (!(await deletePending(tx, tokenDigest))) throw stepExpired();
    const credential = await findCredential(tx, accountId);
    if (!credential || credential.isClosed) throw stepExpired();
    const started = await admit(platform, tx, { accountId, channel: 'web', client, replaces, method });
    return {
      step: 'done' as const,
      ...started,
      kind: credential.kind,
      mustChangePassword: credential.isTemporary,
    };
  });
}

/** Counts the attempt, then uses the code up. @throws Refusal `code-wrong`, `too-many-attempts` */
export async function spendSecondFactor(
  platform: Platform,
  { accountId, code, channel, client }: { accountId: Uuid; code: string; channel: Channel; client: Client },
): Promise<'code' | 'recovery-code'> {
  const at = platform.now();
  const key = blindDigest(platform.secret, 'code', accountId);
  const record = (outcome: 'wrong-code' | 'too-many') =>
    recordSignIn(platform, platform.database, { accountId, outcome, channel, method: 'code', client });
  try {
    await countAttempt(platform.database, codeByAccount, { key, now: at });
  } catch (error) {
    if (error instanceof Refusal) await record('too-many');
    throw error;
  }
  const used = await inTransaction(platform.database, async (tx) => {
    const method = await spendCode(platform, tx, accountId, code);
    if (method) await forgetAttempts(tx, codeByAccount, key);
    if (method === 'recovery-code') {
      await appendSecurityEvent(tx, {
        at,
        kind: 'recovery-code-used',
        accountId,
        byAccount: accountId,
        place: client.place,
      });
    }
    return method;
  });
  if (used) return used;
  await record('wrong-code');
  throw codeWrong();
}

function stepExpired() {
  return new Refusal('conflict', 'step-expired', {
    zh: '等待时间过长，请重新填写登录名和密码。',
    en: 'This took too long. Enter your sign-in name and password again.',
  });
}
