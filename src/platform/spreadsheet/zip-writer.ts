import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** Writes a zip file part after part; of a part nothing is kept but its size. */
export class ZipWriter {
  readonly #stream: WriteStream;
  readonly #directory: Buffer[] = [];
  #offset = 0;
  #failure: unknown;

  constructor(path: string) {
    this.#stream = createWriteStream(path, { mode: 0o600 }).on('error', (error) => {
      this.#failure = error;
    });
  }

  async write(name: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const start = this.#offset;
    const title = Buffer.from(name);
    await this.#append(header(localSignature, 30, { title, sums: undefined }), title);
    const sums = { crc: 0, packed: 0, plain: 0 };
    const deflated = Readable.from(counted(pieces, sums), { objectMode: false }).pipe(
      createDeflateRaw({ level: 1 }),
    );
    for await (const piece of deflated) {
      sums.packed += (piece as Buffer).length;
      await this.#append(piece as Buffer);
    }
    // What was not known before the content stands behind it.
    await this.#append(descriptor(sums));
    this.#directory.push(header(centralSignature, 46, { title, sums, start }), title);
  }

  async close(): Promise<void> {
    const start = this.#offset;
    await this.#append(...this.#directory);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(endSignature, 0);
    end.writeUInt16LE(this.#directory.length / 2, 8);
    end.writeUInt16LE(this.#directory.length / 2, 10);
    end.writeUInt32LE(this.#offset - start, 12);
    end.writeUInt32LE(start, 16);
    await this.#append(end);
    this.#stream.end();
    await once(this.#stream, 'close');
    if (this.#failure) throw this.#failure;
  }

  async #append(...pieces: readonly Buffer[]): Promise<void> {
    for (const piece of pieces) {
      if (this.#failure) throw this.#failure;
      this.#offset += piece.length;
      if (!this.#stream.write(piece)) await once(this.#stream, 'drain');
    }
  }
}

interface Sums {
  crc: number;
  packed: number;
  plain: number;
}

async function* counted(
  pieces: Iterable<string> | AsyncIterable<string>,
  sums: Sums,
): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    sums.crc = crc32(bytes, sums.crc);
    sums.plain += bytes.length;
    yield bytes;
  }
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const descriptorSignature = 0x08074b50;
const endSignature = 0x06054b50;
/** Sizes stand behind the content; names are UTF-8. */
const flags = 0x0808;
const deflate = 8;
const version = 20;
/** 1980-01-01, the first day that the format knows: the same content gives the same bytes. */
const day = 0x0021;

/** The header before a part, or in the directory, where it has two more bytes in front and ends with more. */
function header(
  signature: number,
  length: 30 | 46,
  { title, sums, start = 0 }: { title: Buffer; sums: Sums | undefined; start?: number },
): Buffer {
  const bytes = Buffer.alloc(length);
  const shift = length === 46 ? 2 : 0;
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(version, 4);
  if (shift > 0) bytes.writeUInt16LE(version, 6);
  bytes.writeUInt16LE(flags, 6 + shift);
  bytes.writeUInt16LE(deflate, 8 + shift);
  bytes.writeUInt16LE(day, 12 + shift);
  bytes.writeUInt32LE(sums?.crc ?? 0, 14 + shift);
  bytes.writeUInt32LE(sums?.packed ?? 0, 18 + shift);
  bytes.writeUInt32LE(sums?.plain ?? 0, 22 + shift);
  bytes.writeUInt16LE(title.length, 26 + shift);
  if (length === 46) bytes.writeUInt32LE(start, 42);
  return bytes;
}

function descriptor({ crc, packed, plain }: Sums): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(descriptorSignature, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packed, 8);
  bytes.writeUInt32LE(plain, 12);
  return bytes;
}
