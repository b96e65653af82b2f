import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { sealStored } from './seal-stored.ts';
import { numberSeal } from './sealed-numbers.ts';

/** The role under which the program runs after migration: it may read and append, not rewrite. */
export const applicationRole = 'tongban_app';

interface Migration {
  readonly module: string;
  readonly name: string;
  readonly text: string;
  readonly digest: string;
}

const lockKey = 7_201_122;

/**
 * Applies every migration that the database has not seen, the platform first, then module by module, each in its own transaction.
 * Two programs that start at once wait for each other. A migration whose text has changed is an error.
 */
export async function migrate(options: {
  connection: string | pg.ClientConfig;
  /** Folder of the sources: `platform/migrations` and `modules/<module>/migrations` are below it. */
  sourceDirectory: string;
  modules: readonly string[];
  /** The platform's secret. */
  secret: Buffer;
}): Promise<string[]> {
  const client = new pg.Client(options.connection);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await prepare(client);
    const applied = await readApplied(client);
    const done: string[] = [];
    for (const migration of await readMigrations(options.sourceDirectory, options.modules)) {
      const id = `${migration.module}/${migration.name}`;
      const digest = applied.get(id);
      if (digest === undefined) {
        await apply(client, migration);
        done.push(id);
      } else if (digest !== migration.digest) {
        throw new Error(`migration ${id} has been changed after it was applied; write a new one instead`);
      }
    }
    if (!applied.has(sealing)) await sealOnce(client, options.secret);
    return done;
  } finally {
    await client.end();
  }
}

/** Stands among the migrations once what was stored before is sealed. */
const sealing = 'platform/identity-numbers-sealed';

async function sealOnce(client: pg.Client, secret: Buffer): Promise<void> {
  await sealStored(client, numberSeal(secret));
  const [module, name] = sealing.split('/');
  await client.query('insert into platform.migration (module, name, digest) values ($1, $2, $3)', [
    module,
    name,
    '1',
  ]);
}

async function prepare(client: pg.Client): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${applicationRole}') then
        begin
          create role ${applicationRole} nologin;
        exception when duplicate_object or unique_violation then null;
        end;
      end if;
    end $$;
    do $$ begin
      -- An owner who is no superuser takes on the narrow role by membership; making a role does not give it.
      if not pg_has_role(current_user, '${applicationRole}', 'usage') then
        grant ${applicationRole} to current_user;
      end if;
    end $$;
    create schema if not exists platform;
    grant usage on schema platform to ${applicationRole};
    create table if not exists platform.migration (
      module text not null,
      name text not null,
      digest text not null,
      applied_at timestamptz not null default now(),
      primary key (module, name)
    );
    grant select on platform.migration to ${applicationRole};
    create table if not exists platform.generation (name text primary key, value bigint not null);
    create table if not exists platform.content_load (
      name text primary key,
      digest text not null,
      loaded_at timestamptz not null default now()
    );
    grant select, insert, update on platform.generation, platform.content_load to ${applicationRole};
  `);
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const result = await client.query<{ module: string; name: string; digest: string }>(
    'select module, name, digest from platform.migration',
  );
  return new Map(result.rows.map((row) => [`${row.module}/${row.name}`, row.digest]));
}

async function readMigrations(directory: string, modules: readonly string[]): Promise<Migration[]> {
  const found: Migration[] = [];
  const owners = [
    { module: 'platform', folder: join(directory, 'platform', 'migrations') },
    ...modules.map((module) => ({ module, folder: join(directory, 'modules', module, 'migrations') })),
  ];
  for (const { module, folder } of owners) {
    for (const name of (await readdir(folder).catch(() => []))
      .filter((file) => file.endsWith('.sql'))
      .sort()) {
      const text = await readFile(join(folder, name), 'utf8');
      found.push({ module, name, text, digest: createHash('sha256').update(text).digest('hex') });
    }
  }
  return found;
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.text);
    await client.query('insert into platform.migration (module, name, digest) values ($1, $2, $3)', [
      migration.module,
      migration.name,
      migration.digest,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${migration.module}/${migration.name} failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
