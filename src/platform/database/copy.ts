import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import { copyOutQuery } from './copy-out.ts';

/** Lines in COPY's text format, in pieces. */
export type CopySource = AsyncIterable<Buffer> | Iterable<Buffer>;

/**
 * Sends rows to the server by `COPY … FROM STDIN`, inside the transaction that is open.
 * @param statement what stands before `from stdin`: `copy registries.load (…)`
 * @returns how many rows the server has taken
 */
export async function copyInto(
  tx: Pick<Kysely<unknown>, 'getExecutor'>,
  statement: string,
  source: CopySource,
): Promise<number> {
  const name = `${++given}`;
  sources.set(name, source);
  try {
    const result = await sql.raw(`${marker}${name} */ ${statement} from stdin`).execute(tx);
    return Number(result.numAffectedRows ?? 0n);
  } finally {
    sources.delete(name);
  }
}

let given = 0;
const marker = '/* copy into ';
const sources = new Map<string, CopySource>();

/** Lets statements of `copyInto` and `copyOut` through to the connection with the rows that belong to them. */
export function copyNamed(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((text: unknown, ...rest: unknown[]) => {
    if (typeof text !== 'string' || !text.startsWith('/* copy ')) return query(text, ...rest);
    return new Promise((resolve, reject) => {
      query(copyOutQuery(text, resolve, reject) ?? copyIntoQuery(text, resolve, reject));
    });
  }) as typeof client.query;
}

function copyIntoQuery(
  text: string,
  resolve: (result: object) => void,
  reject: (error: unknown) => void,
): CopyQuery {
  const source = sources.get(text.slice(marker.length, text.indexOf(' */')));
  if (!source) throw new Error('a COPY without rows');
  return new CopyQuery(text, source, resolve, reject);
}

/** The parts of a connection of `pg` that COPY needs; its types leave them out. */
interface CopyConnection {
  readonly stream: NodeJS.WritableStream & { readonly writableNeedDrain: boolean };
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** One COPY in the words of `pg`: it calls these methods as the server's messages come. */
class CopyQuery {
  readonly #text: string;
  readonly #source: CopySource;
  readonly #resolve: (result: object) => void;
  readonly #reject: (error: unknown) => void;
  #failure: unknown;
  #rows = 0;

  constructor(
    text: string,
    source: CopySource,
    resolve: (result: object) => void,
    reject: (error: unknown) => void,
  ) {
    this.#text = text;
    this.#source = source;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: CopyConnection): void {
    connection.query(this.#text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.#send(connection).catch((error: unknown) => {
      this.#failure = error;
      connection.sendCopyFail('the source of the rows has failed');
    });
  }

  async #send(connection: CopyConnection): Promise<void> {
    for await (const chunk of this.#source) {
      // The server has refused what came before.
      if (this.#failure !== undefined) return;
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) await drained(connection.stream);
    }
    if (this.#failure === undefined) connection.endCopyFrom();
  }

  handleCommandComplete(message: { text: string }): void {
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

function drained(stream: CopyConnection['stream']): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.on('drain', done).on('close', done);
  });
}
