import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { passkeyWrong } from './add-passkey.ts';
import { challengeLifetime } from './challenge.ts';
import {
  findPasskey,
  insertChallenge,
  notePasskeyUse,
  type Passkey,
  takeChallenge,
} from './passkey-store.ts';
import type { RelyingParty } from './relying-party.ts';

/** What the browser is asked for: any passkey of this site, after its owner has been checked. */
export async function askForPasskey(
  platform: Platform,
  party: RelyingParty,
  { purpose, accountId }: { purpose: 'sign-in' | 'confirm'; accountId?: Uuid },
): Promise<object> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const options = await generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' });
  const challenge = { value: options.challenge, purpose, accountId };
  await insertChallenge(platform.database, challenge, challengeLifetime(platform.now()));
  return options;
}

/**
 * Checks the answer of an authenticator: our challenge, taken once, our address, a known key, its owner verified, and a
 * counter that has grown.
 * @throws Refusal `passkey-wrong`
 */
export async function checkPasskey(
  platform: Platform,
  party: RelyingParty,
  { response, purpose, accountId }: { response: unknown; purpose: 'sign-in' | 'confirm'; accountId?: Uuid },
): Promise<Passkey> {
  const id = idIn(response);
  const passkey = id === undefined ? undefined : await findPasskey(platform.database, id);
  if (!passkey || (accountId !== undefined && passkey.accountId !== accountId)) throw passkeyWrong();
  const counter = await verify(platform, party, { response, purpose, accountId, passkey });
  const at = platform.now();
  const isFresh = await inTransaction(platform.database, (tx) =>
    notePasskeyUse(tx, passkey.id, { counter, at }),
  );
  if (!isFresh) throw passkeyWrong();
  return passkey;
}

async function verify(
  platform: Platform,
  party: RelyingParty,
  answer: {
    response: unknown;
    purpose: 'sign-in' | 'confirm';
    accountId: Uuid | undefined;
    passkey: Passkey;
  },
): Promise<number> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const { id, publicKey, counter } = answer.passkey;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer.response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge: (value) =>
        takeChallenge(
          platform.database,
          { value, purpose: answer.purpose, accountId: answer.accountId },
          platform.now(),
        ),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { id, publicKey: new Uint8Array(publicKey), counter },
    });
    if (!verified) throw passkeyWrong();
    return authenticationInfo.newCounter;
  } catch {
    throw passkeyWrong();
  }
}

function idIn(response: unknown): string | undefined {
  const isObject = typeof response === 'object' && response !== null && 'id' in response;
  return isObject && typeof response.id === 'string' && response.id.length < 2000 ? response.id : undefined;
}
