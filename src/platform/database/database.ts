import { Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { copyNamed } from './copy.ts';
import { openLanes } from './lanes.ts';
import { openedTypes, sealValues } from './seal-connection.ts';
import { type NumberSeal, numberSeal } from './sealed-numbers.ts';

/** The connection pool, or a transaction on it. Stores take it first and add their own tables with `withTables`. */
export type Database = Kysely<unknown>;

/** An open transaction: what a command passes to every store it calls. */
export type Tx = Transaction<unknown>;

// bigint counts and numeric sums fit a double here; dates stay calendar days, without a time zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

export interface ConnectionSettings {
  readonly connection: string | pg.PoolConfig;
  /** The platform's secret: identity numbers are sealed under a key of it, so that none stands in the database in clear. */
  readonly secret: Buffer;
  readonly poolSize?: number;
  /** Role to take on after connecting, where the login itself is wider. */
  readonly role?: string | undefined;
}

/** Opens a pool that reconnects by itself after the server has been restarted. */
export function openDatabase({ secret, ...connection }: ConnectionSettings): Database {
  const settings = { ...connection, seal: numberSeal(secret) };
  const aside = openPool(settings, 1);
  const pool = openPool(settings, settings.poolSize ?? 10);
  const lanes = openLanes(mostLanes, () => openLane(settings));
  const database = kyselyOn({
    options: pool.options,
    connect: () => pool.connect(),
    end: async () => void (await Promise.all([pool.end(), aside.end(), lanes.end()])),
  });
  connectionsAside.set(database, kyselyOn(aside));
  sharedConnections.set(database, kyselyOn(lanes));
  return database;
}

const connectionsAside = new WeakMap<Database, Database>();
const sharedConnections = new WeakMap<Database, Database>();

/** Enough to keep several processors of the server busy; many more would wake as many processes as a pool. */
const mostLanes = 4;

/**
 * The same database on a connection that no transaction ever holds: what a command reads in the middle of its own
 * transaction does not wait for a pool of which it keeps a part.
 */
export function asideOf(database: Database): Database {
  return connectionsAside.get(database) ?? database;
}

/**
 * The same database on few connections that many share: for short statements that come in numbers and are each a
 * transaction of their own. It refuses transactions; what may wait long for a lock would hold up those behind it.
 */
export function singleStatements(database: Database): Database {
  return sharedConnections.get(database) ?? database;
}

interface SealedSettings extends Omit<ConnectionSettings, 'secret'> {
  readonly seal: NumberSeal;
}

function openPool(settings: SealedSettings, size: number): pg.Pool {
  const { role, seal } = settings;
  const pool = new pg.Pool({
    ...clientSettings(settings),
    max: size,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: size === 1,
    ...(role ? { onConnect: (client: pg.ClientBase) => takeRole(client, role) } : {}),
  } as pg.PoolConfig);
  pool.on('connect', (client) => {
    keepPrepared(client);
    copyNamed(client);
    sealValues(client, seal);
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  return pool;
}

async function openLane(settings: SealedSettings): Promise<pg.Client> {
  const client = new pg.Client({ ...clientSettings(settings), pipeline: true });
  await client.connect();
  if (settings.role) await takeRole(client, settings.role);
  keepPrepared(client);
  sealValues(client, settings.seal);
  return client;
}

function clientSettings({ connection, seal }: SealedSettings): pg.ClientConfig {
  return {
    ...(typeof connection === 'string' ? { connectionString: connection } : connection),
    connectionTimeoutMillis: 15_000,
    application_name: 'tongban',
    types: openedTypes(seal),
  };
}

function kyselyOn(pool: PostgresPool): Database {
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}

/** Opens a statement that every connection keeps prepared: worth it where planning costs as much as doing. */
export const prepared = sql.raw('/* prepared */ ');

/** Names of the statements so marked; the same text has the same name on every connection. */
const preparedNames = new Map<string, string>();

function keepPrepared(client: pg.ClientBase): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    if (typeof text !== 'string' || !text.startsWith('/* prepared */')) return query(text, values, ...rest);
    const name = preparedNames.get(text) ?? `prepared_${preparedNames.size + 1}`;
    preparedNames.set(text, name);
    return query({ name, text, values }, ...rest);
  }) as typeof client.query;
}

async function takeRole(client: pg.ClientBase, role: string): Promise<void> {
  await client.query(`set role ${pg.escapeIdentifier(role)}`);
}

/** Runs `work` in one transaction; it is committed before the promise resolves. */
export function inTransaction<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.transaction().execute(work);
}
