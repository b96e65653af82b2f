import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { demoPassword } from '../../src/modules/identity/index.ts';
import type { HistoryHead } from '../../src/modules/procedures/check-history.ts';
import { sealActions } from '../../src/modules/procedures/index.ts';
import { verifyCaseHistory, verifySeals } from '../../src/modules/procedures/queries/verify-history.ts';
import { runJob } from '../../src/platform/jobs.ts';
import { createLog } from '../../src/platform/log.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { startPostgres } from '../../src/platform/postgres/index.ts';
import { ApiClient } from '../support/api-client.ts';
import { queryOnce } from '../support/database.ts';
import { foodLicenceAnswers, prepareFoodLicence, submitDraft } from '../support/food-licence.ts';
import { type Program, startProgram } from '../support/program.ts';
import { openTestPlatform } from '../support/system.ts';

/** A draft somebody has tried to submit, and the number he was told, where the answer reached him. */
interface Attempt {
  readonly applicant: number;
  readonly draft: string;
  /** Stands in the answers and in every file. */
  readonly note: string;
  number: string | undefined;
}

const applicants = ['lin', 'chen', 'zhou', 'wu', 'sun', 'he'];
const rounds = ['program', 'database', 'program', 'database'] as const;
/** After its own death the database replays its log first. */
const longestStart = { program: 5000, database: 10_000 };

describe('kill -9 in the middle of submissions', { timeout: 120_000 }, () => {
  let folder: string;
  let data: string;
  let program: Program;
  /** For looking behind the program. */
  let platform: Platform;
  let url: string;
  const attempts: Attempt[] = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tongban-faults-'));
    chmodSync(folder, 0o755);
    data = join(folder, 'data');
    program = await startProgram({ TONGBAN_DATA: data });
    await program.ready();
    url = (await startPostgres({ dataDirectory: data })).urlOf('tongban');
    platform = await openTestPlatform({
      url,
      dataDirectory: data,
      log: createLog(() => {}),
      now: () => new Date(),
    });
  });
  after(async () => {
    await platform.database.destroy();
    await program.end('SIGTERM');
    await (await startPostgres({ dataDirectory: data })).stop();
    rmSync(folder, { recursive: true });
  });

  for (const [round, victim] of rounds.entries()) {
    test(`round ${round + 1}: the ${victim} is killed, and the next start goes on`, async (context) => {
      const clients = await Promise.all(applicants.map((login) => signedIn(program, login)));
      const working = clients.map((client, applicant) => submitUntilItBreaks(client, { round, applicant }));
      await untilAcknowledged(4 * (round + 1));
      await pause(Math.random() * 1000);
      if (victim === 'database') process.kill(postmasterOf(data), 'SIGKILL');
      assert.equal(await program.end('SIGKILL'), undefined, 'the program went on until it was killed');
      await Promise.all(working);

      program = await startProgram({ TONGBAN_DATA: data });
      const milliseconds = Math.round(await program.ready());
      assert.equal((await fetch(program.origin)).status, 200);
      context.diagnostic(`${countAcknowledged()} acknowledged; started again in ${milliseconds} ms`);
      assert.ok(milliseconds < longestStart[victim], `the start took ${milliseconds} ms`);
    });
  }

  test('every acknowledged application is there, with its number and its answers', async () => {
    for (const [index, login] of applicants.entries()) {
      const client = await signedIn(program, login);
      for (const { note, number } of attemptsOf(index).filter((attempt) => attempt.number !== undefined)) {
        const { answers } = await client.do<{ answers: object }>('GET', `/cases/${number}`);
        assert.deepEqual(answers, { ...foodLicenceAnswers, 'premises-sign-name': note });
      }
    }
  });

  test('whoever got no answer submits again, and no application becomes two cases', async () => {
    for (const [index, login] of applicants.entries()) {
      const client = await signedIn(program, login);
      for (const attempt of attemptsOf(index)) {
        const number = await submitDraft(client, attempt.draft);
        assert.equal(number, attempt.number ?? number);
        attempt.number = number;
      }
    }
    const cases = await queryOnce<{ id: string; number: string }>(
      url,
      'select id, number from procedures.case_file',
    );
    assert.deepEqual(
      new Map(cases.map(({ id, number }) => [id, number])),
      new Map(attempts.map(({ draft, number }) => [draft, number])),
    );
  });

  test('hash chains and seals hold, and would show a change made behind the back of the program', async () => {
    await runJob(platform, sealActions);
    const cases = await queryOnce<HistoryHead>(
      url,
      'select region, id, sequence, head_hash as "headHash" from procedures.case_file',
    );
    for (const head of cases) {
      assert.deepEqual(await verifyCaseHistory(platform.database, head), { ok: true });
    }
    const seals = await verifySeals(platform.database, 1000);
    assert.equal(
      seals.reduce((sum, { seal }) => sum + seal.rows, 0),
      cases.length,
    );
    assert.ok(seals.every(({ holds }) => holds));

    const [spoiled] = cases;
    assert.ok(spoiled);
    await queryOnce(url, `update procedures.action set actor_name = '别人' where case_id = $1`, [spoiled.id]);
    assert.deepEqual(await verifyCaseHistory(platform.database, spoiled), { ok: false, at: 0 });
  });

  test('every file that a case names is there, whole', async () => {
    const files = await queryOnce<{ hash: string }>(
      url,
      `select distinct file->>'hash' as hash from procedures.action,
         jsonb_each(data->'materials') as material, jsonb_array_elements(material.value) as file`,
    );
    assert.ok(files.length >= attempts.length * 4);
    for (const { hash } of files) await platform.files.read(hash);
  });

  const attemptsOf = (index: number) => attempts.filter(({ applicant }) => applicant === index);

  const countAcknowledged = () => attempts.filter(({ number }) => number !== undefined).length;

  async function untilAcknowledged(count: number): Promise<void> {
    const deadline = Date.now() + 20_000;
    while (countAcknowledged() < count && Date.now() < deadline) await pause(20);
    assert.ok(countAcknowledged() >= count, 'applications are submitted before anything is killed');
  }

  async function submitUntilItBreaks(
    client: ApiClient,
    { round, applicant }: { round: number; applicant: number },
  ): Promise<void> {
    for (let count = 0; ; count++) {
      const note = `${round}-${applicant}-${count}`;
      try {
        const draft = await prepareFoodLicence(client, note);
        const attempt: Attempt = { applicant, note, draft, number: undefined };
        attempts.push(attempt);
        attempt.number = await submitDraft(client, draft);
      } catch {
        return;
      }
    }
  }
});

function signedIn(program: Program, login: string): Promise<ApiClient> {
  return new ApiClient(program.origin).signIn(login, demoPassword);
}

function postmasterOf(data: string): number {
  return Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
