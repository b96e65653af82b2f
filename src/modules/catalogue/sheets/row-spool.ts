import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { WrittenCell } from '../../../platform/spreadsheet/index.ts';

/** Rows that wait on disk until their sheet is written, a line each. */
export class RowSpool {
  readonly #path: string;
  #stream: WriteStream | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  async write(rows: readonly (readonly WrittenCell[])[]): Promise<void> {
    if (rows.length === 0) return;
    this.#stream ??= createWriteStream(this.#path, { mode: 0o600 });
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    if (!this.#stream.write(lines)) await once(this.#stream, 'drain');
  }

  async close(): Promise<void> {
    if (!this.#stream) return;
    this.#stream.end();
    await once(this.#stream, 'close');
  }

  async *rows(): AsyncGenerator<readonly WrittenCell[]> {
    if (!this.#stream) return;
    for await (const line of createInterface({ input: createReadStream(this.#path) })) {
      // JSON knows no undefined.
      yield (JSON.parse(line) as (WrittenCell | null)[]).map((cell) => cell ?? undefined);
    }
  }
}
