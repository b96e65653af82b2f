import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import type { HandedFile, HandedMaterials } from '../../procedures/index.ts';

/**
 * Sends a file that was handed in, to somebody who may see these materials. Pictures are shown; everything else is
 * downloaded, because its kind may hold script.
 * @throws Refusal `file-not-found`
 */
export async function answerFile(
  c: Context<Env>,
  platform: Platform,
  materials: HandedMaterials,
): Promise<Response> {
  const handed = materials[c.req.param('material') ?? ''] ?? [];
  const file = handed.find(({ hash }) => hash === c.req.param('hash'));
  if (!file) {
    throw notFound('file-not-found', { zh: '没有找到这个文件。', en: 'This file was not found.' });
  }
  const content = await platform.files.open(file.hash);
  return c.body(Readable.toWeb(content) as ReadableStream, 200, {
    ...headersOf(file),
    'content-length': String(file.size),
  });
}

export function headersOf(file: Pick<HandedFile, 'name' | 'mediaType'>): Record<string, string> {
  const place = file.mediaType.startsWith('image/') ? 'inline' : 'attachment';
  return {
    'content-type': file.mediaType,
    'content-disposition': `${place}; filename*=UTF-8''${encodeName(file.name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}

/** RFC 8187 leaves these four out of what encodeURIComponent keeps. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
