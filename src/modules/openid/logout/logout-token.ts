import { createPrivateKey, createPublicKey, type JsonWebKey, sign, verify } from 'node:crypto';
import { z } from 'zod';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getSigningKeys, openKey } from '../keys/signing-keys.ts';
import { mountPath } from '../paths.ts';
import { pairwiseName, pairwiseSession, subjectOf } from '../subject.ts';

const event = 'http://schemas.openid.net/event/backchannel-logout';
const livesSeconds = 120;

/** Tells one system that a session here has ended, by the names under which it knows account and session. */
export async function logoutTokenFor(
  platform: Platform,
  { id, session, account, client }: { id: Uuid; session: Uuid; account: Uuid; client: string },
): Promise<string> {
  const { secret, publicUrl, now } = platform;
  const [key] = await getSigningKeys(platform);
  if (!key) throw new Error('there is no key to sign with');
  const seconds = Math.floor(now().getTime() / 1000);
  const subject = subjectOf({ accountId: account, sessionId: session });
  const signed = [
    { alg: 'RS256', typ: 'logout+jwt', kid: key.kid },
    {
      iss: `${publicUrl}${mountPath}`,
      aud: client,
      iat: seconds,
      exp: seconds + livesSeconds,
      jti: id,
      sub: pairwiseName(secret, subject, client),
      sid: pairwiseSession(secret, session, client),
      events: { [event]: {} },
    },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const privateKey = createPrivateKey({ key: openKey(platform, key) as JsonWebKey, format: 'jwk' });
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

const Hint = z.object({ iss: z.string(), aud: z.string(), sub: z.string() });

/** The system for which an ID token of ours was made; an expired one names it too. Nothing where we have not signed it. */
export async function findSystemOfHint(platform: Platform, token: string): Promise<string | undefined> {
  const [head = '', body = '', signature = ''] = token.split('.');
  const kid = z.object({ kid: z.string(), alg: z.literal('RS256') }).safeParse(readPart(head)).data?.kid;
  const key = (await getSigningKeys(platform)).find((one) => one.kid === kid);
  const hint = Hint.safeParse(readPart(body)).data;
  if (!key || hint?.iss !== `${platform.publicUrl}${mountPath}`) return undefined;
  const publicKey = createPublicKey({ key: openKey(platform, key) as JsonWebKey, format: 'jwk' });
  const isOurs = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    publicKey,
    Buffer.from(signature, 'base64url'),
  );
  return isOurs ? hint.aud : undefined;
}

function readPart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
}
