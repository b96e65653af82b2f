import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from '../support/browser.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { pathOf, replies, start } from './steps/enquiry.ts';
import { signedIn } from './steps/food-application.ts';

const monday = '2026-11-23T10:00:00+08:00';
const sunday = '2026-11-22T20:00:00+08:00';

describe('the enquiry desk', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
  });
  after(() => server.close());

  /** A question about the food licence in 云河区, handed over to 云河区市场监督管理局. */
  async function handOver(
    question = '云河区开小饭馆的食品经营许可证在哪里办',
  ): Promise<{ asker: Browser; page: Page }> {
    const asker = server.browser();
    const page = await start(asker, question);
    return { asker, page: await page.submit({}, '转给工作人员') };
  }

  const atDesk = (page: Page) => `/workbench/enquiries/${pathOf(page).split('/').at(-1)}`;

  test('in working hours says who will answer and by when', async () => {
    server.clock.set(monday);
    const { page } = await handOver();
    assert.match(page.text, /已转给云河区市场监督管理局的工作人员/);
    assert.match(page.text, /最晚2026年11月24日前答复/);
    assert.match(page.text, /正在等工作人员接入/);
  });

  test('outside working hours the question waits as a message with its day', async () => {
    server.clock.set(sunday);
    const asker = server.browser();
    const page = await start(asker, '云河区开小饭馆的食品经营许可证在哪里办');
    assert.match(page.text, /现在不是工作时间（2026年11月23日 星期一 9:00开始上班）/);
    const waiting = await page.submit({}, '转给工作人员');
    assert.match(waiting.text, /已经留言，2026年11月23日前答复/);
    server.clock.set(monday);
  });

  test('what belongs to nobody goes to the general desk', async () => {
    const page = await start(server.browser(), '养蜂要什么手续');
    const waiting = await page.submit({}, '转给工作人员');
    assert.match(waiting.text, /云溪市政务服务和数据管理局/);
    const general = await signedIn(server, 'yunxi-government-services-accept');
    assert.equal((await general.get(atDesk(waiting))).status, 200);
  });

  test('only officials of the agency see it, and nobody before it was handed over', async () => {
    const { page } = await handOver();
    for (const login of ['yunhe-accept', 'yunhe-review', 'yunhe-decide'])
      assert.equal((await (await signedIn(server, login)).get(atDesk(page))).status, 200, login);
    for (const login of ['yunhe-health', 'xishan-market-regulation-accept', 'supervisor', 'admin', 'steward'])
      assert.equal((await (await signedIn(server, login)).get(atDesk(page))).status, 404, login);
    const machine = await start(server.browser(), '云河区开小饭馆的食品经营许可证在哪里办');
    assert.equal((await (await signedIn(server, 'yunhe-accept')).get(atDesk(machine))).status, 404);
  });

  test('of two officers one takes it up, and the other is told who has it', async () => {
    const { page } = await handOver();
    const first = await (await signedIn(server, 'yunhe-accept')).get(atDesk(page));
    const second = await (await signedIn(server, 'yunhe-review')).get(atDesk(page));
    const [one, other] = await Promise.all([first.submit({}, '接入'), second.submit({}, '接入')]);
    const statuses = [one.status, other.status].sort();
    assert.deepEqual(statuses, [200, 409]);
    const late = one.status === 409 ? one : other;
    assert.match(late.text, /(沈若兰|梁志成)已经接入/);
    assert.ok(!late.findAll('textarea', ({ attributes }) => attributes.name === 'answer').length);
  });

  test('the officer sees what the machine understood, inserts what it suggests, and the asker reads it', async () => {
    const { asker, page } = await handOver();
    const officer = await signedIn(server, 'yunhe-accept');
    const taken = await (await officer.get(atDesk(page))).submit({}, '接入');
    assert.match(taken.text, /机器的理解/);
    assert.match(taken.text, /地点/);
    const inserted = await taken.submit({ answer: '您好。' }, '插入');
    const [field] = inserted.findAll('textarea', ({ attributes }) => attributes.name === 'answer');
    assert.ok(field);
    assert.match(inserted.html, /您好。\n/);
    const empty = await taken.submit({ answer: ' ' }, '发送答复');
    assert.equal(empty.status, 422);
    await taken.submit({ answer: '请到云河区政务服务中心 A03 窗口。' }, '发送答复');
    const seen = await asker.get(pathOf(page));
    assert.match(replies(seen).at(-1) ?? '', /沈若兰（云河区市场监督管理局）.*A03 窗口/s);
    const more = await seen.submit({ question: '周六可以吗' }, '发送');
    assert.doesNotMatch(replies(more).at(-1) ?? '', /智能咨询/, 'the machine keeps silent at the desk');
  });

  test('who has not taken it up cannot answer', async () => {
    const { page } = await handOver();
    const officer = await signedIn(server, 'yunhe-accept');
    const taken = await (await officer.get(atDesk(page))).submit({}, '接入');
    const colleague = await signedIn(server, 'yunhe-review');
    const [token] = (await colleague.get('/workbench/enquiries')).findAll(
      'input',
      ({ attributes }) => attributes.name === '_csrf',
    );
    for (const act of ['answer', 'close', 'release', 'transfer']) {
      const refused = await colleague.post(`${pathOf(taken)}/${act}`, {
        _csrf: token?.attributes.value ?? '',
        answer: '我来答',
        to: 'yunhe-health',
        reason: '不归我们管',
      });
      assert.equal(refused.status, 409, act);
    }
  });

  test('passes on with a reason, ends, and answers by machine again', async () => {
    const { asker, page } = await handOver();
    const officer = await signedIn(server, 'yunhe-accept');
    const taken = await (await officer.get(atDesk(page))).submit({}, '接入');
    const refused = await taken.submit({ to: '', reason: '' }, '转给其他单位');
    assert.equal(refused.status, 422);
    await taken.submit({ to: 'yunhe-health', reason: '公共场所卫生许可由卫健局办理。' }, '转给其他单位');
    assert.equal((await officer.get(atDesk(page))).status, 404);
    assert.match((await asker.get(pathOf(page))).text, /转给云河区卫生健康局：公共场所卫生许可由卫健局办理/);
    const health = await signedIn(server, 'yunhe-health');
    const there = await (await health.get(atDesk(page))).submit({}, '接入');
    await there.submit({ answer: '可以网上办。' }, '发送答复');
    await (await health.get(atDesk(page))).submit({}, '结束答复');
    const ended = await asker.get(pathOf(page));
    assert.match(ended.text, /结束了这次答复/);
    const again = await ended.submit({ question: '居住证要多久' }, '发送');
    assert.match(replies(again).at(-1) ?? '', /智能咨询.*居住证/s);
  });

  test('the queue shows the longest wait first, page by page, and who is there', async () => {
    server.clock.set('2026-11-24T09:30:00+08:00');
    for (let count = 0; count < 3; count += 1) {
      server.clock.advance({ minutes: 10 });
      await handOver(`青屏县开小饭馆的食品经营许可证在哪里办${'？'.repeat(count + 1)}`);
    }
    const officer = await signedIn(server, 'qingping-market-regulation-accept');
    const queue = await officer.get('/workbench/enquiries');
    const places = ['20 分钟', '10 分钟'].map((wait) => queue.text.indexOf(wait));
    assert.ok((places[0] ?? -1) > 0 && (places[0] ?? 0) < (places[1] ?? 0), places.join());
    assert.match(queue.text, /在岗：/);
    const asker = await start(server.browser(), '青屏县开小饭馆的食品经营许可证在哪里办');
    assert.match(asker.text, /现在有工作人员在岗/);
    const taken = await queue.submit({}, '接入');
    assert.match(taken.text, /答复/);
    assert.match((await officer.get('/workbench/enquiries?tab=claimed')).text, /等提问人|2026年11月2\d日/);
    server.clock.set(monday);
  });

  test('tells an open page at once that something new was said', async () => {
    const { asker, page } = await handOver();
    const stream = await asker.fetch(`${pathOf(page)}/events`);
    assert.equal(stream.status, 200);
    assert.match(stream.headers.get('content-type') ?? '', /text\/event-stream/);
    const officer = await signedIn(server, 'yunhe-accept');
    const deskStream = await officer.fetch('/workbench/enquiries/events');
    const heard = readUntil(stream, 'event: changed');
    const heardAtDesk = readUntil(deskStream, 'event: changed');
    await (await officer.get(atDesk(page))).submit({}, '接入');
    await heard;
    await heardAtDesk;
  });

  test('history cannot be rewritten, and the state is what the messages say', async () => {
    const { page } = await handOver();
    const officer = await signedIn(server, 'yunhe-accept');
    await (await officer.get(atDesk(page))).submit({}, '接入');
    const [row] = await server.database.query<{ status: string; officer_name: string; kinds: string[] }>(
      `select e.status, e.officer_name, array_agg(m.content ->> 'kind' order by m.sequence) as kinds
       from enquiries.enquiry e join enquiries.message m on m.region = e.region and m.enquiry = e.id
       where e.id = '${pathOf(page).split('/').at(-1)}' group by 1, 2`,
    );
    assert.deepEqual(row, {
      status: 'claimed',
      officer_name: '沈若兰',
      kinds: ['question', 'reply', 'handed-over', 'claimed'],
    });
  });
});

/** Reads an event stream until these words come. */
async function readUntil(response: Response, words: string): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  assert.ok(reader);
  let text = '';
  const limit = setTimeout(() => void reader.cancel(), 10_000);
  while (!text.includes(words)) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  clearTimeout(limit);
  await reader.cancel().catch(() => {});
  assert.ok(text.includes(words), text);
}
