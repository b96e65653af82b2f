import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
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

/** 危险化学品经营许可 as 云河区 offers it. */
const chemicals = '11990102MB9902254Y4990125001001';
const panel = ['fang-weiguo', 'qiao-minzhi', 'shu-yan'];
const begin = {
  kind: 'expert-review',
  basis: '《中华人民共和国行政许可法》第四十五条',
  expectedDays: '10',
  experts: panel,
  noInterest: 'yes',
};

async function accepted(): Promise<string> {
  const number = await openFoodCase(server, { item: chemicals });
  await desk.act('yunhe-emergency-accept', number, '受理');
  return number;
}

function ending(verdicts: readonly string[], conclusion: string) {
  const fields = panel.flatMap((expert, at) => [
    [`verdict.${expert}`, verdicts[at] ?? ''],
    [`finding.${expert}`, `意见${at + 1}：储存条件符合要求`],
    [`signedOn.${expert}`, verdicts[at] === 'recused' ? '' : '2026-12-02'],
  ]);
  return { ...Object.fromEntries(fields), conclusion };
}

async function form(number: string, act: string): Promise<Page> {
  return (await desk.open('yunhe-emergency-decide', number)).follow(act);
}

describe('experts review an application for hazardous chemicals', () => {
  test('by a panel of the list; each signs an opinion, and the time does not count', async () => {
    const number = await accepted();
    const paused = await (await form(number, '启动特别程序')).submit(begin, '确认');
    assert.match(paused.text, /专家评审.*方卫国.*云溪理工学院.*评审中/s);
    const mine = await (await signedIn(server, 'lin')).get(`/my/cases/${number}`);
    assert.match(mine.text, /评审专家：方卫国（云溪理工学院）、乔敏之（云溪市安全生产技术中心）、舒燕/);

    server.clock.set('2026-12-03T10:00:00+08:00');
    const end = await form(number, '结束特别程序');
    const ended = await end.submit(ending(['agree', 'agree', 'agree-with-changes'], 'passed'), '确认');
    assert.match(ended.text, /专家评审结论：通过/);
    assert.match(ended.text, /舒燕.*修改后同意.*签字 2026年12月2日.*意见3：储存条件符合要求/s);
    // Ten working days end on the 7th of December; eight more do not count.
    assert.match(ended.text, /承诺办结2026年12月17日/);
    const told = await (await signedIn(server, 'lin')).get(`/my/cases/${number}`);
    assert.match(told.text, /专家评审结论：通过/);
    assert.doesNotMatch(told.text, /储存条件符合要求/, 'opinions of the experts are for officials');
  });

  test('an odd number of at least three, each asked for interests, none who must keep out', async () => {
    const number = await accepted();
    const page = await form(number, '启动特别程序');
    assert.match(page.text, /应当回避，不在可选范围：林晓岚（是申请人本人）/);
    for (const experts of [[], panel.slice(1), [...panel, 'meng-qinghe'], [...panel.slice(1), 'nobody']]) {
      const refused = await page.submit({ ...begin, experts }, '确认');
      assert.deepEqual(refused.errors, [{ text: '请从专家名录中选择3人以上单数的专家', href: '#experts' }]);
    }
    const { noInterest: _, ...unasked } = begin;
    const refused = await page.submit(unasked, '确认');
    assert.equal(refused.status, 422);
    assert.deepEqual(
      refused.errors.map(({ href }) => href),
      ['#noInterest'],
    );
    const decider = await desk.as('yunhe-emergency-decide');
    const forged = await decider.json('POST', `/api/v1/workbench/cases/${number}/acts`, {
      act: 'pause',
      ...begin,
      expectedDays: 10,
      noInterest: true,
      experts: ['fang-weiguo', 'qiao-minzhi', 'lin-xiaolan'],
    });
    assert.equal(forged.status, 422);
  });

  test('the conclusion follows most of those who signed; nothing is missing and nothing is lost', async () => {
    const number = await accepted();
    await (await form(number, '启动特别程序')).submit(begin, '确认');
    server.clock.set('2026-12-03T10:00:00+08:00');
    const end = await form(number, '结束特别程序');
    const empty = await end.submit({}, '确认');
    assert.equal(empty.status, 422);
    assert.equal(empty.errors.length, 10);
    const against = await end.submit(ending(['agree', 'disagree', 'disagree'], 'passed'), '确认');
    assert.match(against.text, /结论与多数专家的意见不一致/);
    assert.match(against.text, /意见2：储存条件符合要求/, 'what was typed is kept');
    const few = await end.submit(ending(['agree', 'agree', 'recused'], 'passed'), '确认');
    assert.match(few.text, /扣除回避的专家后不足3人/);
    const early = { ...ending(['agree', 'agree', 'agree'], 'passed'), 'signedOn.shu-yan': '2026-11-20' };
    assert.match((await end.submit(early, '确认')).text, /请填写舒燕签字的日期/);
  });
});
