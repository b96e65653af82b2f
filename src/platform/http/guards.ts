import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';
import { notAllowed } from '../../kernel/refusal.ts';
import { uuidv7 } from '../../kernel/uuid.ts';
import type { HttpEnv } from './env.ts';

const contentSecurityPolicy = [
  "default-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "style-src 'self'",
].join('; ');

const strict = Object.entries({
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=15552000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
});

/**
 * Strict headers for every answer: nothing inline, nothing from another host, no frames.
 * Set on the answer of node itself: in a `Headers` object they would cost as much as a whole kept page.
 */
export const strictHeaders: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const { outgoing } = c.env as unknown as HttpBindings;
  for (const [name, value] of strict) outgoing.setHeader(name, value);
  await next();
};

/** Gives each request a number for the log and finds the client's address. */
export function identifyRequest(trustProxy: boolean): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    c.set('requestId', uuidv7());
    c.set('clientAddress', clientAddress(c, trustProxy));
    // No address of ours holds NUL, and no database takes it.
    if (c.req.url.includes('%00')) return c.notFound();
    await next();
  };
}

function clientAddress(c: Parameters<MiddlewareHandler<HttpEnv>>[0], trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded) return forwarded;
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a changing request that a page of another site has made the browser send. */
export const sameOriginOnly: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (!safeMethods.has(c.req.method)) {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const foreign =
      site !== undefined
        ? site !== 'same-origin' && site !== 'none'
        : origin !== undefined && URL.parse(origin)?.host !== c.req.header('host');
    if (foreign) {
      throw notAllowed('foreign-origin', {
        zh: '这次提交来自其他网站，已被拒绝。请从本网站的页面提交。',
        en: 'This was sent from another site and has been refused. Please use the pages of this site.',
      });
    }
  }
  await next();
};
