import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Client } from 'pg';
import { findPidFile } from './pid-file.ts';
import { isAlive } from './processes.ts';
import { type RunningPostgres, startPostgres } from './start-postgres.ts';

const dataDirectory = mkdtempSync(join(tmpdir(), 'tongban-launcher-'));
chmodSync(dataDirectory, 0o755);
const cluster = join(dataDirectory, 'postgres');
const launchers = new Set<ChildProcess>();

async function ask(server: RunningPostgres, question: string): Promise<unknown> {
  const client = new Client(server.urlOf('postgres'));
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(question);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

interface Report {
  readonly pid: number;
  readonly isAdopted: boolean;
}

/** A separate program that starts the server on the same data and then stays, as the real one does. */
async function launchElsewhere(): Promise<Report & { child: ChildProcess }> {
  const child = fork(join(import.meta.dirname, 'launch-for-test.ts'), [dataDirectory], {
    execArgv: ['--import', 'tsx'],
  });
  launchers.add(child);
  const [report] = (await once(child, 'message')) as [Report];
  return { ...report, child };
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  launchers.delete(child);
}

describe('the launcher of the embedded PostgreSQL', () => {
  before(async () => {
    const [first, second] = await Promise.all([launchElsewhere(), launchElsewhere()]);
    assert.equal(first.pid, second.pid, 'two launchers at once end on one server');
    assert.equal([first, second].filter(({ isAdopted }) => isAdopted).length, 1);
    await Promise.all([kill(first.child), kill(second.child)]);
  });

  after(async () => {
    for (const child of launchers) child.kill('SIGKILL');
    await (await startPostgres({ dataDirectory })).stop();
    rmSync(dataDirectory, { recursive: true });
  });

  test('adopts the server that outlived a killed program, with what was committed', async () => {
    const server = await startPostgres({ dataDirectory });
    assert.equal(server.isAdopted, true);
    await ask(server, "create table kept as select '办结'::text as word");
    const { child } = await launchElsewhere();
    await kill(child);
    assert.equal(await ask(await startPostgres({ dataDirectory }), 'select word from kept'), '办结');
  });

  test('keeps Chinese text whole and page checksums on, and opens no network port', async () => {
    const server = await startPostgres({ dataDirectory });
    assert.equal(await ask(server, 'show server_encoding'), 'UTF8');
    assert.equal(
      await ask(server, "select datlocale from pg_database where datname = 'postgres'"),
      'C.UTF-8',
    );
    assert.equal(await ask(server, 'show data_checksums'), 'on');
    assert.equal(await ask(server, 'show listen_addresses'), '');
    assert.equal(await ask(server, "select length('云溪市')"), 3);
  });

  test('makes a database once', async () => {
    const server = await startPostgres({ dataDirectory });
    await server.ensureDatabase('云溪');
    await server.ensureDatabase('云溪');
    assert.equal(await ask(server, "select count(*)::int from pg_database where datname = '云溪'"), 1);
  });

  test('recovers a server that was killed', async () => {
    const server = await startPostgres({ dataDirectory });
    process.kill(server.pid, 'SIGKILL');
    const again = await startPostgres({ dataDirectory });
    assert.notEqual(again.pid, server.pid);
    assert.equal(await ask(again, 'select count(*)::int from kept'), 1);
  });

  test('does not take the server away from another connection', async () => {
    const server = await startPostgres({ dataDirectory });
    const other = new Client(server.urlOf('postgres'));
    await other.connect();
    await server.stop();
    assert.equal(isAlive(server.pid), true);
    await other.end();
  });

  test('starts although the process number it left behind now belongs to another program', async () => {
    const server = await startPostgres({ dataDirectory });
    const record = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
    await server.stop();
    assert.equal(isAlive(server.pid), false);
    const stranger = spawn('sleep', ['60']);
    try {
      const left = record.replace(/^\d+/, String(stranger.pid));
      writeFileSync(join(cluster, 'postmaster.pid'), left);
      writeFileSync(join(server.connection.host, '.s.PGSQL.5432.lock'), left);
      const again = await startPostgres({ dataDirectory });
      assert.equal(again.isAdopted, false);
      assert.equal(findPidFile(join(cluster, 'postmaster.pid'))?.pid, again.pid);
    } finally {
      stranger.kill();
    }
  });
});
