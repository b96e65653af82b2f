import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Pool } from 'pg';
import { startPostgres } from '../src/platform/postgres/index.ts';

/** The database behind the program, for the owner. */
export interface Database {
  readonly url: string;
  /** Of the program that works on it. */
  readonly secret: Buffer;
  /** Process of the server; its children are the sessions. */
  readonly pid: number;
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
  /** Ends the server itself. */
  stopServer(): Promise<void>;
}

export async function openDatabase(data: string): Promise<Database> {
  const server = await startPostgres({ dataDirectory: data });
  const url = server.urlOf('tongban');
  const pool = new Pool({ connectionString: url, max: 2 });
  return {
    url,
    secret: await readFile(join(data, 'secret')),
    pid: server.pid,
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...values])).rows,
    close: () => pool.end(),
    stopServer: () => server.stop(),
  };
}
