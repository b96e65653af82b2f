import { Pool } from 'pg';
import { startPostgres } from '../src/platform/postgres/index.ts';

/** The database behind the program, for the owner. */
export interface Database {
  readonly url: string;
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
    pid: server.pid,
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...values])).rows,
    close: () => pool.end(),
    stopServer: () => server.stop(),
  };
}
