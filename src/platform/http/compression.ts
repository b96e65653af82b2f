import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './env.ts';

/** Below this an answer fits one packet, compressed or not. */
const smallestBytes = 1024;
const text = /^(text\/|application\/(json|problem\+json|xml|javascript|manifest\+json)|image\/svg\+xml)/;

/**
 * Compresses text in one piece: pages are small, and streams cost more than the compression.
 * An answer that forbids it (`no-transform`) or is compressed already is left alone.
 */
export const compressText: MiddlewareHandler<HttpEnv> = async (c, next) => {
  await next();
  const { status, headers } = c.res;
  if (!text.test(headers.get('content-type') ?? '') || headers.has('content-encoding')) return;
  if (headers.get('cache-control')?.includes('no-transform')) return;
  if (!headers.has('vary')) headers.set('vary', 'accept-encoding');
  const encoding = acceptedEncoding(c.req.header('accept-encoding') ?? '');
  if (!encoding || c.req.method === 'HEAD') return;

  const plain = Buffer.from(await c.res.arrayBuffer());
  const isWorthwhile = plain.length >= smallestBytes;
  if (isWorthwhile) headers.set('content-encoding', encoding);
  headers.delete('content-length');
  const body = isWorthwhile ? await compressors[encoding](plain) : plain;
  c.res = undefined;
  c.res = new Response(new Uint8Array(body), { status, headers });
};

function acceptedEncoding(accepted: string): keyof typeof compressors | undefined {
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? 'gzip' : undefined;
}

const brotliAsync = promisify<Buffer, object, Buffer>(brotliCompress);
const gzipAsync = promisify<Buffer, Buffer>(gzip);

/** Quality 5 is as fast as gzip here, and smaller. */
const compressors = {
  br: (plain: Buffer) => brotliAsync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (plain: Buffer) => gzipAsync(plain),
};
