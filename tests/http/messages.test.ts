import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
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
