import type { Context } from 'hono';
import type { FieldFault } from '../../../kernel/refusal.ts';
import { readMultipart } from '../../../platform/files/index.ts';
import { readForm, requireFormToken } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import { largestFile, type MessageFile, messageFileTypes } from './message-file.ts';

/** A message as it was sent, not yet looked at. */
export interface TypedMessage {
  readonly text: string;
  readonly files: readonly MessageFile[];
  /** Files that the store has not taken, and why. */
  readonly faults: readonly FieldFault[];
}

/** More than a message takes, so that one file too many is a fault at its field and not a broken form. */
const limits = { fileSize: largestFile, files: 20, fields: 10, fieldSize: 40_000 };

/** @throws Refusal `form-token`, `form-not-readable`, `form-too-large` */
export async function readMessageForm(c: Context<Env>, { files }: Platform): Promise<TypedMessage> {
  if (!c.req.header('content-type')?.startsWith('multipart/form-data'))
    return { text: (await readForm(c)).get('message') ?? '', files: [], faults: [] };
  const sent = await readMultipart(c.req.raw, { files, limits, accept: messageFileTypes });
  requireFormToken(c, sent.fields.get('_csrf'));
  return {
    text: sent.fields.get('message') ?? '',
    files: sent.files.map(({ hash, name, size, mediaType }) => ({ hash, name, size, mediaType })),
    faults: sent.refused.map(({ name, refusal: { text } }) => ({
      field: 'files',
      message: {
        zh: `“${name}”没有保存：${text.zh}`,
        en: `“${name}” was not kept: ${text.en ?? text.zh}`,
      },
    })),
  };
}
