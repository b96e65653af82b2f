import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { notAllowed } from '../../kernel/refusal.ts';
import { uuidv7 } from '../../kernel/uuid.ts';
import type { HttpEnv } from './env.ts';

/** Strict headers for every answer: nothing inline, nothing from another host, no frames. */
export const strictHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
});

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
