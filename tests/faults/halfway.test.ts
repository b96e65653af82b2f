import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Client } from 'pg';
import { uuidv7 } from '../../src/kernel/uuid.ts';
import type { OfficialActor, Role } from '../../src/modules/identity/index.ts';
import { demoCashier } from '../../src/modules/payments/cashier/demo-cashier.ts';
import type { HistoryHead } from '../../src/modules/procedures/check-history.ts';
import { decideMove, proposeMove } from '../../src/modules/procedures/moving/order-move.ts';
import { verifyCaseHistory } from '../../src/modules/procedures/queries/verify-history.ts';
import { bumpGeneration } from '../../src/platform/database/index.ts';
import { signCallback } from '../../src/platform/http/callback-signature.ts';
import { openFoodCase } from '../http/steps/cases.ts';
import { Killable, until, type Victim } from '../support/killable.ts';

/** 不动产转移登记, 80 yuan. */
const item = '11990102MB9902158M4990715003001';
const amount = 8000;

describe('kill -9 while a transaction is half done', { timeout: 300_000 }, () => {
  let running: Killable;
  before(async () => {
    running = await Killable.start('halfway');
  });
  after(() => running.end());

  const behind = { query: <Row extends object>(...asked: Asked) => running.rows<Row>(...asked) };
  const openCase = (options: { item?: string } = {}) => openFoodCase({ platform: running.platform }, options);

  /** Holds rows so that whoever writes them next waits in the middle of the own transaction. */
  async function held(statement: string, values: readonly unknown[]): Promise<Client> {
    const client = new Client({ connectionString: running.url });
    // Its server may be killed under it.
    client.on('error', () => {});
    await client.connect();
    await client.query('begin');
    await client.query(statement, [...values]);
    return client;
  }

  const somebodyWaits = async () =>
    (
      await behind.query(
        `select from pg_stat_activity where wait_event_type = 'Lock' and datname = 'tongban'`,
      )
    ).length > 0;

  /** Kills when somebody waits for what is held; what was held is free afterwards. */
  async function killAtLock(holder: Client, victim: Victim): Promise<void> {
    await until(somebodyWaits);
    await running.kill(victim);
    await holder.end().catch(() => {});
    await running.startAgain();
  }

  for (const victim of ['program', 'database'] as const) {
    test(`a payment told to the ${victim} that dies before it has written it all counts once`, async () => {
      const number = await openCase({ item });
      const office = await running.client('yunhe-natural-resources-accept');
      await office.do('POST', `/workbench/cases/${number}/acts`, { request: { act: 'accept' } });
      const standing = async () =>
        (
          await behind.query<{ state: string; paid: number; receipts: number; heard: number }>(
            `select state, (receipt_number is not null)::int as receipts,
               (select count(*)::int from payments.charge_event e where e.charge_id = c.id and e.kind = 'paid') as paid,
               (select count(*)::int from payments.callback) as heard
             from payments.charge c where case_number = $1`,
            [number],
          )
        )[0];
      await until(async () => (await standing()) !== undefined);
      const { heard = 0, ...unpaid } = (await standing()) ?? {};
      assert.deepEqual(unpaid, { state: 'open', receipts: 0, paid: 0 });

      const lin = await running.browser('lin');
      await (await lin.get(`/my/cases/${number}/payment`)).submit({}, '去缴费');
      const [order] = await behind.query<{ id: string; charge_id: string }>(
        `select o.id, charge_id from payments.payment_order o join payments.charge c on c.id = o.charge_id
         where case_number = $1`,
        [number],
      );
      assert.ok(order);
      const body = JSON.stringify({ id: uuidv7(), order: order.id, outcome: 'paid', amount });
      const tell = () =>
        fetch(`${running.origin}/payments/callbacks`, {
          method: 'POST',
          body,
          headers: {
            'content-type': 'application/json',
            'x-cashier-signature': signCallback(demoCashier(running.platform).key, body, new Date()),
          },
        });

      const holder = await held('select from payments.charge where id = $1 for update', [order.charge_id]);
      const unanswered = assert.rejects(tell(), TypeError);
      await killAtLock(holder, victim);
      await unanswered;
      assert.deepEqual(await standing(), { ...unpaid, heard });

      assert.equal((await tell()).status, 200);
      assert.equal((await tell()).status, 200, 'the cashier repeats what was not answered');
      assert.deepEqual(await standing(), { state: 'paid', receipts: 1, paid: 1, heard: heard + 1 });
    });

    test(`a move of running cases goes on where the ${victim} was killed, each case once`, async () => {
      const { code, from } = await declareNext();
      const numbers: string[] = [];
      for (let count = 0; count < 12; count++) numbers.push(await openCase());
      const [middle] = await behind.query<{ id: string }>(
        'select id from procedures.case_file where number = $1',
        [numbers[5]],
      );
      const holder = await held('select from procedures.case_file where id = $1 for update', [middle?.id]);
      await orderMove(code, from);
      await until(somebodyWaits);
      assert.ok(((await moveOf(code, from))?.moved ?? 0) >= 5, 'some cases have gone over');
      await killAtLock(holder, victim);
      await until(async () => {
        const open = await behind.query('select from procedures.version_move where finished_at is null');
        return open.length === 0;
      });

      const cases = await behind.query<HistoryHead & { version: number; moves: number }>(
        `select region, id, sequence, head_hash as "headHash", procedure_version as version, (
           select count(*)::int from procedures.action
           where action.region = case_file.region and case_id = id and type = 'moved' and (data ->> 'toVersion')::int = $2
         ) as moves
         from procedures.case_file where number = any($1::text[])`,
        [numbers, from + 1],
      );
      assert.equal(cases.length, numbers.length);
      for (const one of cases) {
        assert.deepEqual({ version: one.version, moves: one.moves }, { version: from + 1, moves: 1 });
        assert.deepEqual(await verifyCaseHistory(running.platform.database, one), { ok: true });
      }
      const done = await moveOf(code, from);
      const [{ open } = { open: 0 }] = await behind.query<{ open: number }>(
        `select count(*)::int as open from procedures.case_file where procedure_code = $1 and procedure_version = $2
         and closed_at is null`,
        [code, from],
      );
      assert.equal(open, done?.kept);
      assert.ok((done?.moved ?? 0) >= numbers.length);
    });
  }

  const moveOf = async (code: string, from: number) =>
    (
      await behind.query<{ moved: number; kept: number }>(
        'select moved, kept from procedures.version_move where code = $1 and from_version = $2',
        [code, from],
      )
    )[0];

  /** The same procedure as a further version. */
  async function declareNext(): Promise<{ code: string; from: number }> {
    const code = 'parallel-review';
    const [latest] = await behind.query<{ version: number }>(
      'select max(version) as version from procedures.procedure where code = $1',
      [code],
    );
    const from = latest?.version ?? 0;
    await behind.query(
      `insert into procedures.procedure (code, version, content, digest)
       select code, version + 1, jsonb_set(content, '{version}', to_jsonb(version + 1)), 'test'
       from procedures.procedure where code = $1 and version = $2`,
      [code, from],
    );
    return { code, from };
  }

  async function orderMove(code: string, fromVersion: number): Promise<void> {
    await bumpGeneration(running.platform.database, 'procedures');
    await until(async () => {
      try {
        await proposeMove(running.platform, holding('steward'), { code, fromVersion, reason: '升级流程' });
        return true;
      } catch (error) {
        // Reference data is looked at again every second.
        if (/move-invalid/.test(JSON.stringify(error))) return false;
        throw error;
      }
    }, 20);
    const [move] = await behind.query<{ id: OfficialActor['officialId'] }>(
      'select id from procedures.version_move where confirmed_at is null',
    );
    await decideMove(running.platform, holding('supervisor'), { id: move?.id, code, cancels: false });
  }
});

type Asked = [statement: string, values?: readonly unknown[]];

function holding(role: Role): OfficialActor {
  const post = { agency: 'yunxi-government-services', role, region: '990100' };
  const ids = { accountId: uuidv7(), sessionId: uuidv7(), officialId: uuidv7() };
  return { kind: 'official', ...ids, name: '测试', posts: [post] } as unknown as OfficialActor;
}
