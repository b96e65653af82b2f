import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { notFound } from '../../../kernel/refusal.ts';
import { readMultipart } from '../../../platform/files/index.ts';
import { requireFormToken } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import type { HandedFile } from '../../procedures/index.ts';
import type { JointRecord } from './joint-record.ts';
import { faultAt, jointInvalid } from './joint-refusals.ts';

const limits = { fileSize: 10 * 1024 * 1024, files: 20, fields: 10, fieldSize: 2_000 };

/** Pictures that were sent, kept in the file store. @throws Refusal `joint-act-invalid` where there is none, or one is none */
export async function readPhotos(
  c: Context<Env>,
  platform: Platform,
): Promise<{ readonly fields: URLSearchParams; readonly take: () => HandedFile[] }> {
  const sent = await readMultipart(c.req.raw, {
    files: platform.files,
    limits,
    accept: ['image/jpeg', 'image/png'],
  });
  requireFormToken(c, sent.fields.get('_csrf'));
  return {
    fields: sent.fields,
    take() {
      const faults = sent.refused.map(({ name, refusal: { text } }) =>
        faultAt('photos', `“${name}”没有保存：${text.zh}`, `“${name}” was not kept: ${text.en ?? text.zh}`),
      );
      if (faults.length > 0) throw jointInvalid(faults);
      const files = sent.files.filter(({ field }) => field === 'photos');
      if (files.length === 0)
        throw jointInvalid([faultAt('photos', '请选择至少一张照片', 'Choose at least one picture')]);
      return files.map(({ hash, name, size, mediaType }) => ({ hash, name, size, mediaType }));
    },
  };
}

/** A picture of the record, to somebody who may read it. @throws Refusal `file-not-found` */
export async function answerPhoto(
  c: Context<Env>,
  platform: Platform,
  { photos, parties }: JointRecord,
): Promise<Response> {
  const all = [...photos, ...parties.flatMap((party) => party.photos)];
  const file = all.find(({ hash }) => hash === c.req.param('hash'));
  if (!file) throw notFound('file-not-found', { zh: '没有找到这张照片。', en: 'There is no such picture.' });
  const content = await platform.files.open(file.hash);
  return c.body(Readable.toWeb(content) as ReadableStream, 200, {
    'content-type': file.mediaType,
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
}
