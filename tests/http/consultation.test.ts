import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type TestServer, testServer } from '../support/server.ts';
import { actsOn, Desk, openFoodCase } from './steps/cases.ts';
import { signedIn } from './steps/food-application.ts';

let server: TestServer;
let desk: Desk;
before(async () => {
  server = await testServer();
  desk = new Desk(server);
});
after(() => server.close());
beforeEach(() => server.clock.set('2026-11-23T10:00:00+08:00'));

const reviewers = ['yunhe-review', 'yunhe-fire', 'yunhe-urban'];
const question = '申请人的健康证明是否仍在有效期内';

async function reviewed(): Promise<string> {
  const number = await openFoodCase(server);
  await desk.act('yunhe-accept', number, '受理');
  for (const login of reviewers) await desk.act(login, number, '审查通过');
  return number;
}

describe('another office is consulted', () => {
  test('sees the case from then on, and answers within a limit of its own; the time of the case goes on', async () => {
    const number = await reviewed();
    assert.equal((await desk.open('yunhe-health', number)).status, 404);
    const form = await (await desk.open('yunhe-decide', number)).follow('征求意见');
    assert.match(form.text, /不是《行政许可法》第四十五条规定的特别程序，办理期限照常计算/);
    const asked = await form.submit({ agency: 'yunhe-health', question, answerWithin: '2' }, '确认');
    assert.match(asked.text, /“征求意见”已办理/);
    assert.match(asked.text, /云河区卫健局.*答复期限 2026年11月25日/s);
    assert.match(asked.text, /2026年12月2日/, 'the promise stands where it stood');

    const health = await desk.as('yunhe-health');
    assert.ok((await health.get('/workbench')).text.includes(number));
    assert.ok((await health.get('/workbench/cases')).text.includes(number));
    const page = await desk.open('yunhe-health', number);
    assert.deepEqual(actsOn(page), ['答复意见']);
    const answer = await page.follow('答复意见');
    assert.match(answer.text, new RegExp(question));
    const empty = await answer.submit({}, '确认');
    assert.equal(empty.status, 422);
    assert.deepEqual(empty.errors, [{ text: '请填写意见，不超过4000字', href: '#opinion' }]);
    await empty.submit({ opinion: '经查询，健康证明有效' }, '确认');
    assert.deepEqual(actsOn(await desk.open('yunhe-health', number)), []);

    const decision = await (await desk.open('yunhe-decide', number)).follow('准予');
    assert.match(decision.text, /经查询，健康证明有效/);
    const mine = await (await signedIn(server, 'lin')).get(`/my/cases/${number}`);
    assert.match(mine.text, /征求有关部门意见，办理期限照常计算/);
    assert.doesNotMatch(mine.text, /健康证明是否|经查询/, 'question and answer are for officials');
  });

  test('but does not hold up the decision', async () => {
    const number = await reviewed();
    await desk.act('yunhe-decide', number, '征求意见', { agency: 'yunhe-health', question });
    assert.match((await desk.act('yunhe-decide', number, '准予')).text, /未答复即已作出决定/);
    assert.deepEqual(actsOn(await desk.open('yunhe-health', number)), []);
    const late = await (await desk.as('yunhe-health')).get(`/workbench/cases/${number}/acts/answer`);
    assert.equal(late.status, 409);
  });

  test('only where it has somebody to answer, and with a question', async () => {
    const number = await reviewed();
    const form = await (await desk.open('yunhe-decide', number)).follow('征求意见');
    const empty = await form.submit({ answerWithin: '30' }, '确认');
    assert.equal(empty.status, 422);
    assert.deepEqual(
      empty.errors.map(({ href }) => href),
      ['#agency', '#question', '#answerWithin'],
    );
    const gone = await form.submit({ agency: 'no-such-agency', question }, '确认');
    assert.deepEqual(gone.errors, [{ text: '请选择征求哪个部门的意见', href: '#agency' }]);
    assert.match(gone.text, new RegExp(question), 'what was typed is kept');
  });
});

describe('a case is returned', () => {
  test('to the department that examined, with a reason; the others need not examine again', async () => {
    const number = await reviewed();
    const form = await (await desk.open('yunhe-decide', number)).follow('退回补充审查');
    const none = await form.submit({ reasons: '疏散通道宽度没有写明' }, '确认');
    assert.equal(none.status, 422);
    assert.deepEqual(none.errors, [{ text: '请选择由哪个部门补充审查', href: '#againBy' }]);
    await none.submit({ againBy: 'yunhe-fire-rescue' }, '确认');

    assert.deepEqual(actsOn(await desk.open('yunhe-urban', number)), []);
    const fire = await desk.open('yunhe-fire', number);
    assert.match(fire.text, /退回补充审查.*疏散通道宽度没有写明/s);
    await desk.act('yunhe-fire', number, '审查通过', { opinion: '疏散通道宽度1.4米' });
    assert.match((await desk.act('yunhe-decide', number, '准予')).text, /已准予/);
    const mine = await (await signedIn(server, 'lin')).get(`/my/cases/${number}`);
    assert.doesNotMatch(mine.text, /疏散通道/);
  });

  test('twice at most, and never to a department that has not examined', async () => {
    const number = await reviewed();
    const form = await (await desk.open('yunhe-decide', number)).follow('退回补充审查');
    const wrong = await form.submit({ reasons: '补充', againBy: 'yunhe-health' }, '确认');
    assert.equal(wrong.status, 422);
    const again = { reasons: '补充', againBy: 'yunhe-urban-management' };
    for (let times = 0; times < 2; times++) {
      await desk.act('yunhe-decide', number, '退回补充审查', again);
      await desk.act('yunhe-urban', number, '审查通过');
    }
    assert.doesNotMatch(actsOn(await desk.open('yunhe-decide', number)).join(), /退回/);
  });

  test('and comes back to who had taken it', async () => {
    const number = await openFoodCase(server);
    await desk.act('yunhe-accept', number, '受理');
    await (await desk.open('yunhe-fire', number)).submit({}, '认领');
    for (const login of reviewers) await desk.act(login, number, '审查通过');
    const again = { reasons: '补充', againBy: 'yunhe-fire-rescue' };
    await desk.act('yunhe-decide', number, '退回补充审查', again);
    const mine = await (await desk.as('yunhe-fire')).get('/workbench?scope=mine');
    assert.ok(mine.text.includes(number));
  });
});
