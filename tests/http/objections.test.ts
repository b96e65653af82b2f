import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from '../support/browser.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';
import { actFor, scan, signedIn, start } from './steps/food-application.ts';

let server: TestServer;
let desk: Desk;
let sun: Browser;
/** 居住证申领. */
let permit: string;
before(async () => {
  server = await testServer();
  server.clock.set('2026-11-23T10:00:00+08:00');
  desk = new Desk(server);
  sun = await signedIn(server, 'sun');
  const [row] = await server.database.query<{ code: string }>(
    `select implementation_code as code from catalogue.item where implementation_code like '%990709003001' order by 1`,
  );
  permit = row?.code ?? '';
});
after(() => server.close());

describe('a registered value that is wrong', () => {
  let draft: string;
  let number: string;

  test('is disputed at its field: what is right, why, and what shows it; all of it is asked for', async () => {
    const list = await (await start(sun, permit)).submit({}, '同意并自动填写');
    draft = list.path.split('/')[2]?.split('?')[0] ?? '';
    const page = await sun.get(`/applications/${draft}/pages/applicant`);
    const form = await page.follow('这不对？提出更正');
    assert.match(form.text, /云溪市公安局在十个工作日内核实/);
    const field = form.path.split('/').at(-1) ?? '';
    const empty = await form.submit({}, '提出更正');
    assert.equal(empty.status, 422);
    assert.deepEqual(
      empty.errors.map(({ href }) => href),
      [`#${field}`, '#reason'],
    );
  });

  test('what is registered already is no correction', async () => {
    const form = await sun.get(`/applications/${draft}/disputes/ethnicity`);
    const same = await form.submit({ ethnicity: '01', reason: '登记错了' }, '提出更正');
    assert.equal(same.status, 422);
    assert.match(same.errors[0]?.text ?? '', /与登记的内容一样/);
  });

  test('goes to the owner as a case with a clock, and the application goes on with the mark', async () => {
    const form = await sun.get(`/applications/${draft}/disputes/ethnicity`);
    const page = await form.submit(
      { ethnicity: '05', reason: '2026年3月民族成份已经更正，登记没有更新', evidence: scan('户口簿.pdf') },
      '提出更正',
    );
    assert.equal(page.status, 200);
    assert.match(page.text, /您对登记的内容有异议，这里是您填写的内容/);
    number = /YY\d{16}/.exec(page.text)?.[0] ?? '';
    const mine = await sun.get(`/my/objections/${number}`);
    assert.match(mine.text, /登记的内容汉族/);
    assert.match(mine.text, /2026年12月7日/, 'ten working days');
    assert.equal((await sun.get('/my/objections')).links.filter(({ text }) => text === number).length, 1);
    const again = await sun.get(`/applications/${draft}/disputes/ethnicity`);
    assert.match(again.text, /您已经对这一项提出更正/);
  });

  test('stands sealed in the database', async () => {
    const rows = await server.database.query<{ row: string }>(
      'select to_jsonb(o)::text || (select json_agg(a)::text from exchange.objection_act a) as row from exchange.objection o',
    );
    assert.doesNotMatch(JSON.stringify(rows), /汉族|孙佳宁.*孙佳宁|民族成份/);
  });

  test('is seen by the owner and supervision alone', async () => {
    for (const login of ['yunhe-accept', 'yunhe-decide'])
      assert.ok(
        [403, 404].includes((await (await desk.as(login)).get(`/workbench/objections/${number}`)).status),
        login,
      );
    const lin = await signedIn(server, 'lin');
    assert.equal((await lin.get(`/my/objections/${number}`)).status, 404);
    assert.equal((await (await desk.as('supervisor')).get(`/workbench/objections/${number}`)).status, 200);
  });

  test('is answered once by the steward of the owner, with words that the person reads', async () => {
    const browser = await signedIn(server, 'police-steward');
    const page = await browser.get(`/workbench/objections/${number}`);
    assert.match(page.text, /民族成份已经更正/);
    assert.equal(
      (await browser.fetch(page.links.find(({ text }) => text === '户口簿.pdf')?.href ?? '')).status,
      200,
    );
    const empty = await page.submit({ words: '' }, '已更正登记');
    assert.equal(empty.status, 422);
    const done = await page.submit({ words: '经核对户口簿，已更正民族成份。' }, '已更正登记');
    assert.match(done.text, /已答复/);
    const mine = await sun.get(`/my/objections/${number}`);
    assert.match(mine.text, /已更正.*经核对户口簿，已更正民族成份。/);
    assert.match((await sun.get('/my/accesses')).text, /处理您提出的异议/);
    const late = await page.submit({ words: '再答' }, '登记无误，维持');
    assert.equal(late.status, 422);
  });
});

describe('a read of the own data', () => {
  test('can be asked about; whoever has read does not answer, supervision does', async () => {
    const number = await openFoodCase(server);
    await desk.open('yunhe-decide', number);
    const lin = await signedIn(server, 'lin');
    const entry = await (await lin.get('/my/accesses')).follow('2026年11月23日 10:00');
    const form = await entry.follow('问问为什么查');
    assert.equal((await form.submit({ reason: '' }, '提交')).status, 422);
    const mine = await form.submit({ reason: '我没有办过这件事，为什么查看？' }, '提交');
    const question = /YY\d{16}/.exec(mine.text)?.[0] ?? '';
    assert.match(mine.text, /云河区市场监督管理局/);
    assert.match((await lin.get(entry.path)).text, /您已经问过这条记录/);
    const own = await (await desk.as('yunhe-decide')).get(`/workbench/objections/${question}`);
    assert.equal(own.status, 200);
    assert.doesNotMatch(own.text, /说明理由/);
    const supervised = await (await desk.as('supervisor')).get(`/workbench/objections/${question}`);
    await supervised.submit({ words: '受理该办件时依法核对。' }, '说明理由');
    assert.match((await lin.get(`/my/objections/${question}`)).text, /受理该办件时依法核对。/);
  });

  test('of a company is asked about by those who act for it', async () => {
    const zhou = await signedIn(server, 'zhou');
    await actFor(zhou, '半亩园');
    await start(zhou);
    const entry = await (await zhou.get('/my/accesses?way=prefill')).follow('2026年11月23日 10:00');
    const mine = await (await entry.follow('问问为什么查')).submit({ reason: '为什么读取？' }, '提交');
    assert.match(mine.text, /云溪市市场监督管理局/, 'the owner answers for what the platform has read');
    assert.equal((await (await signedIn(server, 'zhou')).get(mine.path)).status, 404, 'not in the own name');
  });
});
