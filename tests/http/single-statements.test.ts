import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import {
  applicationRole,
  type Database,
  inTransaction,
  openDatabase,
  singleStatements,
} from '../../src/platform/database/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { testSecret } from '../support/system.ts';

describe('connections that many statements share', () => {
  let stored: TestDatabase;
  let database: Database;
  let shared: Database;

  before(async () => {
    stored = await createTestDatabase();
    database = openDatabase({
      connection: stored.url,
      role: applicationRole,
      secret: Buffer.from(testSecret),
    });
    shared = singleStatements(database);
  });

  after(async () => {
    await database.destroy();
    await stored.drop();
  });

  const answer = async (statement: ReturnType<typeof sql<{ answer: unknown }>>) =>
    (await statement.execute(shared)).rows[0]?.answer;

  test('each of many at once gets its own answer, over at most four connections', async () => {
    const asked = Array.from({ length: 200 }, (_, place) => place);
    const answered = await Promise.all(
      asked.map((place) =>
        sql<{ place: number; process: number }>`
          select ${place}::integer as place, pg_backend_pid() as process`.execute(shared),
      ),
    );
    assert.deepEqual(
      answered.map(({ rows }) => rows[0]?.place),
      asked,
    );
    const processes = new Set(answered.map(({ rows }) => rows[0]?.process));
    assert.ok(processes.size > 1 && processes.size <= 4, `${processes.size} connections`);
  });

  test('they run in the role of the program', async () => {
    assert.equal(await answer(sql`select current_user::text as answer`), applicationRole);
  });

  test('one that fails leaves those beside it alone', async () => {
    const settled = await Promise.allSettled(
      Array.from({ length: 30 }, (_, place) =>
        answer(
          sql`select (case when ${place}::integer % 3 = 0 then 1 / (${place}::integer - ${place}::integer) else ${place}::integer end) as answer`,
        ),
      ),
    );
    assert.deepEqual(
      settled.map((one) => (one.status === 'fulfilled' ? one.value : 'failed')),
      settled.map((_, place) => (place % 3 === 0 ? 'failed' : place)),
    );
  });

  test('a transaction is refused: its statements would mix with those of others', async () => {
    await assert.rejects(
      inTransaction(shared, async (tx) => void (await sql`select 1`.execute(tx))),
      /single statements only/,
    );
    assert.equal(await answer(sql`select 7 as answer`), 7);
  });

  test('connections that the server ended are replaced', async () => {
    const process = () => answer(sql`select pg_backend_pid() as answer`);
    const ended = await stored.query<{ pid: number }>(
      `select pid, pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    assert.ok(ended.length > 1);
    // What was sent before the end was seen is lost, at most once a connection.
    await Promise.allSettled(ended.map(process));
    const fresh = await process();
    assert.ok(!ended.some(({ pid }) => pid === fresh));
  });
});
