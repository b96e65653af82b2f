import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync, gzipSync } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import type { HttpEnv } from './env.ts';

const sharedPage = 'public, no-cache, no-transform';

/**
 * Says that this page comes out the same bytes for everybody until the content changes, so that it may be kept.
 * A query with other names than these is served, but not kept.
 */
export function markShared<E extends HttpEnv>(c: Context<E>, queryNames: readonly string[] = []): void {
  const isPlain = Object.keys(c.req.query()).every((name) => queryNames.includes(name));
  if (isPlain) c.header('cache-control', sharedPage);
}

interface KeptPage {
  readonly generation: number;
  readonly etag: string;
  readonly type: string;
  readonly gzip: Uint8Array<ArrayBuffer>;
  /** Made in the background; the first readers get gzip. */
  brotli: Uint8Array<ArrayBuffer> | undefined;
}

const maximumPages = 3_000;

/**
 * Keeps marked pages compressed in memory, by address and language, as long as the generation of their content lasts.
 * Stands before sessions and compression: a page that is kept costs neither.
 */
export function keepSharedPages<E extends HttpEnv>(
  generationOf: () => Promise<number>,
): MiddlewareHandler<E> {
  const pages = new Map<string, KeptPage>();
  return async (c, next) => {
    if (c.req.method !== 'GET') return next();
    const key = `${c.get('locale')} ${c.get('sitePath')}`;
    const generation = await generationOf();
    const known = pages.get(key);
    if (known?.generation === generation) return answer(c, known);
    await next();
    if (c.res.status !== 200 || c.res.headers.get('cache-control') !== sharedPage) return;
    const page = pack(await c.res.text(), c.res.headers.get('content-type') ?? 'text/html', generation);
    pages.delete(key);
    pages.set(key, page);
    if (pages.size > maximumPages) pages.delete(pages.keys().next().value ?? '');
    c.res = undefined;
    c.res = answer(c, page);
  };
}

function pack(text: string, type: string, generation: number): KeptPage {
  const bytes = Buffer.from(text);
  const page: KeptPage = {
    generation,
    etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    type,
    gzip: new Uint8Array(gzipSync(bytes)),
    brotli: undefined,
  };
  compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).then(
    (brotli) => {
      page.brotli = new Uint8Array(brotli);
    },
    () => {},
  );
  return page;
}

const compressBrotli = promisify<Buffer, object, Buffer>(brotliCompress);

function answer<E extends HttpEnv>(c: Context<E>, page: KeptPage): Response {
  const headers: Record<string, string> = {
    'cache-control': 'public, no-cache',
    vary: 'accept-encoding',
    etag: page.etag,
    'content-type': page.type,
  };
  if (c.req.header('if-none-match')?.includes(page.etag)) return c.body(null, 304, headers);
  const accepted = c.req.header('accept-encoding') ?? '';
  if (page.brotli && accepted.includes('br')) {
    return c.body(page.brotli, 200, { ...headers, 'content-encoding': 'br' });
  }
  if (accepted.includes('gzip')) return c.body(page.gzip, 200, { ...headers, 'content-encoding': 'gzip' });
  return c.body(new Uint8Array(gunzipSync(page.gzip)), 200, headers);
}
