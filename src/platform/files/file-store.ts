import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { moveDurably } from './durable.ts';
import { fileNotFound, fileTypeNotAccepted } from './file-refusals.ts';
import { type IncomingFile, removeOrphans, writeIncoming } from './incoming.ts';
import { allMediaTypes, type MediaType, mediaTypeNamed } from './media-type.ts';

export interface StoredFile {
  /** SHA-256 of the content, lower-case hex. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  readonly mediaType: MediaType;
}

export interface PutOptions {
  /** Largest size in bytes. */
  readonly limit: number;
  /** The name the sender gave; its extension must fit the content. Without it the content alone decides. */
  readonly fileName?: string;
  readonly accept?: readonly MediaType[];
}

/** Files by the hash of their content: written once, never changed. */
export interface FileStore extends Files {
  /** Files of one purpose, in a folder of their own: nobody else names them, so that they can be removed. */
  apart(name: string): PassingFiles;
}

export interface PassingFiles extends Files {
  remove(hash: string): Promise<void>;
}

interface Files {
  /**
   * On return the file survives a power cut. Until then nobody sees any of it.
   * @throws Refusal `file-too-large`, `file-empty`, `file-type-not-accepted`
   */
  put(content: AsyncIterable<Uint8Array> | Uint8Array, options: PutOptions): Promise<StoredFile>;
  /** @throws Refusal `file-not-found` */
  open(hash: string): Promise<ReadStream>;
  /** The content, proved against its hash. @throws Refusal `file-not-found` */
  read(hash: string): Promise<Buffer>;
  has(hash: string): Promise<boolean>;
}

/** Opens the store and removes what uploads of dead processes left behind. */
export async function openFileStore(directory: string): Promise<FileStore> {
  const incoming = join(directory, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await removeOrphans(incoming);

  return {
    ...filesIn(directory, incoming),
    apart: (name) => ({
      ...filesIn(join(directory, name), incoming),
      remove: (hash) => rm(pathOf(join(directory, name), hash), { force: true }),
    }),
  };
}

function filesIn(directory: string, incoming: string): Files {
  return {
    async put(content, options) {
      const file = await writeIncoming(incoming, content, options.limit);
      try {
        const mediaType = acceptedMediaType(file, options);
        await moveDurably(file.path, pathOf(directory, file.hash), directory);
        return { hash: file.hash, size: file.size, mediaType };
      } finally {
        await rm(file.path, { force: true });
      }
    },
    async open(hash) {
      const path = await existing(directory, hash);
      return createReadStream(path);
    },
    async read(hash) {
      const content = await readFile(await existing(directory, hash));
      if (createHash('sha256').update(content).digest('hex') !== hash) {
        throw new Error(`The stored file ${hash} has been damaged`);
      }
      return content;
    },
    async has(hash) {
      return isHash(hash) && exists(pathOf(directory, hash));
    },
  };
}

function acceptedMediaType(file: IncomingFile, { fileName, accept = allMediaTypes }: PutOptions): MediaType {
  const candidates = file.mediaTypes.filter((candidate) => accept.includes(candidate));
  const mediaType = fileName === undefined ? candidates[0] : mediaTypeNamed(candidates, fileName);
  if (!mediaType) throw fileTypeNotAccepted(accept);
  return mediaType;
}

async function existing(directory: string, hash: string): Promise<string> {
  if (!isHash(hash)) throw fileNotFound();
  const path = pathOf(directory, hash);
  if (!(await exists(path))) throw fileNotFound();
  return path;
}

function isHash(value: string): boolean {
  return /^[0-9a-f]{64}$/.test(value);
}

function pathOf(directory: string, hash: string): string {
  return join(directory, hash.slice(0, 2), hash.slice(2, 4), hash);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
