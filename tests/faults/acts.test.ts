import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { HistoryHead } from '../../src/modules/procedures/check-history.ts';
import { sealActions } from '../../src/modules/procedures/index.ts';
import { verifyCaseHistory, verifySeals } from '../../src/modules/procedures/queries/verify-history.ts';
import { runJob } from '../../src/platform/jobs.ts';
import { openFoodCase } from '../http/steps/cases.ts';
import type { ApiClient } from '../support/api-client.ts';
import { Killable, until } from '../support/killable.ts';

/** Who does what with each task that he finds; two share the post of acceptance and race for it. */
const officials = [
  { login: 'yunhe-accept', act: 'accept', event: 'accepted' },
  { login: 'yunhe-accept-2', act: 'accept', event: 'accepted' },
  { login: 'yunhe-review', act: 'pass', event: 'passed' },
  { login: 'yunhe-fire', act: 'pass', event: 'passed' },
  { login: 'yunhe-urban', act: 'pass', event: 'passed' },
  { login: 'yunhe-health', act: 'pass', event: 'passed' },
  { login: 'yunhe-decide', act: 'approve', event: 'approved' },
  { login: 'yunhe-issue', act: 'issue', event: 'issued' },
] as const;
type Official = (typeof officials)[number];

/** An act somebody has tried, and whether he was told that it is done. */
interface Attempt {
  readonly number: string;
  readonly official: Official;
  isAcknowledged: boolean;
}

const cases = 18;
const rounds = ['program', 'database', 'program', 'database'] as const;

describe('kill -9 in the middle of acts', { timeout: 300_000 }, () => {
  let running: Killable;
  const attempts: Attempt[] = [];

  before(async () => {
    running = await Killable.start('acts');
    const { platform } = running;
    for (let count = 0; count < cases; count++) await openFoodCase({ platform });
  });
  after(() => running.end());

  const rows = <Row extends object>(...asked: Asked) => running.rows<Row>(...asked);

  for (const [round, victim] of rounds.entries()) {
    test(`round ${round + 1}: the ${victim} is killed while officials act`, async (context) => {
      const before = countAcknowledged();
      const working = await startWork(actUntilItBreaks);
      await until(() => countAcknowledged() >= before + 8);
      await pause(Math.random() * 300);
      await running.kill(victim);
      await Promise.all(working);
      context.diagnostic(`${countAcknowledged()} of ${attempts.length} acts acknowledged`);
      await running.startAgain();
    });
  }

  test('afterwards officials bring every case to its end', async () => {
    const isOver = async () =>
      (await rows('select from procedures.case_file where stage <> $1', ['delivery'])).length === 0;
    let isDone = false;
    const working = await startWork(async (client, official) => {
      while (!isDone) if ((await workOnce(client, official)) === 0) await pause(50);
    });
    try {
      await until(isOver);
    } finally {
      isDone = true;
    }
    await Promise.all(working);
  });

  test('every acknowledged act is there, and no act twice', async () => {
    const done = await rows<{ number: string; event: string; agency: string; actor: string; times: number }>(
      `select number, type as event, actor_agency as agency, min(login.name) as actor, count(*)::int as times
       from procedures.action join procedures.case_file on case_file.region = action.region and case_file.id = action.case_id
       join identity.login on login.account_id = actor_account and login.kind = 'name'
       where type <> 'submitted' group by number, type, actor_agency`,
    );
    assert.deepEqual(
      done.filter(({ times }) => times !== 1),
      [],
    );
    const byName = new Set(done.map(({ number, event, actor }) => `${number} ${event} ${actor}`));
    for (const { number, official } of attempts.filter(({ isAcknowledged }) => isAcknowledged)) {
      assert.ok(byName.has(`${number} ${official.event} ${official.login}`), `${number} ${official.event}`);
    }
    const issued = await rows<{ number: string }>(
      'select case_number as number from certificates.certificate order by number',
    );
    const opened = await rows<{ number: string }>('select number from procedures.case_file order by number');
    assert.deepEqual(issued, opened);
  });

  test('lists say what the histories say; chains and seals hold', async () => {
    const heads = await rows<HistoryHead & { number: string; tasks: string[] | null }>(
      `select region, id, sequence, head_hash as "headHash", number, (
         select array_agg(key order by key) from procedures.task where task.region = case_file.region and case_id = id
       ) as tasks from procedures.case_file`,
    );
    const client = await running.client('yunhe-decide');
    for (const head of heads) {
      assert.deepEqual(await verifyCaseHistory(running.platform.database, head), { ok: true });
      const { openTasks } = await client.do<{ openTasks: { key: string }[] }>(
        'GET',
        `/workbench/cases/${head.number}`,
      );
      assert.deepEqual(head.tasks ?? [], openTasks.map(({ key }) => key).sort());
    }
    await runJob(running.platform, sealActions);
    assert.ok((await verifySeals(running.platform.database, 1000)).every(({ holds }) => holds));
  });

  test('each act is heard by each subscriber once, and each document has the next number', async () => {
    await until(async () => {
      const waiting = await rows(
        `select from platform.announcement union all select from platform.delivery where state = 'waiting'`,
      );
      return waiting.length === 0;
    });
    const heard = await rows<{ subscriber: string; acts: number; heard: number }>(
      `select subscriber, count(distinct (data ->> 'caseId', data ->> 'sequence'))::int as acts, count(*)::int as heard
       from platform.delivery where topic = 'procedures.case' and data ->> 'happened' = 'act' and state = 'delivered'
       group by subscriber`,
    );
    const [{ acts } = { acts: 0 }] = await rows<{ acts: number }>(
      'select count(*)::int as acts from procedures.action',
    );
    assert.ok(heard.length >= 2);
    for (const each of heard) assert.deepEqual(each, { subscriber: each.subscriber, acts, heard: acts });
    assert.deepEqual(
      await rows('select from notices.notice group by account_id, template, link, body having count(*) > 1'),
      [],
    );
    const gaps = await rows(
      `select agency, year, kind from procedures.document group by agency, year, kind
       having count(*) <> max(serial) or count(distinct serial) <> count(*)`,
    );
    assert.deepEqual(gaps, []);
  });

  const countAcknowledged = () => attempts.filter(({ isAcknowledged }) => isAcknowledged).length;

  async function startWork(
    work: (client: ApiClient, official: Official) => Promise<void>,
  ): Promise<Promise<void>[]> {
    const clients = await Promise.all(officials.map(({ login }) => running.client(login)));
    return clients.map((client, index) => work(client, officials[index] ?? officials[0]));
  }

  async function actUntilItBreaks(client: ApiClient, official: Official): Promise<void> {
    try {
      while (true) if ((await workOnce(client, official)) === 0) await pause(20);
    } catch (error) {
      // The program has gone, or answers that its database has.
      if (!(error instanceof TypeError) && !/answered 5\d\d/.test(String(error))) throw error;
    }
  }

  /** Does what can be done with each task that waits. @returns how many acts took effect */
  async function workOnce(client: ApiClient, official: Official): Promise<number> {
    const { tasks } = await client.do<{ tasks: { case: string }[] }>('GET', '/tasks?limit=200');
    let done = 0;
    for (const { case: number } of tasks) {
      const attempt: Attempt = { number, official, isAcknowledged: false };
      attempts.push(attempt);
      const answer = await client.call('POST', `/workbench/cases/${number}/acts`, {
        request: { act: official.act, opinion: '' },
      });
      // Somebody else of the post was faster, or what was not acknowledged before the kill is done.
      if (answer.status === 409) continue;
      if (answer.status !== 200)
        throw new Error(`${official.act} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      attempt.isAcknowledged = true;
      done += 1;
    }
    return done;
  }
});

type Asked = [statement: string, values?: readonly unknown[]];
