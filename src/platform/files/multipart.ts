import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import busboy, { type Busboy, type Limits } from 'busboy';
import { invalid, Refusal } from '../../kernel/refusal.ts';
import type { FileStore, StoredFile } from './file-store.ts';
import type { MediaType } from './media-type.ts';

export interface MultipartLimits {
  /** Bytes of one file. */
  readonly fileSize: number;
  readonly files: number;
  readonly fields: number;
  /** Bytes of one field. */
  readonly fieldSize: number;
}

export interface UploadedFile extends StoredFile {
  readonly field: string;
  /** The sender's name for it, without folders and control characters. */
  readonly name: string;
}

/** A file that was not kept. What was typed beside it is still in `fields`. */
export interface RefusedFile {
  readonly field: string;
  readonly name: string;
  readonly refusal: Refusal;
}

export interface Multipart {
  /** In the order sent; a name may come several times. */
  readonly fields: URLSearchParams;
  readonly files: readonly UploadedFile[];
  readonly refused: readonly RefusedFile[];
}

interface ReadOptions {
  readonly files: Pick<FileStore, 'put'>;
  readonly limits: MultipartLimits;
  readonly accept?: readonly MediaType[];
}

/**
 * Reads a multipart/form-data request, streaming each file into the store.
 * @throws Refusal `form-not-readable`, `form-too-large`; one bad file does not throw but is listed in `refused`
 */
export async function readMultipart(request: Request, options: ReadOptions): Promise<Multipart> {
  if (!request.body) throw formNotReadable();
  const parser = parserFor(request, options.limits);
  const fields = new URLSearchParams();
  const received: Promise<UploadedFile | RefusedFile>[] = [];
  let overflow = false;
  const overflowed = () => {
    overflow = true;
  };

  parser.on('field', (name, value, info) => {
    if (info.nameTruncated || info.valueTruncated) overflow = true;
    fields.append(name, value);
  });
  parser.on('file', (field, content, info) => {
    const name = plainFileName(info.filename);
    if (name === '') content.resume();
    else received.push(settledLater(receive({ field, name }, content, options)));
  });
  parser.on('filesLimit', overflowed).on('fieldsLimit', overflowed).on('partsLimit', overflowed);

  await feed(request.body, parser).finally(() => Promise.allSettled(received));
  const all = await Promise.all(received);
  if (overflow) throw formTooLarge();
  return {
    fields,
    files: all.filter((file) => 'hash' in file),
    refused: all.filter((file) => 'refusal' in file),
  };
}

function parserFor(request: Request, limits: MultipartLimits): Busboy {
  const fieldNameSize = 200;
  const sizes: Limits = { ...limits, fieldNameSize, fileSize: limits.fileSize + 1 };
  try {
    const headers = { 'content-type': request.headers.get('content-type') ?? '' };
    if (!headers['content-type'].startsWith('multipart/form-data')) throw formNotReadable();
    return busboy({ headers, limits: sizes, defParamCharset: 'utf8' });
  } catch {
    throw formNotReadable();
  }
}

async function feed(body: NonNullable<Request['body']>, parser: Busboy): Promise<void> {
  try {
    await pipeline(Readable.fromWeb(body as WebStream<Uint8Array>), parser);
  } catch {
    throw formNotReadable();
  }
}

async function receive(
  part: { readonly field: string; readonly name: string },
  content: Readable,
  { files, limits, accept }: ReadOptions,
): Promise<UploadedFile | RefusedFile> {
  // The sender may break off before the store starts to read; the iterator reports it then.
  content.on('error', () => undefined);
  try {
    const stored = await files.put(content.iterator({ destroyOnReturn: false }), {
      limit: limits.fileSize,
      fileName: part.name,
      ...(accept && { accept }),
    });
    return { ...part, ...stored };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...part, refusal: error };
  } finally {
    content.resume();
  }
}

/** Marks a promise as awaited later, so that an early failure is no unhandled rejection. */
function settledLater<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

/** Some browsers send a whole path; names longer than 200 characters keep their end, where the extension is. */
function plainFileName(name: string | undefined): string {
  const base = (name ?? '').split(/[\\/]/).at(-1) ?? '';
  return base
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .slice(-200);
}

function formNotReadable(): Refusal {
  return invalid('form-not-readable', {
    zh: '表单没有完整送达。请返回上一页重新提交。',
    en: 'The form did not arrive whole. Go back and send it again.',
  });
}

function formTooLarge(): Refusal {
  return new Refusal('too-large', 'form-too-large', {
    zh: '一次提交的内容太多。请分几次上传文件，或缩短填写的内容。',
    en: 'Too much was sent at once. Upload the files in several steps, or shorten what you typed.',
  });
}
