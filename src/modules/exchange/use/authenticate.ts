import { z } from 'zod';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type CallerSpeaks, findGoodKey } from '../caller/caller-store.ts';
import { isSignedBy, jsonOf, readMessage } from '../caller/signed-message.ts';
import { makeToken, readToken, tokenSeconds } from './access-token.ts';
import { remembered } from './remembered.ts';
import { TurnedAway } from './turned-away.ts';
import { insertTokenMessage } from './use-store.ts';

/** Seconds that a signed request is good for, and that clocks may differ. */
const longestAssertion = 300;
const clockDifference = 60;

const Assertion = z.object({
  iss: z.uuid(),
  sub: z.uuid(),
  aud: z.string(),
  jti: z.uuid(),
  exp: z.number(),
});

export interface TokenRequest {
  readonly grantType: string | null;
  readonly assertionType: string | null;
  readonly assertion: string | null;
}

/** Gives a token for a signed assertion (RFC 7523, private_key_jwt), once for each. @throws TurnedAway */
export async function giveToken(platform: Platform, request: TokenRequest): Promise<string> {
  if (
    request.grantType !== 'client_credentials' ||
    request.assertionType !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
  ) {
    throw new TurnedAway(401, 'grant-type');
  }
  const message = readMessage(request.assertion ?? '');
  const claims = message && Assertion.safeParse(jsonOf(message.payload)).data;
  if (!message || !claims || claims.iss !== claims.sub) throw new TurnedAway(401, 'assertion-unreadable');
  const caller = claims.sub;
  const now = platform.now().getTime() / 1000;
  const key = await findGoodKey(platform.database, caller, message.header.kid);
  if (!key || !isSignedBy(message, key.publicKey)) throw new TurnedAway(401, 'assertion-signature', caller);
  if (claims.aud !== tokenAddress(platform)) throw new TurnedAway(401, 'assertion-audience', caller);
  if (claims.exp <= now || claims.exp > now + longestAssertion + clockDifference) {
    throw new TurnedAway(401, 'assertion-expired', caller);
  }
  const noted = { caller, nonce: claims.jti, at: platform.now(), signature: request.assertion ?? '' };
  if (!(await insertTokenMessage(platform.database, noted))) {
    throw new TurnedAway(401, 'assertion-replayed', caller);
  }
  return makeToken(platform.secret, { caller, kid: message.header.kid, until: now + tokenSeconds });
}

export function tokenAddress({ publicUrl }: Pick<Platform, 'publicUrl'>): string {
  return `${publicUrl}/exchange/token`;
}

export interface ReceivedCall {
  readonly authorization: string | undefined;
  /** Detached JWS over method, path and body. */
  readonly signature: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export interface AuthenticCall {
  readonly caller: Uuid;
  readonly agency: string;
  readonly kid: string;
  readonly nonce: Uuid;
  readonly signature: string;
}

/** Who calls. A stolen token is worth nothing without the key to which it is bound. @throws TurnedAway */
export async function authenticateCall(platform: Platform, call: ReceivedCall): Promise<AuthenticCall> {
  const now = platform.now();
  const token = readToken(platform.secret, call.authorization?.replace(/^Bearer /, '') ?? '', now);
  if (!token) throw new TurnedAway(401, 'token');
  const { caller } = token;
  const message = readMessage(call.signature ?? '');
  const { iat, nonce, kid } = message?.header ?? {};
  if (message?.payload !== '' || iat === undefined || nonce === undefined || kid !== token.kid) {
    throw new TurnedAway(401, 'signature-missing', caller);
  }
  // Whether the key is still good is asked in the statement that lets the call in.
  const key = await remembered(keysOfCallers, `${caller} ${token.kid}`, () =>
    findGoodKey(platform.database, caller, token.kid),
  );
  if (!key) throw new TurnedAway(401, 'key-ended', caller);
  const payload = Buffer.from(`${call.method}\n${call.path}\n${call.body}`).toString('base64url');
  if (!isSignedBy(message, key.publicKey, payload)) throw new TurnedAway(401, 'signature', caller);
  if (Math.abs(now.getTime() / 1000 - iat) > clockDifference) {
    throw new TurnedAway(401, 'signature-expired', caller);
  }
  return { caller, agency: key.agency, kid: token.kid, nonce, signature: call.signature ?? '' };
}

const keysOfCallers = new Map<string, CallerSpeaks>();
