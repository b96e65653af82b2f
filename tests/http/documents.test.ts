import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { tryToAppend } from '../../src/modules/procedures/commands/append-event.ts';
import { closeSilentCases, getProcedures, readCaseView } from '../../src/modules/procedures/index.ts';
import { inTransaction } from '../../src/platform/database/index.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';
import { signedIn } from './steps/food-application.ts';

let server: TestServer;
let desk: Desk;
before(async () => {
  server = await testServer();
  desk = new Desk(server);
  await getProcedures(server.platform.database);
});
after(() => server.close());
beforeEach(() => server.clock.set('2026-11-23T10:00:00+08:00'));

async function serials(kind: string): Promise<number[]> {
  const rows = await server.database.query<{ serial: number }>(
    `select serial from procedures.document where kind = $1 order by serial`,
    [kind],
  );
  return rows.map(({ serial }) => serial);
}

async function numberOf(caseNumber: string, event: string): Promise<string | undefined> {
  const [row] = await server.database.query<{ number: string }>(
    `select number from procedures.document where case_number = $1 and event = $2`,
    [caseNumber, event],
  );
  return row?.number;
}

describe('a numbered document', () => {
  test('is issued with the act, read by the applicant and listed in the register of its agency', async () => {
    const number = await openFoodCase(server);
    await desk.act('yunhe-accept', number, '受理');
    const given = await numberOf(number, 'accepted');
    assert.match(given ?? '', /^云河市场监管许受字〔2026〕\d+号$/);
    const person = await signedIn(server, 'lin');
    const letter = await (await person.get(`/my/cases/${number}`)).follow('受理通知书');
    assert.ok(letter.text.includes(given ?? '-'));
    assert.match(letter.text, /经办人：沈若兰/);
    const register = await (await desk.as('yunhe-accept')).get(`/workbench/documents?q=${number}`);
    assert.ok(register.text.includes(given ?? '-'));
    assert.match(register.text, /林晓岚/);
    assert.match((await register.submit({ q: '没有这样的人' }, '搜索')).text, /没有找到符合条件的文书/);
    const csv = await (await desk.as('yunhe-accept')).fetch('/workbench/documents.csv');
    const text = await csv.text();
    assert.match(csv.headers.get('content-type') ?? '', /csv/);
    assert.ok(text.includes(`${given},受理通知书,林晓岚`), text.slice(0, 300));
  });

  test('is seen before the act, and only its editable parts can be changed', async () => {
    const number = await openFoodCase(server);
    const page = await (await desk.open('yunhe-accept', number)).follow('不予受理');
    const typed = { reasons: '不属于本机关职权范围', 'letter.whom-to-ask': '请向青屏县市场监督管理局申请。' };
    const preview = await page.submit(typed, '预览文书');
    assert.match(preview.text, /文书预览.*不予受理决定书.*许不受字〔2026〕/);
    assert.match(preview.text, /不属于本机关职权范围.*请向青屏县市场监督管理局申请/);
    assert.match(preview.text, /六十日.*云河区人民政府.*六个月.*云河区人民法院/s);
    assert.equal(await numberOf(number, 'acceptance-refused'), undefined, 'a preview uses no number');
    assert.match((await desk.open('yunhe-accept', number)).text, /待受理/);
    const empty = await page.submit({ reasons: '' }, '预览文书');
    assert.equal(empty.status, 422);

    const forged = await (await desk.as('yunhe-accept')).post(
      `/workbench/cases/${number}/acts/refuse-acceptance`,
      {
        _csrf: csrfOf(page),
        reasons: '理由',
        'letter.title': '准予决定书',
      },
    );
    assert.equal(forged.status, 422);
    assert.match(forged.text, /文书的这一部分不能修改/);
    await preview.submit({}, '确认');
    const person = await signedIn(server, 'lin');
    const letter = await (await person.get(`/my/cases/${number}`)).follow('不予受理决定书');
    assert.match(letter.text, /请向青屏县市场监督管理局申请/);
    assert.match(letter.text, /许不受字〔2026〕\d+号/);
  });

  test('what the template says is not written down again', async () => {
    const number = await openFoodCase(server);
    await desk.act('yunhe-accept', number, '受理');
    const { state } = await readCaseView(server.platform, number);
    assert.deepEqual(state.actions.at(-1)?.event, { type: 'accepted' });
  });

  test('silence brings one too', async () => {
    server.clock.set('2026-11-02T10:00:00+08:00');
    const number = await openFoodCase(server);
    server.clock.set('2026-11-23T10:00:00+08:00');
    await inTransaction(server.platform.database, (tx) => closeSilentCases.run(server.platform, tx));
    assert.match((await numberOf(number, 'accepted')) ?? '', /许受字〔2026〕\d+号/);
    const page = await desk.open('yunhe-accept', number);
    assert.match(page.text, /受理通知书 \(PDF\)/);
  });
});

describe('numbers', () => {
  test('follow one another without gaps or doubles, however many officials act at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 16 }, () => openFoodCase(server)));
    const logins = ['yunhe-accept', 'yunhe-accept-2'] as const;
    const forms = await Promise.all(
      numbers.flatMap((number) =>
        logins.map(
          async (login) => await (await desk.as(login)).get(`/workbench/cases/${number}/acts/accept`),
        ),
      ),
    );
    const answers = await Promise.all(forms.map((form) => form.submit({}, '确认')));
    assert.equal(answers.filter(({ status }) => status === 200).length, numbers.length);
    const found = await serials('许受');
    assert.deepEqual(
      found,
      found.map((_, index) => index + 1),
    );
  });

  test('an act that is undone leaves no gap', async () => {
    const first = await openFoodCase(server);
    const before = await serials('许受');
    const { stored, state } = await readCaseView(server.platform, first);
    const actor = { account: undefined, name: '测试', agency: stored.agency };
    await assert.rejects(
      inTransaction(server.platform.database, async (tx) => {
        await tryToAppend(tx, stored, state, { type: 'accepted' }, actor, server.clock.now());
        throw new Error('undone');
      }),
      /undone/,
    );
    const second = await openFoodCase(server);
    await desk.act('yunhe-accept', second, '受理');
    assert.deepEqual(await serials('许受'), [...before, before.length + 1]);
  });

  test('a new year begins with one', async () => {
    server.clock.set('2027-01-04T10:00:00+08:00');
    const number = await openFoodCase(server);
    await desk.act('yunhe-accept', number, '受理');
    assert.match((await numberOf(number, 'accepted')) ?? '', /〔2027〕1号$/);
  });
});

describe('the register', () => {
  test('is not for those of other agencies, but for supervisors', async () => {
    const foreign = await (await desk.as('yunhe-fire')).get(
      '/workbench/documents?agency=yunhe-market-regulation',
    );
    assert.equal(foreign.status, 403);
    const file = await (await desk.as('yunhe-fire')).fetch(
      '/workbench/documents.csv?agency=yunhe-market-regulation',
    );
    assert.equal(file.status, 403);
    const open = await (await desk.as('supervisor')).get(
      '/workbench/documents?agency=yunhe-market-regulation',
    );
    assert.match(open.text, /许受字/);
    const odd = await (await desk.as('yunhe-accept')).get('/workbench/documents?year=x&kind=y&before=z');
    assert.equal(odd.status, 200);
  });
});

function csrfOf(page: Awaited<ReturnType<Desk['open']>>): string {
  const [field] = page.findAll('input', ({ attributes }) => attributes.name === '_csrf');
  return field?.attributes.value ?? '';
}
