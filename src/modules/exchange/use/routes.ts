import { setTimeout } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import type { UseWay } from '../grant/grant.ts';
import { tokenSeconds } from './access-token.ts';
import { answerCall } from './answer-call.ts';
import { giveToken } from './authenticate.ts';
import { answersTurnedAway, TurnedAway } from './turned-away.ts';
import { insertTurnedAway } from './use-store.ts';

const longestBody = 100_000;

/** What systems of other agencies call. They have no session: each request is signed. */
export function callerRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .post('/exchange/token', (c) =>
      answer(c, platform, async (body) => {
        const form = new URLSearchParams(body);
        const token = await giveToken(platform, {
          grantType: form.get('grant_type'),
          assertionType: form.get('client_assertion_type'),
          assertion: form.get('client_assertion'),
        });
        return { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds };
      }),
    )
    .post('/exchange/verifications', (c) =>
      answer(c, platform, (body) => use(c, platform, 'verification', body)),
    )
    .post('/exchange/queries', (c) => answer(c, platform, (body) => use(c, platform, 'query', body)));
}

function use(c: Context<Env>, platform: Platform, way: UseWay, body: string): Promise<object> {
  return answerCall(platform, way, {
    authorization: c.req.header('authorization'),
    signature: c.req.header('x-message-signature'),
    method: c.req.method,
    path: c.req.path,
    body,
  });
}

/** Answers leave on the beat of a clock, so that how long one took does not tell what was found. */
async function answer(
  c: Context<Env>,
  platform: Platform,
  work: (body: string) => Promise<object>,
): Promise<Response> {
  const begun = performance.now();
  const body = await c.req.text();
  const result = await work(body.length > longestBody ? '' : body).catch((error: unknown) => {
    if (error instanceof TurnedAway) return error;
    throw error;
  });
  const isRefused = result instanceof TurnedAway;
  if (isRefused) {
    const entry = { at: platform.now(), caller: result.caller, grant: undefined, reason: result.reason };
    await insertTurnedAway(platform.database, entry);
  }
  await setTimeout(beat - ((performance.now() - begun) % beat));
  c.header('cache-control', 'no-store');
  return isRefused ? c.json(answersTurnedAway[result.status], result.status) : c.json(result);
}

/** Milliseconds. */
const beat = 5;
