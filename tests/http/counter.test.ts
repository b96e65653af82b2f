import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CalendarDate } from '../../src/kernel/date.ts';
import { makeIdentityNumber } from '../../src/kernel/identity-number.ts';
import type { Browser } from '../support/browser.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { caseNumberOn, documents, fill, foodLicence, signedIn } from './steps/food-application.ts';

const window = 'yunhe-hall/A03';
const lin = '990102199203151422';

describe('the window', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
    server.clock.set('2026-11-23T10:00:00+08:00');
  });
  after(() => server.close());

  /** A clerk who has signed on, with nobody there yet. */
  async function clerkAt(login = 'yunhe-window', at = window): Promise<Browser> {
    const clerk = await signedIn(server, login);
    let desk = await clerk.get('/workbench/counter');
    if (desk.text.includes('继续接待')) desk = await (await desk.follow('继续接待')).submit({}, '结束接待');
    if (desk.text.includes('离开窗口')) desk = await desk.submit({}, '离开窗口');
    await desk.submit({ window: at }, '到窗口签到');
    return clerk;
  }

  /** The choice of the item, with the person identified. */
  async function serve(clerk: Browser, key = lin): Promise<Page> {
    const begun = await (await clerk.get('/workbench/counter')).submit({}, '开始接待下一位');
    assert.equal(begun.heading, '第1步：核对身份');
    return begun.submit({ key, compared: 'yes' }, '下一步');
  }

  /** The application filled in and submitted. */
  async function receive(items: Page): Promise<Page> {
    const found = await items.submit({ q: '食品经营许可' }, '查找事项');
    const start = await found.follow('办理这个事项');
    const list = await start.submit({}, start.text.includes('另外填写') ? '另外填写' : '开始填写');
    const materials = await fill(await list.follow('申请人'));
    const papers = await materials.submit(documents, '保存并继续');
    assert.equal(papers.heading, '收取纸质材料');
    const check = await papers.submit({ 'paper.layout': 'copy' }, '下一步');
    assert.equal(check.heading, '第4步：核对提交');
    return check.submit({ confirmed: 'signed' }, '提交申请');
  }

  test('receives a whole application that is the same at home, with window and clerk in its history', async () => {
    const clerk = await clerkAt();
    const receipt = await receive(await serve(clerk));
    assert.equal(receipt.heading, '收件凭证');
    const number = caseNumberOn(receipt);
    assert.match(receipt.text, /布局.*收下复印件/);
    assert.match(receipt.text, /王芷若/);
    const contact = await clerk.get(`/workbench/cases/${number}/first-contact`);
    assert.match(contact.text, /窗口接待，代为提交：.*王芷若/);

    const person = await signedIn(server, 'lin');
    const own = await person.get(`/my/cases/${number}`);
    assert.equal(own.status, 200);
    assert.match(own.text, /林晓岚（云河区政务服务中心A03窗口王芷若代录）/);

    const pdf = await clerk.fetch(`${receipt.path.split('?')[0]}.pdf`);
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    assert.match(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5), /%PDF-/);

    const code = /查询码：([0-9A-Z]{8})/.exec(receipt.text)?.[1] ?? '';
    const stranger = server.browser();
    const progress = await stranger.get(`/counter/progress?${new URLSearchParams({ number, code })}`);
    assert.match(progress.text, /食品经营许可/);
    assert.doesNotMatch(progress.text, /林晓岚/);
    const wrong = await stranger.get(`/counter/progress?number=${number}&code=00000000`);
    assert.equal(wrong.status, 404);
  });

  test('the clerk entrusted with acceptance accepts at once, and hands out the letter', async () => {
    const clerk = await clerkAt();
    const receipt = await receive(await serve(clerk));
    const number = caseNumberOn(receipt);
    const page = await receipt.follow('当场受理');
    assert.equal(page.path, `/workbench/cases/${number}`);
    const accept = await page.follow('受理');
    await accept.submit({}, '受理');
    const again = await clerk.get(receipt.path);
    const letter = again.links.find(({ text }) => text.includes('受理'));
    const pdf = await clerk.fetch(letter?.href ?? '');
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  });

  test('nobody is served under a name before the card was compared', async () => {
    const clerk = await clerkAt();
    const begun = await (await clerk.get('/workbench/counter')).submit({}, '开始接待下一位');
    const refused = await begun.submit({ key: lin }, '下一步');
    assert.equal(refused.status, 422);
    assert.deepEqual(
      refused.errors.map(({ href }) => href),
      ['#compared'],
    );
    assert.equal((await clerk.get(`/applications/start/${foodLicence}`)).status, 403);
    const wrong = await refused.submit({ key: '990102199203151423', compared: 'yes' }, '下一步');
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /校验/);
  });

  test('takes in somebody who has never been here, by card', async () => {
    const clerk = await clerkAt();
    const begun = await (await clerk.get('/workbench/counter')).submit({}, '开始接待下一位');
    const key = makeIdentityNumber('990102', '1985-01-01' as CalendarDate, 123);
    const asked = await begun.submit({ key, compared: 'yes' }, '下一步');
    assert.match(asked.text, /第一次来办事/);
    const items = await asked.submit({ name: '钱小满', phone: '19000009999', compared: 'yes' }, '下一步');
    assert.match(items.text, /已核对：钱小满/);
  });

  test('says in writing, once, everything that lacks', async () => {
    const clerk = await clerkAt();
    const found = await (await serve(clerk)).submit({ q: '食品经营许可' }, '查找事项');
    const start = await found.follow('办理这个事项');
    const list = await start.submit({}, start.text.includes('另外填写') ? '另外填写' : '开始填写');
    const lack = await list.follow('打印一次告知单');
    assert.equal(lack.heading, '一次性告知单');
    assert.match(lack.text, /经营场所/);
    assert.match(lack.text, /请上传“/);
    const check = await clerk.get(list.path.replace(/\?.*/, '').concat('/check'));
    assert.match(check.text, /还有内容没有填完/);
  });

  test('hands over in writing what another office does', async () => {
    const clerk = await clerkAt();
    const items = await serve(clerk);
    const form = await items.follow('不是本窗口的事');
    const empty = await form.submit({}, '保存转交单');
    assert.equal(empty.status, 422);
    assert.equal(empty.errors.length, 3);
    const saved = await empty.submit(
      { agency: 'yunhe-public-security', subject: '补办身份证', reason: '由公安户政窗口办理，请到C01窗口' },
      '保存转交单',
    );
    assert.match(saved.text, /转交单已保存/);
    assert.match(saved.text, /C01/);
    const desk = await saved.submit({}, '结束接待');
    assert.match(desk.text, /已转交/);
  });

  test('after the end nothing of the person can be opened', async () => {
    const clerk = await clerkAt();
    const receipt = await receive(await serve(clerk));
    const desk = await receipt.submit({}, '结束接待');
    assert.match(desk.text, /已收件/);
    assert.equal((await clerk.get(receipt.path)).status, 404);
    assert.equal((await clerk.get(`/applications/start/${foodLicence}`)).status, 403);
    assert.equal((await clerk.get(`/my/cases/${caseNumberOn(receipt)}`)).status, 403);
  });

  test('a colleague sees nothing of it, and one window has one clerk', async () => {
    const clerk = await clerkAt();
    const items = await serve(clerk);
    const colleague = await signedIn(server, 'yunhe-window-2');
    assert.equal((await colleague.get(items.path)).status, 404);
    const desk = await colleague.get('/workbench/counter');
    const refused = await desk.submit({ window }, '到窗口签到');
    assert.equal(refused.status, 409);
    assert.match(refused.text, /A03窗口已有王芷若在值守/);
    const forged = await desk.submit({ window: 'yunhe-hall/C01' }, '到窗口签到');
    assert.equal(forged.status, 403);
    const stranger = await (await signedIn(server, 'lin')).get('/workbench/counter');
    assert.equal(stranger.status, 403);
  });
});
