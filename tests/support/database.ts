import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client, DatabaseError } from 'pg';
import { type RunningPostgres, startPostgres } from '../../src/platform/postgres/index.ts';
import { isAlive } from '../../src/platform/postgres/processes.ts';
import { root } from './root.ts';
import { digestOfSystem, fillTemplate } from './system.ts';

const templatePrefix = 'tongban_template_';
const copyPrefix = 'tongban_test_';
const lockKey = 4_711;

/** Joins the server of the tests, or starts it; what it holds may be lost, so it does not wait for the disk. */
export function testPostgres(): Promise<RunningPostgres> {
  return startPostgres({
    dataDirectory: join(root, '.tongban', 'test'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' },
  });
}

export interface TestDatabase {
  /** Address for the owner, who may do everything. */
  readonly url: string;
  /** Runs one statement as owner: to look behind the program, or to spoil something on purpose. */
  query<Row extends object>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A database of its own with schema and demo content, copied from the template in a fraction of a second. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await testPostgres();
  const name = `${copyPrefix}${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(server, async (client) => {
    const template = await ensureTemplateWith(client, server);
    await client.query(`create database ${name} template ${template}`);
  });
  const url = server.urlOf(name);
  return {
    url,
    query: (statement, values = []) => queryOnce(url, statement, values),
    drop: () =>
      onServer(server, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}

/** Makes the template when schema, content or loaders have changed. */
export function ensureTemplate(server: RunningPostgres): Promise<string> {
  return onServer(server, (client) => ensureTemplateWith(client, server));
}

/** Test files that start together wait for one another until the connection ends. */
async function ensureTemplateWith(client: Client, server: RunningPostgres): Promise<string> {
  await client.query('select pg_advisory_lock($1)', [lockKey]);
  const name = templatePrefix + (await digestOfSystem()).slice(0, 16);
  if ((await databasesLike(client, name)).length > 0) return name;
  for (const old of await databasesLike(client, `${templatePrefix}%`)) await dropUnused(client, old);
  const unfinished = `${name}_new`;
  await client.query(`create database ${unfinished}`);
  await fillTemplate(server.urlOf(unfinished));
  await client.query(`alter database ${unfinished} rename to ${name}`);
  return name;
}

/** Removes databases of test files that were broken off; those of other runs that go on are left alone. */
export function dropLeftovers(server: RunningPostgres): Promise<void> {
  return onServer(server, async (client) => {
    for (const name of await databasesLike(client, `${copyPrefix}%`)) {
      const maker = Number(name.slice(copyPrefix.length).split('_')[0]);
      if (!isAlive(maker)) await dropUnused(client, name);
    }
  });
}

async function dropUnused(client: Client, name: string): Promise<void> {
  try {
    await client.query(`drop database if exists ${name}`);
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === objectInUse)) throw error;
  }
}

const objectInUse = '55006';

async function databasesLike(client: Client, pattern: string): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where datname like $1',
    [pattern],
  );
  return rows.map(({ datname }) => datname);
}

/** One statement on a connection of its own. */
export async function queryOnce<Row extends object>(
  url: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}

async function onServer<T>(server: RunningPostgres, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(server.urlOf('postgres'));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
