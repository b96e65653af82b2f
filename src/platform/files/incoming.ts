import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileEmpty, fileTooLarge } from './file-refusals.ts';
import { headLength, type MediaType, recogniseMediaTypes, tailLength } from './media-type.ts';

/** A file received whole and synced, not yet visible under its hash. */
export interface IncomingFile {
  readonly path: string;
  readonly hash: string;
  readonly size: number;
  readonly mediaTypes: readonly MediaType[];
}

/** On a throw nothing is left behind. */
export async function writeIncoming(
  directory: string,
  content: AsyncIterable<Uint8Array> | Uint8Array,
  limit: number,
): Promise<IncomingFile> {
  const path = join(directory, `${hostname()}~${process.pid}~${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  try {
    const chunks = content instanceof Uint8Array ? [content] : content;
    const { hash, size } = await copy(chunks, handle, limit);
    if (size === 0) throw fileEmpty();
    await handle.sync();
    const head = await readAt(handle, 0, headLength);
    const tail = await readAt(handle, Math.max(0, size - tailLength), tailLength);
    return { path, hash, size, mediaTypes: recogniseMediaTypes(head, tail) };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/** Removes what dead processes of this host left, and anything older than a day. */
export async function removeOrphans(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    if (isFromDeadProcess(name) || (await isOlderThanDay(path))) await rm(path, { force: true });
  }
}

async function copy(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  handle: FileHandle,
  limit: number,
): Promise<{ hash: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > limit) throw fileTooLarge(limit);
    hash.update(chunk);
    await handle.writeFile(chunk);
  }
  return { hash: hash.digest('hex'), size };
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function isFromDeadProcess(name: string): boolean {
  const [host, pid] = name.split('~');
  return host === hostname() && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function isOlderThanDay(path: string): Promise<boolean> {
  const day = 24 * 60 * 60 * 1000;
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > day;
}
