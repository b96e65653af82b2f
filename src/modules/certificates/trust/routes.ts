import { Hono } from 'hono';
import { invalid, notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import { newestTrustList } from './publish-trust-list.ts';
import { findTrustList } from './trust-list-store.ts';

const largestQuestion = 10_000;

/** What machines ask of a site that issues certificates: whom to believe, what was taken back, what time it is. */
export function trustRoutes(platform: Platform): Hono<Env> {
  const app = new Hono<Env>();
  const json = { 'content-type': 'application/json; charset=utf-8' };

  app.get('/.well-known/tongban/trust-list.json', async (c) =>
    c.body((await newestTrustList(platform)).content, 200, {
      ...json,
      'cache-control': 'public, max-age=60',
    }),
  );

  app.get('/.well-known/tongban/trust-lists/:sequence', async (c) => {
    const sequence = c.req.param('sequence');
    const found = /^\d{1,9}$/.test(sequence)
      ? await findTrustList(platform.database, Number(sequence))
      : undefined;
    if (!found) {
      throw notFound('trust-list-unknown', {
        zh: '没有这一期可信名单。',
        en: 'There is no such trust list.',
      });
    }
    return c.body(found.content, 200, { ...json, 'cache-control': 'public, max-age=86400' });
  });

  app.get('/.well-known/tongban/revocation-list.crl', async (c) =>
    c.body(new Uint8Array(await platform.signing.revocationList()), 200, {
      'content-type': 'application/pkix-crl',
      'cache-control': 'public, max-age=3600',
    }),
  );

  // RFC 3161 section 3.4.
  app.post('/tsa', async (c) => {
    const length = Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY);
    if (length > largestQuestion) {
      throw invalid('time-stamp-request-too-large', {
        zh: '时间戳请求过大，只需提交摘要。',
        en: 'The request for a time stamp is too large: send the digest only.',
      });
    }
    const answer = await platform.timeStamper.answer(Buffer.from(await c.req.arrayBuffer()));
    return c.body(new Uint8Array(answer), 200, {
      'content-type': 'application/timestamp-reply',
      'cache-control': 'no-store',
    });
  });

  return app;
}
