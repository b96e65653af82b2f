import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';

let server: TestServer;
let desk: Desk;
before(async () => {
  server = await testServer();
  desk = new Desk(server);
});
after(() => server.close());
beforeEach(() => server.clock.set('2026-11-23T10:00:00+08:00'));

const reviewers = ['yunhe-review', 'yunhe-fire', 'yunhe-urban'];

/** What the program does within a minute. */
async function watch(): Promise<void> {
  await server.deliver();
  await server.runJob('watch-cases');
}

/** A case that waits for its decision, promised by 2026-12-02. */
async function waiting(): Promise<string> {
  const number = await openFoodCase(server);
  await desk.act('yunhe-accept', number, '受理');
  for (const login of reviewers) await desk.act(login, number, '审查通过');
  await watch();
  return number;
}

interface Found {
  readonly number: string;
  readonly rule: string;
  readonly status: string;
}

async function warningsOf(caseNumber: string): Promise<Found[]> {
  return server.database.query<Found>(
    'select number, rule, status from monitoring.warning where case_number = $1 order by rule, raised_at',
    [caseNumber],
  );
}

async function warningOf(caseNumber: string, rule: string): Promise<string> {
  const found = (await warningsOf(caseNumber)).find((one) => one.rule === rule);
  assert.ok(found, `${rule} has warned`);
  return found.number;
}

async function open(login: string, warning: string): Promise<Page> {
  return (await desk.as(login)).get(`/workbench/monitoring/warnings/${warning}`);
}

async function say(login: string, warning: string, button: string, words: string): Promise<Page> {
  return (await open(login, warning)).submit({ words }, button);
}

/** The case above after its promised day: a yellow card. */
async function late(): Promise<{ number: string; card: string }> {
  const number = await waiting();
  server.clock.set('2026-12-03T10:00:00+08:00');
  await watch();
  return { number, card: await warningOf(number, 'JC-SX-11') };
}

describe('a time that comes up', () => {
  test('is warned of once, and the warning ends with its ground', async () => {
    const number = await waiting();
    assert.deepEqual(await warningsOf(number), []);
    server.clock.set('2026-12-01T10:00:00+08:00');
    await watch();
    await server.runJob('watch-cases');
    assert.deepEqual(
      (await warningsOf(number)).map(({ rule, status }) => [rule, status]),
      [['JC-SX-01', 'raised']],
    );
    const page = await open('yunhe-decide', await warningOf(number, 'JC-SX-01'));
    assert.match(page.text, /承诺时限将到.*承诺时限内的决定.*还有1个工作日/s);

    await desk.act('yunhe-decide', number, '准予');
    await watch();
    assert.deepEqual(
      (await warningsOf(number)).map(({ rule, status }) => [rule, status]),
      [['JC-SX-01', 'cleared']],
    );
  });

  test('is no ground for a warning while a special procedure lasts', async () => {
    const number = await waiting();
    server.clock.set('2026-12-01T10:00:00+08:00');
    await watch();
    await desk.act('yunhe-decide', number, '启动特别程序', {
      kind: 'testing',
      basis: '第四十五条',
      expectedDays: '5',
    });
    await watch();
    assert.deepEqual(
      (await warningsOf(number)).map(({ rule, status }) => [rule, status]),
      [['JC-SX-01', 'cleared']],
    );
    server.clock.set('2026-12-04T10:00:00+08:00');
    await watch();
    assert.equal((await warningsOf(number)).length, 1);
  });

  test('is answered in words', async () => {
    const number = await waiting();
    server.clock.set('2026-12-01T10:00:00+08:00');
    await watch();
    const reminder = await warningOf(number, 'JC-SX-01');
    const empty = await say('yunhe-decide', reminder, '回应', '');
    assert.equal(empty.status, 422);
    assert.match(empty.errors[0]?.text ?? '', /请写明情况和理由/);
    const answered = await say('yunhe-decide', reminder, '回应', '今天作出决定');
    assert.match(answered.text, /已经办理.*已回应.*今天作出决定/s);
  });
});

describe('whose turn it is', () => {
  const inboxOf = async (login: string) => (await (await desk.as(login)).get('/workbench/notices')).text;

  test('is told in the workbench, from the new warning to the end of the appeal', async () => {
    const { card } = await late();
    await server.deliver();
    const decider = await desk.as('yunhe-decide');
    assert.match((await decider.get('/workbench/notices')).text, /新的监察黄牌：超过承诺时限/);
    const [told] = await server.database.query<{ id: string }>(
      `select id from notices.notice where template = 'warning-raised' and link like $1`,
      [`%${card}`],
    );
    const notice = await decider.get(`/workbench/notices/${told?.id}`);
    assert.match(
      notice.text,
      new RegExp(`云河区市场监督管理局收到监察黄牌（监察编号${card}）.*请在2026年12月8日前回应`),
    );
    assert.equal((await notice.follow('前往办理')).path, `/workbench/monitoring/warnings/${card}`);
    for (const login of ['yunhe-review', 'yunhe-accept', 'yunhe-urban'])
      assert.doesNotMatch(await inboxOf(login), /监察黄牌/, login);

    await say('yunhe-decide', card, '书面说明', '系统升级停办一天');
    await server.deliver();
    assert.match(await inboxOf('supervisor'), /请认定监察黄牌：超过承诺时限/);
    await say('supervisor', card, '认定', '停办未公告，不能扣除');
    await say('yunhe-decide', card, '申诉', '停办公告已于上月发布');
    await server.deliver();
    assert.match(await inboxOf('yunhe-decide'), /监察黄牌已认定/);
    assert.match(await inboxOf('supervisor-2'), /请复核申诉/);
    assert.doesNotMatch(await inboxOf('supervisor'), /请复核申诉/, 'who judged does not review');
    await say('supervisor-2', card, '撤销', '公告属实，撤销原认定');
    await server.deliver();
    assert.match(await inboxOf('yunhe-decide'), /申诉复核：撤销认定/);
  });

  test('also over the public account, where the official has chosen it', async () => {
    const decider = await desk.as('yunhe-decide');
    const settings = await (await decider.get('/workbench/notices')).follow('接收方式');
    const saved = await settings.submit({ channels: ['public-account'], locale: 'zh-CN' }, '保存');
    assert.match(saved.text, /接收方式已保存/);
    const { card } = await late();
    await server.deliver();
    await server.runJob('send-notices');
    const sent = await server.database.query<{ text: string }>(
      'select text from notices.demo_message where text like $1',
      [`%${card}%`],
    );
    assert.deepEqual(sent, [{ text: `您单位有新的监察预警（${card}），请登录工作台回应。` }]);
  });
});

describe('a card', () => {
  test('is explained, upheld, appealed against, and reviewed by another supervisor', async () => {
    const { number, card } = await late();
    const board = await (await desk.as('supervisor')).get('/workbench/monitoring');
    assert.match(board.text, /云河区市场监管局/);
    const list = await board.follow('预警列表');
    assert.ok(list.text.includes(number));

    assert.match((await open('yunhe-decide', card)).text, /超过承诺时限.*黄牌.*优化营商环境条例/s);
    await say('yunhe-decide', card, '书面说明', '系统升级停办一天');
    const judging = await open('supervisor', card);
    assert.match(judging.text, /系统升级停办一天/);
    await judging.submit({ words: '停办未公告，不能扣除' }, '认定');

    const appeal = await say('yunhe-decide', card, '申诉', '停办公告已于上月发布');
    assert.match(appeal.text, /申诉复核中/);
    const own = await open('supervisor', card);
    assert.equal(own.hasElement('words'), false, 'who judged does not review');
    const reviewed = await say('supervisor-2', card, '撤销', '公告属实，撤销原认定');
    assert.match(reviewed.text, /申诉后撤销.*公告属实/s);

    const letter = await reviewed.follow('打印申诉复核决定书');
    assert.match(letter.text, /云河区市场监管局：.*撤销原认定/s);
  });

  test('stands where the organ says nothing', async () => {
    const { number, card } = await late();
    server.clock.set('2026-12-09T10:00:00+08:00');
    await server.runJob('end-silent-warnings');
    assert.match((await open('supervisor', card)).text, /待认定.*逾期未说明/s);
    await say('supervisor', card, '认定', '记录显示超期一个工作日');
    server.clock.set('2026-12-17T10:00:00+08:00');
    await server.runJob('end-silent-warnings');
    const found = (await warningsOf(number)).find(({ rule }) => rule === 'JC-SX-11');
    assert.equal(found?.status, 'in-force');
  });

  test('is not shown to other offices, and nobody acts out of turn', async () => {
    const { card } = await late();
    assert.equal((await open('yunhe-health', card)).status, 404);
    assert.equal((await (await desk.as('steward')).get('/workbench/monitoring')).status, 403);
    assert.equal((await open('yunhe-accept', card)).status, 200);
    assert.equal((await open('yunhe-accept', card)).hasElement('words'), false);
    assert.equal((await open('supervisor', card)).hasElement('words'), false, 'the organ is heard first');
    const early = await (await desk.as('yunhe-decide')).get(`/workbench/monitoring/warnings/${card}`);
    await early.submit({ words: '说明' }, '书面说明');
    const twice = await early.submit({ words: '再次说明' }, '书面说明');
    assert.equal(twice.status, 422);
    assert.match(twice.text, /现在不能这样办理/);
  });
});

describe('an act', () => {
  test('that refuses without naming the law brings a card', async () => {
    const number = await waiting();
    await desk.act('yunhe-decide', number, '不予批准', { reasons: '不符合条件' });
    await watch();
    assert.deepEqual(
      (await warningsOf(number)).map(({ rule }) => rule),
      ['JC-CX-02'],
    );
  });

  test('at night is only a hint', async () => {
    const number = await openFoodCase(server);
    server.clock.set('2026-11-23T23:10:00+08:00');
    await desk.act('yunhe-accept', number, '受理');
    await watch();
    assert.deepEqual(
      (await warningsOf(number)).map(({ rule }) => rule),
      ['JC-ZQ-02'],
    );
  });
});

test('each rule stands on its page with its basis', async () => {
  const rules = await (await desk.as('supervisor')).get('/workbench/monitoring/rules');
  assert.match(rules.text, /JC-SX-13.*行政许可法/s);
  const english = await (await desk.as('supervisor')).get('/en/workbench/monitoring/rules');
  assert.match(english.text, /Promised limit missed/);
});
