import type { Writable } from 'node:stream';
import { type Kysely, sql } from 'kysely';

/** Writes what `COPY … TO STDOUT` gives, inside the transaction that is open. @returns how many rows it was */
export async function copyOut(
  tx: Pick<Kysely<unknown>, 'getExecutor'>,
  statement: { readonly sql: string },
  sink: Writable,
): Promise<number> {
  const name = `${++given}`;
  sinks.set(name, sink);
  try {
    const result = await sql.raw(`${marker}${name} */ ${statement.sql}`).execute(tx);
    return Number(result.numAffectedRows ?? 0n);
  } finally {
    sinks.delete(name);
  }
}

let given = 0;
const marker = '/* copy out ';
const sinks = new Map<string, Writable>();

/** The query for a statement of `copyOut`; undefined for any other. */
export function copyOutQuery(
  text: string,
  resolve: (result: object) => void,
  reject: (error: unknown) => void,
): object | undefined {
  if (!text.startsWith(marker)) return undefined;
  const sink = sinks.get(text.slice(marker.length, text.indexOf(' */')));
  if (!sink) throw new Error('a COPY that goes nowhere');
  return new CopyOutQuery(text, sink, resolve, reject);
}

interface CopyConnection {
  readonly stream: { pause(): void; resume(): void };
  query(text: string): void;
}

/** Rows come one by one; they are written in pieces of this many bytes. */
const pieceSize = 256 * 1024;

class CopyOutQuery {
  readonly #text: string;
  readonly #sink: Writable;
  readonly #resolve: (result: object) => void;
  readonly #reject: (error: unknown) => void;
  #lines: Buffer[] = [];
  #size = 0;
  #failure: unknown;
  #rows = 0;

  constructor(
    text: string,
    sink: Writable,
    resolve: (result: object) => void,
    reject: (error: unknown) => void,
  ) {
    this.#text = text;
    this.#sink = sink;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: CopyConnection): void {
    connection.query(this.#text);
  }

  handleCopyData({ chunk }: { chunk: Buffer }, connection: CopyConnection): void {
    this.#lines.push(chunk);
    this.#size += chunk.length;
    if (this.#size < pieceSize) return;
    if (this.#flush() || this.#sink.destroyed) return;
    connection.stream.pause();
    this.#sink.once('drain', () => connection.stream.resume());
    this.#sink.once('close', () => connection.stream.resume());
  }

  #flush(): boolean {
    const piece = Buffer.concat(this.#lines);
    this.#lines = [];
    this.#size = 0;
    return this.#sink.destroyed || this.#sink.write(piece);
  }

  handleCommandComplete(message: { text: string }): void {
    this.#flush();
    this.#rows = Number(message.text.split(' ').at(-1));
  }

  handleError(error: unknown): void {
    this.#failure ??= error;
    this.#reject(this.#failure);
  }

  handleReadyForQuery(): void {
    this.#resolve({ command: 'INSERT', rowCount: this.#rows, rows: [] });
  }
}
