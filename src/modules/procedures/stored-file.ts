import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { notFound } from '../../kernel/refusal.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Env } from '../identity/index.ts';
import type { HandedFile } from './action.ts';

/**
 * Sends a file of a case to somebody who may see it.
 * @throws Refusal `file-not-found`
 */
export async function answerStoredFile(
  c: Context<Env>,
  { files }: Pick<Platform, 'files'>,
  file: Pick<HandedFile, 'hash' | 'name' | 'mediaType' | 'size'> | undefined,
): Promise<Response> {
  if (!file)
    throw notFound('file-not-found', { zh: '办件中没有这个文件。', en: 'The case has no such file.' });
  const content = await files.open(file.hash);
  return c.body(Readable.toWeb(content) as ReadableStream, 200, {
    ...fileHeaders(file),
    'content-length': String(file.size),
  });
}

/** Pictures and PDF are shown beside the case; whatever else came in is downloaded, because it may hold script. */
export function fileHeaders(file: Pick<HandedFile, 'name' | 'mediaType'>): Record<string, string> {
  const isShown = file.mediaType === 'application/pdf' || file.mediaType.startsWith('image/');
  const name = encodeURIComponent(file.name).replaceAll("'", '%27');
  return {
    'content-type': file.mediaType,
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}
