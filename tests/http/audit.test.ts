import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';

let server: TestServer;
let desk: Desk;
before(async () => {
  server = await testServer();
  desk = new Desk(server);
});
after(() => server.close());

describe('the audit', () => {
  /** Transactions of other databases of the server hold the horizon back too, so that once may be too early. */
  async function sealEveryAction(): Promise<void> {
    for (let round = 0; round < 100; round++) {
      await server.runJob('seal-actions');
      const [found] = await server.database.query<{ isAll: boolean }>(
        `select (select count(*) from procedures.action) = (select sum(actions) from procedures.seal) as "isAll"`,
      );
      if (found?.isAll) return;
      await setTimeout(100);
    }
    assert.fail('the newest actions were not sealed within ten seconds');
  }

  test('is for supervisors', async () => {
    assert.equal((await (await desk.as('yunhe-decide')).get('/workbench/audit')).status, 403);
    assert.equal((await (await desk.as('supervisor')).get('/workbench/audit')).status, 200);
  });

  test('shows what was sealed, and finds a changed action in its case, its row and its seal', async () => {
    server.clock.set('2027-03-01T10:00:00+08:00');
    const number = await openFoodCase(server);
    await desk.act('yunhe-accept', number, '受理');
    await sealEveryAction();
    const audit = await (await desk.as('supervisor')).get('/workbench/audit');
    assert.match(audit.text, /封存全部吻合/);
    assert.ok(audit.text.includes(number));
    assert.match((await desk.open('supervisor', number)).text, /办理记录链完整/);

    const spoil = (change: string) =>
      server.database.query(
        `update procedures.action set ${change}
         where sequence = 2 and case_id = (select id from procedures.case_file where number = $1)`,
        [number],
      );
    await spoil(`actor_name = '沈若蓝'`);
    assert.match((await desk.open('supervisor', number)).text, /第2条办理记录与链不吻合/);
    const row = (await (await desk.as('supervisor')).get('/workbench/audit')).text;
    assert.match(row, /受理云河区市场监督管理局 沈若蓝[^…]*…不吻合/);
    await spoil(`actor_name = '沈若兰'`);
    assert.match((await desk.open('supervisor', number)).text, /办理记录链完整/);

    await server.database.query(
      `delete from procedures.action where sequence = 2
       and case_id = (select id from procedures.case_file where number = $1)`,
      [number],
    );
    const broken = await (await desk.as('supervisor')).get('/workbench/audit');
    assert.match(broken.text, /有封存与记录不吻合/);
  });
});
