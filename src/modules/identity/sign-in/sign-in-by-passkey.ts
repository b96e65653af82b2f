import { Refusal } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findCredential } from '../account-store.ts';
import { signInByAddress } from '../attempt-rule.ts';
import { countAttempt, takeBackAttempt } from '../attempt-store.ts';
import { passkeyWrong } from '../factors/add-passkey.ts';
import { checkPasskey } from '../factors/check-passkey.ts';
import type { RelyingParty } from '../factors/relying-party.ts';
import { digestOfToken, isToken } from '../session.ts';
import { addressKey, admit, recordSignIn } from './admit.ts';
import type { Client } from './client.ts';
import { deletePending } from './pending-store.ts';
import type { SignedIn } from './signed-in.ts';

export interface PasskeySignIn {
  readonly party: RelyingParty;
  readonly response: unknown;
  readonly client: Client;
  readonly replaces: Uuid | undefined;
  /** Token of a second step that this answers. */
  readonly stepToken: string | undefined;
}

/**
 * Signs in with a passkey alone: it is held by its owner and checks its owner, which makes two factors.
 * @throws Refusal `passkey-wrong`, `too-many-attempts`
 */
export async function signInByPasskey(platform: Platform, input: PasskeySignIn): Promise<SignedIn> {
  const { client } = input;
  const key = addressKey(platform.secret, client);
  await countAttempt(platform.database, signInByAddress, { key, now: platform.now() });
  const { accountId } = await getPasskey(platform, input);
  return inTransaction(platform.database, async (tx) => {
    const credential = await findCredential(tx, accountId);
    if (!credential || credential.isClosed) throw passkeyWrong();
    await takeBackAttempt(tx, signInByAddress, key);
    if (input.stepToken !== undefined && isToken(input.stepToken)) {
      await deletePending(tx, digestOfToken(input.stepToken));
    }
    const { replaces } = input;
    const started = await admit(platform, tx, {
      accountId,
      channel: 'web',
      method: 'passkey',
      client,
      replaces,
    });
    const { kind, isTemporary } = credential;
    return { step: 'done' as const, ...started, kind, mustChangePassword: isTemporary };
  });
}

async function getPasskey(platform: Platform, { party, response, client }: PasskeySignIn) {
  try {
    return await checkPasskey(platform, party, { response, purpose: 'sign-in' });
  } catch (error) {
    if (error instanceof Refusal) {
      const outcome = 'wrong-passkey';
      const unknown = { accountId: undefined, channel: 'web', method: 'passkey' } as const;
      await recordSignIn(platform, platform.database, { ...unknown, outcome, client });
    }
    throw error;
  }
}
