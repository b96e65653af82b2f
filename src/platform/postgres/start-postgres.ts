import { setTimeout as pause } from 'node:timers/promises';
import { escapeIdentifier } from 'pg';
import { askServer } from './ask-server.ts';
import { prepareBinaries } from './binaries.ts';
import { ensureCluster, superuser } from './cluster.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { clearStaleLocks, findServer, type Server } from './find-server.ts';
import { choosePlaces, makeSocketFolder, type Places } from './places.ts';
import { findServiceUser, giveTreeTo } from './service-user.ts';
import { type Attempt, spawnServer } from './spawn-server.ts';
import { stopServer } from './stop-server.ts';

export interface StartOptions {
  /** Absolute folder; the cluster becomes `postgres` below it. */
  readonly dataDirectory: string;
  /** Server settings that differ from the usual ones, such as `fsync: 'off'` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** How long a busy cluster (recovering, stopping, started by another) is waited for. */
  readonly patienceMilliseconds?: number;
}

export interface RunningPostgres {
  /** For `new pg.Pool({ ...connection, database })`; the user is the superuser of the cluster. */
  readonly connection: { readonly host: string; readonly port: number; readonly user: string };
  /** The same as an address, for a database of this name. */
  readonly urlOf: (database: string, user?: string) => string;
  /** Makes the database on first use. */
  readonly ensureDatabase: (name: string) => Promise<void>;
  /** Whether the server was running already. */
  readonly isAdopted: boolean;
  readonly pid: number;
  /** Ends the server in good order, unless another connection is open; close your own pool first. */
  readonly stop: () => Promise<void>;
}

/** Starts PostgreSQL on the cluster, or joins the server that runs on it. Never deletes data, never kills. */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const user = findServiceUser();
  const places = choosePlaces(options.dataDirectory, user);
  const deadline = Date.now() + (options.patienceMilliseconds ?? 60_000);
  const running = await findServer(places.cluster);
  if (running) return handleOf(running, places, true);
  const binaries = prepareBinaries(user, options.dataDirectory);
  ensureCluster(places.cluster, binaries, user);
  giveTreeTo(user, places.cluster);
  makeSocketFolder(places.socketFolder, user);
  return startOrJoin({ places, binaries, user, deadline, settings: options.settings ?? {} });
}

const retryMilliseconds = 15_000;

/** A refusal to start is often short: another launcher was first, or backends of a killed server still end. */
async function startOrJoin(wanted: Attempt): Promise<RunningPostgres> {
  const { places, deadline } = wanted;
  const lastAttempt = Math.min(deadline, Date.now() + retryMilliseconds);
  for (let wait = 50; ; wait = Math.min(wait * 2, 1000)) {
    const running = await findServer(places.cluster, deadline);
    if (running) return handleOf(running, places, true);
    clearStaleLocks(places);
    const attempt = await spawnServer(wanted);
    if ('pid' in attempt) return handleOf(attempt, places, false);
    if (Date.now() > lastAttempt) {
      throw new EmbeddedPostgresError(`PostgreSQL does not start on ${places.cluster}: ${attempt.reason}`);
    }
    await pause(wait);
  }
}

function handleOf(server: Server, places: Places, isAdopted: boolean): RunningPostgres {
  const connection = { host: server.socketFolder, port: server.port, user: superuser };
  return {
    connection,
    urlOf: (database, user = superuser) =>
      `postgresql://${user}@/${database}?host=${encodeURIComponent(connection.host)}&port=${connection.port}`,
    ensureDatabase: (name) => ensureDatabase(server, name),
    isAdopted,
    pid: server.pid,
    stop: () => stopServer(server, places.cluster),
  };
}

async function ensureDatabase(server: Server, name: string): Promise<void> {
  await askServer(server, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${escapeIdentifier(name)}`);
  });
}
