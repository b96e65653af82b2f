import { conflict, invalid } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Actor, selfOf } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { identityPolicy } from '../policy.ts';
import { challengeLifetime } from './challenge.ts';
import { readFactors } from './factor-store.ts';
import { insertChallenge, insertPasskey, listPasskeys, takeChallenge } from './passkey-store.ts';
import type { RelyingParty } from './relying-party.ts';

const mostPasskeys = 10;

/** ES256, EdDSA and RS256: what authenticators in use can do. */
const algorithms = [-7, -8, -257];

/** What the browser is asked for to make a passkey that checks its owner. @throws Refusal `passkeys-full` */
export async function offerPasskey(platform: Platform, actor: Actor, party: RelyingParty): Promise<object> {
  const { accountId } = actor;
  identityPolicy.require(actor, 'manage-account', { account: accountId });
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const known = await listPasskeys(platform.database, accountId);
  if (known.length >= mostPasskeys) throw full();
  const name = actor.kind === 'person' ? selfOf(actor).name : actor.name;
  const options = await generateRegistrationOptions({
    rpName: platform.site.name.zh,
    rpID: party.id,
    userName: name,
    userDisplayName: name,
    userID: new TextEncoder().encode(accountId),
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const challenge = { value: options.challenge, purpose: 'add-passkey' as const, accountId };
  await insertChallenge(platform.database, challenge, challengeLifetime(platform.now()));
  return options;
}

/**
 * Keeps the public key the browser has made.
 * @returns whether there are recovery codes for the day the device is lost
 * @throws Refusal `passkey-wrong`
 */
export async function addPasskey(
  platform: Platform,
  actor: Actor,
  input: { party: RelyingParty; response: unknown; name: string },
): Promise<boolean> {
  const { accountId } = actor;
  identityPolicy.require(actor, 'manage-account', { account: accountId });
  const made = await verify(platform, actor, input);
  const at = platform.now();
  return inTransaction(platform.database, async (tx) => {
    await insertPasskey(tx, { ...made, accountId, name: readName(input.name), madeAt: at });
    await appendSecurityEvent(tx, { at, kind: 'passkey-added', accountId, byAccount: accountId });
    return (await readFactors(tx, accountId)).recoveryCodes > 0;
  });
}

async function verify(
  platform: Platform,
  { accountId }: Actor,
  { party, response }: { party: RelyingParty; response: unknown },
) {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
      expectedChallenge: (value) =>
        takeChallenge(platform.database, { value, purpose: 'add-passkey', accountId }, platform.now()),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    if (!verified || !registrationInfo) throw passkeyWrong();
    const { credential, credentialBackedUp } = registrationInfo;
    return {
      id: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      isSynced: credentialBackedUp,
    };
  } catch {
    // Whatever is wrong with the answer of an authenticator, its sender learns nothing from the reason.
    throw passkeyWrong();
  }
}

function readName(typed: string): string {
  return typed.trim().slice(0, 60) || '通行密钥';
}

export function passkeyWrong() {
  return invalid('passkey-wrong', {
    zh: '通行密钥没有通过验证。请重试，或改用密码登录。',
    en: 'The passkey could not be verified. Try again, or use your password.',
  });
}

function full() {
  return conflict('passkeys-full', {
    zh: `最多保存${mostPasskeys}个通行密钥，请先删除不用的。`,
    en: `At most ${mostPasskeys} passkeys are kept; remove one first.`,
  });
}
