import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { HistoryHead } from '../../src/modules/procedures/check-history.ts';
import { sealActions } from '../../src/modules/procedures/index.ts';
import { verifyCaseHistory, verifySeals } from '../../src/modules/procedures/queries/verify-history.ts';
import { runJob } from '../../src/platform/jobs.ts';
import type { ApiClient } from '../support/api-client.ts';
import { foodLicenceAnswers, prepareFoodLicence, submitDraft } from '../support/food-licence.ts';
import { Killable } from '../support/killable.ts';

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
  let running: Killable;
  const attempts: Attempt[] = [];

  before(async () => {
    running = await Killable.start('faults');
  });
  after(() => running.end());

  for (const [round, victim] of rounds.entries()) {
    test(`round ${round + 1}: the ${victim} is killed, and the next start goes on`, async (context) => {
      const clients = await Promise.all(applicants.map((login) => running.client(login)));
      const working = clients.map((client, applicant) => submitUntilItBreaks(client, { round, applicant }));
      await untilAcknowledged(4 * (round + 1));
      await pause(Math.random() * 1000);
      await running.kill(victim);
      await Promise.all(working);

      const milliseconds = Math.round(await running.startAgain());
      assert.equal((await fetch(running.origin)).status, 200);
      context.diagnostic(`${countAcknowledged()} acknowledged; started again in ${milliseconds} ms`);
      assert.ok(milliseconds < longestStart[victim], `the start took ${milliseconds} ms`);
    });
  }

  test('every acknowledged application is there, with its number and its answers', async () => {
    for (const [index, login] of applicants.entries()) {
      const client = await running.client(login);
      for (const { note, number } of attemptsOf(index).filter((attempt) => attempt.number !== undefined)) {
        const { answers } = await client.do<{ answers: object }>('GET', `/cases/${number}`);
        assert.deepEqual(answers, { ...foodLicenceAnswers, 'premises-sign-name': note });
      }
    }
  });

  test('whoever got no answer submits again, and no application becomes two cases', async () => {
    for (const [index, login] of applicants.entries()) {
      const client = await running.client(login);
      for (const attempt of attemptsOf(index)) {
        const number = await submitDraft(client, attempt.draft);
        assert.equal(number, attempt.number ?? number);
        attempt.number = number;
      }
    }
    const cases = await running.rows<{ id: string; number: string }>(
      'select id, number from procedures.case_file',
    );
    assert.deepEqual(
      new Map(cases.map(({ id, number }) => [id, number])),
      new Map(attempts.map(({ draft, number }) => [draft, number])),
    );
  });

  test('hash chains and seals hold, and would show a change made behind the back of the program', async () => {
    await runJob(running.platform, sealActions);
    const cases = await running.rows<HistoryHead>(
      'select region, id, sequence, head_hash as "headHash" from procedures.case_file',
    );
    for (const head of cases) {
      assert.deepEqual(await verifyCaseHistory(running.platform.database, head), { ok: true });
    }
    const seals = await verifySeals(running.platform.database, 1000);
    assert.equal(
      seals.reduce((sum, { seal }) => sum + seal.rows, 0),
      cases.length,
    );
    assert.ok(seals.every(({ holds }) => holds));

    const [spoiled] = cases;
    assert.ok(spoiled);
    await running.rows(`update procedures.action set actor_name = '别人' where case_id = $1`, [spoiled.id]);
    assert.deepEqual(await verifyCaseHistory(running.platform.database, spoiled), { ok: false, at: 0 });
  });

  test('every file that a case names is there, whole', async () => {
    const files = await running.rows<{
      hash: string;
    }>(`select distinct file->>'hash' as hash from procedures.action,
         jsonb_each(data->'materials') as material, jsonb_array_elements(material.value) as file`);
    assert.ok(files.length >= attempts.length * 4);
    for (const { hash } of files) await running.platform.files.read(hash);
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
