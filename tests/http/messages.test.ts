import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { textOf } from '../support/html.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';
import { signedIn } from './steps/food-application.ts';

let server: TestServer;
let desk: Desk;
before(async () => {
  server = await testServer();
  desk = new Desk(server);
});
after(() => server.close());
beforeEach(() => server.clock.set('2026-11-23T10:00:00+08:00'));

test('the applicant writes to the office and is answered; each side sees what is new', async () => {
  const number = await openFoodCase(server);
  const lin = await signedIn(server, 'lin');
  const page = await (await lin.get(`/my/cases/${number}`)).follow('办件留言（0）');
  const sent = await page.submit({ message: '周四上午可以来现场吗？\n下午也行。' }, '发送');
  assert.match(sent.text, /留言已发送/);
  assert.match(sent.text, /周四上午可以来现场吗？/);

  const own = await desk.open('yunhe-accept', number);
  assert.match(own.text, /办件留言（1） 1条未读/);
  const conversation = await own.follow('办件留言（1）');
  assert.match(conversation.text, /申请人 林晓岚.*下午也行/s);
  assert.doesNotMatch((await desk.open('yunhe-accept', number)).text, /1条未读/);
  await conversation.submit({ message: '可以，请带营业执照。' }, '发送');
  assert.match((await lin.get(`/my/cases/${number}`)).text, /办件留言（2） 1条未读/);
  const answered = await lin.get(`/my/cases/${number}/messages`);
  assert.match(answered.text, /云河区市场监管局 沈若兰.*可以，请带营业执照/s);
  assert.doesNotMatch((await lin.get(`/my/cases/${number}`)).text, /1条未读/);
});

test('the other side is told of it', async () => {
  const number = await openFoodCase(server);
  const lin = await signedIn(server, 'lin');
  await (await lin.get(`/my/cases/${number}/messages`)).submit({ message: '请问进度' }, '发送');
  await (await desk.open('yunhe-accept', number)).submit({}, '认领');
  await server.deliver();
  const inbox = await (await desk.as('yunhe-accept')).get('/workbench/notices');
  assert.match(inbox.text, /申请人留言：食品经营许可（新办）/);
  const thread = await (await desk.as('yunhe-accept')).get(`/workbench/cases/${number}/messages`);
  await thread.submit({ message: '正在办理' }, '发送');
  await server.deliver();
  assert.match((await lin.get('/my/notices')).text, /承办部门给您留言：食品经营许可（新办）/);
});

test('nobody else reads or writes; a supervisor reads and does not write', async () => {
  const number = await openFoodCase(server);
  const wu = await signedIn(server, 'wu');
  assert.equal((await wu.get(`/my/cases/${number}/messages`)).status, 404);
  assert.equal(
    (await (await desk.as('yunhe-health')).get(`/workbench/cases/${number}/messages`)).status,
    404,
  );
  const lin = await signedIn(server, 'lin');
  await (await lin.get(`/my/cases/${number}/messages`)).submit({ message: '请问进度' }, '发送');
  const seen = await (await desk.as('supervisor')).get(`/workbench/cases/${number}/messages`);
  assert.match(seen.text, /请问进度/);
  assert.equal(seen.findAll('textarea').length, 0);
  assert.match((await desk.open('yunhe-accept', number)).text, /1条未读/, 'a supervisor reads for nobody');
});

test('internal notes stay internal, and messages are not notes', async () => {
  const number = await openFoodCase(server);
  await (await desk.open('yunhe-accept', number)).submit({ note: '内部看法' }, '保存备注');
  const mine = await (await signedIn(server, 'lin')).get(`/my/cases/${number}/messages`);
  assert.doesNotMatch(mine.text, /内部看法/);
});

test('an empty, an endless and the twenty-first message of a day are refused; what was typed stays', async () => {
  const number = await openFoodCase(server);
  const lin = await signedIn(server, 'lin');
  const page = await lin.get(`/my/cases/${number}/messages`);
  const empty = await page.submit({ message: ' ' }, '发送');
  assert.equal(empty.status, 422);
  assert.deepEqual(empty.errors, [{ text: '请填写留言，不超过2000字', href: '#message' }]);
  assert.match((await page.submit({ message: '长'.repeat(2001) }, '发送')).text, /长{2001}/);
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, index) => page.submit({ message: `第${index}条` }, '发送')),
  );
  assert.equal(answers.filter(({ text }) => text.includes('留言已发送')).length, 20);
  const refused = answers.find(({ text }) => !text.includes('留言已发送'));
  assert.match(refused?.text ?? '', /24小时内最多留言20条/);
  server.clock.set('2026-11-24T10:00:01+08:00');
  const later = await (await signedIn(server, 'lin')).get(`/my/cases/${number}/messages`);
  assert.match((await later.submit({ message: '第二天' }, '发送')).text, /留言已发送/);
});

const png = (name: string) => new File([Buffer.from('89504e470d0a1a0a', 'hex')], name, { type: 'image/png' });

test('files go with a message in both directions; who may not see the case does not get them', async () => {
  const number = await openFoodCase(server);
  const lin = await signedIn(server, 'lin');
  const page = await lin.get(`/my/cases/${number}/messages`);
  const sent = await page.submit({ message: '门面照片', files: [png('正门.png'), png('后厨.png')] }, '发送');
  assert.match(sent.text, /留言已发送/);
  assert.match(sent.text, /正门\.png.*后厨\.png/s);

  const official = await desk.as('yunhe-accept');
  const thread = await official.get(`/workbench/cases/${number}/messages`);
  const address = linkTo(thread, '正门.png');
  const seen = await official.fetch(address);
  assert.equal(seen.status, 200);
  assert.equal(seen.headers.get('content-type'), 'image/png');
  assert.equal(seen.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(Buffer.from(await seen.arrayBuffer()).toString('hex'), '89504e470d0a1a0a');
  const reads = await server.database.query(
    `select from exchange.access where way = 'file' and case_number = $1`,
    [number],
  );
  assert.equal(reads.length, 1, 'the ledger of reads says that the file was read');

  const answered = await thread.submit({ message: '请看批注', files: [png('批注.png')] }, '发送');
  assert.match(answered.text, /批注\.png/);
  const own = await lin.get(`/my/cases/${number}/messages`);
  const mine = linkTo(own, '批注.png');
  assert.equal((await lin.fetch(mine)).status, 200);

  assert.equal((await (await signedIn(server, 'wu')).fetch(mine)).status, 404);
  assert.equal((await (await desk.as('yunhe-health')).fetch(address)).status, 404);
  const other = await openFoodCase(server);
  assert.equal((await lin.fetch(mine.replace(number, other))).status, 404, 'a message of another case');
  assert.equal((await lin.fetch(mine.replace(/[0-9a-f]{64}$/, 'f'.repeat(64)))).status, 404);
});

test('a file that is no document, and a sixth, are refused at the field; what was typed stays', async () => {
  const number = await openFoodCase(server);
  const page = await (await signedIn(server, 'lin')).get(`/my/cases/${number}/messages`);
  const script = new File(['<script>alert(1)</script>'], '照片.png', { type: 'image/png' });
  const refused = await page.submit({ message: '附照片', files: [png('好.png'), script] }, '发送');
  assert.equal(refused.status, 422);
  assert.match(refused.text, /“照片\.png”没有保存/);
  assert.match(refused.text, /附照片/);
  assert.deepEqual(
    refused.errors.map(({ href }) => href),
    ['#files'],
  );
  const six = await page.submit(
    { message: '附照片', files: [1, 2, 3, 4, 5, 6].map((n) => png(`${n}.png`)) },
    '发送',
  );
  assert.equal(six.status, 422);
  assert.match(six.text, /最多附5个文件/);
  const [kept] = await server.database.query<{ count: number }>(
    `select count(*)::int as count from procedures.message m join procedures.case_file c on c.id = m.case_id where c.number = $1`,
    [number],
  );
  assert.equal(kept?.count, 0);
});

function linkTo(page: Page, text: string): string {
  const [link] = page.findAll('a', (element) => textOf(element) === text);
  assert.ok(link?.attributes.href);
  return link.attributes.href;
}
