import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { listBundles } from '../../src/modules/bundles/queries/list-bundles.ts';
import { caseTopic } from '../../src/modules/procedures/index.ts';
import { inTransaction } from '../../src/platform/database/index.ts';
import { announce, eventOf } from '../../src/platform/outbox/index.ts';
import type { Browser } from '../support/browser.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { openFoodCase } from './steps/cases.ts';
import { fillMatter } from './steps/fill-matter.ts';
import { signedIn } from './steps/food-application.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());
beforeEach(() => server.clock.set('2026-11-23T10:00:00+08:00'));

const born = 'child-born*yes_mother-insured*yes';

/** What is not needed to know the items is skipped; the outcome leads to the one application. */
async function answerAll(browser: Browser): Promise<Page> {
  let page = await browser.get(`/bundles/having-a-child/start?region=990102&a=${born}`);
  for (let step = 0; page.text.includes('不清楚，先跳过') && step < 30; step++)
    page = await page.submit({}, '不清楚');
  return page.follow('一次申请');
}

describe('the guide of a bundle', () => {
  test('counts what is saved, from the items in force', async () => {
    const guide = await server.browser().get('/bundles/building-a-plant');
    assert.equal(guide.status, 200);
    const [, apart, together] = /填写（项）(\d{3})(\d{2,3})\d\d%/.exec(guide.text) ?? [];
    assert.ok(Number(together) <= Number(apart) / 2, `${together} of ${apart} questions`);
    const [, before, now] = /办理时间（工作日）(\d+?)(\d{2})\d\d%/.exec(guide.text) ?? [];
    assert.ok(Number(now) < Number(before), `${now} of ${before} days`);
  });

  test('counts every bundle of the city as it stands here; who changes an item sees what it does', async () => {
    const bundles = await listBundles(server.platform);
    const counted = bundles.map(({ bundle, figures }) => [
      bundle.code,
      ...(['fields', 'materials', 'visits', 'days'] as const).map(
        (name) => `${figures[name].apart} → ${figures[name].together}`,
      ),
    ]);
    assert.deepEqual(counted, [
      ['having-a-child', '113 → 65', '18 → 16', '2 → 1', '11 → 11'],
      ['retiring', '49 → 34', '8 → 8', '0 → 0', '20 → 10'],
      ['starting-a-company', '127 → 73', '14 → 8', '0 → 0', '7 → 3'],
      ['opening-a-restaurant', '183 → 109', '35 → 23', '0 → 0', '24 → 14'],
      ['building-a-plant', '323 → 149', '50 → 47', '0 → 0', '75 → 28'],
    ]);
  });

  test('of a company: seven results from one form, within days', async () => {
    const { text } = await server.browser().get('/bundles/starting-a-company');
    const [, apart, together] = /填写（项）(\d{3})(\d{2,3})\d\d%/.exec(text) ?? [];
    assert.ok(Number(together) <= Number(apart) * 0.6, `${together} of ${apart} questions`);
    assert.match(text, /申请表（张）71\d\d%/);
    assert.match(text, /从头到尾约3个工作日/);
    for (const name of [
      '公章刻制备案',
      '新办纳税人信息确认',
      '发票领用',
      '社会保险登记',
      '公积金缴存登记',
      '银行开户预约',
    ])
      assert.ok(text.includes(name), name);
  });

  test('is not there for a bundle that is not', async () => {
    assert.equal((await server.browser().get('/bundles/building-a-moon')).status, 404);
  });

  test('leads through the questions before anything begins', async () => {
    const lin = await signedIn(server, 'lin');
    const asked = await lin.get('/bundles/having-a-child/start?region=990102');
    assert.match(asked.path, /^\/guide-me\/scenarios\/having-a-child/);
    const start = await answerAll(lin);
    assert.match(start.text, /在“出生医学证明[^”]*”办好以后自动转办/);
  });
});

describe('a child is born: six items as one', () => {
  let lin: Awaited<ReturnType<typeof signedIn>>;
  let matter: Page;
  before(async () => {
    server.clock.set('2026-11-23T10:00:00+08:00');
    await server.deliver();
    lin = await signedIn(server, 'lin');
    const start = await answerAll(lin);
    const draft = await start.submit({}, '开始填写');
    await fillMatter(server, lin, '林晓岚', draft.path);
    const check = await lin.get(`${draft.path}/check`);
    matter = await check.submit({ declaration: 'yes' }, '提交申请');
  });

  test('one receipt; what waits has no case yet', async () => {
    assert.match(matter.path, /^\/my\/matters\/990102\d{8}Y\d{9}/);
    assert.match(matter.text, /已收到您的申请/);
    const rows = await itemsOf();
    assert.equal(rows.length, 6);
    assert.deepEqual(new Set(rows.map(({ status }) => status)), new Set(['open', 'waiting']));
    for (const { status, case_number } of rows) assert.equal(case_number !== null, status === 'open');
  });

  test('submitting again gives the same matter', async () => {
    const [{ id } = { id: '' }] = await server.database.query<{ id: string }>(
      'select id from bundles.matter',
    );
    const again = await lin.get(`/applications/${id}/receipt`);
    assert.equal(again.path.split('?')[0], matter.path.split('?')[0]);
  });

  test('is its applicant’s alone', async () => {
    const path = matter.path.split('?')[0] ?? '';
    assert.equal((await (await signedIn(server, 'zhou')).get(path)).status, 404);
    assert.match((await server.browser().get(path)).path, /sign-in/);
  });

  test('what waits begins by itself once it may, and once only', async () => {
    await tell('出生医学证明', 'approved');
    const granted = (await itemsOf()).find(({ name }) => name.includes('出生登记'));
    assert.equal(
      granted?.status,
      'waiting',
      'the number of the certificate is not there before it is issued',
    );
    await tell('出生医学证明', 'issued');
    const begun = await itemsOf();
    const household = begun.find(({ name }) => name.includes('出生登记'));
    assert.equal(household?.status, 'open', JSON.stringify(begun));
    const cases = await countCases();
    await tell('出生医学证明', 'issued');
    assert.equal(await countCases(), cases);
    assert.match((await lin.get(matter.path)).text, /已准予/);
  });

  test('a refusal ends what waits for it, and nothing else', async () => {
    const before = await itemsOf();
    const household = before.find(({ name }) => name.includes('出生登记'));
    await tell(household?.name ?? '', 'refused');
    const page = await lin.get(matter.path);
    assert.match(page.text, /没有办成，这一项暂时不能开始/);
    assert.match(page.text, /新的申请准予后，它们自动继续/);
    const open = (await itemsOf()).filter(({ status }) => status === 'open');
    assert.ok(open.length > 0, 'what does not depend on it goes on');
  });

  test('a new application for the refused item takes its place, and what waits goes on', async () => {
    const again = await (await lin.get(matter.path)).follow('重新申请这一项');
    assert.match(again.path, /^\/applications\/start\/\w+/);
    const refused = (await itemsOf()).find(({ status }) => status === 'refused');
    assert.ok(refused);
    await openFoodCase(server, { item: again.path.split('/').at(-1)?.split('?')[0] ?? '' });
    await server.deliver();
    const renewed = (await itemsOf()).find(({ name }) => name === refused.name);
    assert.equal(renewed?.status, 'open');
    assert.notEqual(renewed?.case_number, refused.case_number);
    assert.doesNotMatch((await lin.get(matter.path)).text, /暂时不能开始/);
  });

  test('or the applicant waits no longer and withdraws what cannot begin', async () => {
    const household = (await itemsOf()).find(({ name }) => name.includes('出生登记'));
    await tell(household?.name ?? '', 'refused');
    const blocked = (await itemsOf()).filter(({ status }) => status === 'waiting').length;
    assert.ok(blocked > 0);
    const page = await (await lin.get(matter.path)).submit({}, '不再等了');
    assert.match(page.text, /已撤回，这一项不再办理/);
    assert.equal((await itemsOf()).filter(({ status }) => status === 'waiting').length, blocked - 1);
  });

  /** As if an official had acted on the case of an item. */
  async function tell(name: string, status: string): Promise<void> {
    const found = (await itemsOf()).find((item) => item.name.includes(name));
    assert.ok(found, name);
    await inTransaction(server.platform.database, (tx) =>
      announce(
        tx,
        eventOf(caseTopic, {
          key: `990102/${found.case_id}`,
          at: server.clock.now(),
          data: {
            happened: 'act',
            region: '990102',
            caseId: found.case_id,
            number: found.case_number ?? '',
            kind: 'licensing',
            agency: '',
            sequence: 9,
            type: status,
            status,
            opened: [],
            closed: [],
            isClosed: status === 'refused',
          },
        }),
      ),
    );
    await server.deliver();
  }

  async function countCases(): Promise<number> {
    const [row] = await server.database.query<{ count: number }>(
      'select count(*)::int as count from procedures.case_file',
    );
    return row?.count ?? 0;
  }

  function itemsOf() {
    return server.database.query<{
      name: string;
      status: string;
      case_id: string;
      case_number: string | null;
    }>('select name, status, case_id, case_number from bundles.matter_item order by position');
  }
});
