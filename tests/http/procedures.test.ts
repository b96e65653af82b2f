import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { correctCase, getCase } from '../../src/modules/procedures/index.ts';
import { inTransaction } from '../../src/platform/database/index.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { actsOn, Desk, findActorOf, openFoodCase } from './steps/cases.ts';
import { apply, foodLicence, signedIn } from './steps/food-application.ts';

let server: TestServer;
let desk: Desk;
before(async () => {
  server = await testServer();
  desk = new Desk(server);
});
after(() => server.close());

const monday = '2026-11-23T10:00:00+08:00';
beforeEach(() => server.clock.set(monday));

/** A case that waits for the decision. */
async function reviewed(): Promise<string> {
  const number = await openFoodCase(server);
  await desk.act('yunhe-accept', number, '受理');
  for (const login of ['yunhe-review', 'yunhe-fire', 'yunhe-urban']) {
    await desk.act(login, number, '审查通过');
  }
  return number;
}

const typed = (page: Page, name: string) =>
  page.findAll('textarea', ({ attributes }) => attributes.name === name)[0]?.children.join('');

describe('a food business licence from application to delivery', () => {
  test('three departments review at once, then it is approved, issued and delivered', async () => {
    const lin = await signedIn(server, 'lin');
    const number = await apply(lin);

    const list = await (await desk.as('yunhe-accept')).get('/workbench');
    assert.ok(list.text.includes(number));
    assert.match(list.text, /食品经营许可（新办）受理申请林晓岚/);
    assert.deepEqual(actsOn(await desk.open('yunhe-accept', number)), ['受理', '一次性告知补正', '不予受理']);

    const accepted = await desk.act('yunhe-accept', number, '受理');
    assert.match(accepted.text, /“受理”已办理/);
    assert.deepEqual(actsOn(accepted), []);

    const before = await desk.open('yunhe-fire', number);
    assert.deepEqual(actsOn(before), ['审查通过', '提出异议', '征求意见', '启动本部门特别程序']);
    assert.equal(before.text.match(/审查中/g)?.length, 3);
    await desk.act('yunhe-fire', number, '审查通过', { opinion: '疏散通道符合要求' });
    await desk.act('yunhe-urban', number, '提出异议', { reasons: '店招超出规定尺寸' });
    assert.deepEqual(actsOn(await desk.open('yunhe-decide', number)), ['启动特别程序', '延长办理期限']);
    await desk.act('yunhe-review', number, '审查通过');

    const decision = await (await desk.open('yunhe-decide', number)).follow('准予');
    assert.match(decision.text, /疏散通道符合要求/);
    assert.match(decision.text, /店招超出规定尺寸/);
    await decision.submit({ opinion: '店招整改后使用' }, '确认');
    assert.match((await desk.act('yunhe-issue', number, '制证发证')).text, /已发证/);
    const deliver = await (await desk.open('yunhe-issue', number)).follow('送达');
    const chosen = deliver.findAll(
      'input',
      ({ attributes }) => attributes.name === 'method' && 'checked' in attributes,
    );
    assert.deepEqual(
      chosen.map(({ attributes }) => attributes.value),
      ['electronic'],
      'as the applicant has asked',
    );
    const done = await deliver.submit({}, '确认');
    assert.match(done.text, /已办结/);
    assert.deepEqual(actsOn(done), []);

    const mine = await lin.get(`/my/cases/${number}`);
    assert.match(mine.text, /已办结/);
    assert.match(mine.text, /店招整改后使用/);
    assert.doesNotMatch(
      mine.text,
      /店招超出规定尺寸|疏散通道符合要求/,
      'opinions of departments are for officials',
    );
    assert.match((await lin.get('/my/certificates')).text, /食品经营许可证/);
  });

  test('applicant and official see the same dates', async () => {
    const number = await openFoodCase(server);
    await desk.act('yunhe-accept', number, '受理');
    const lin = await signedIn(server, 'lin');
    // Seven working days promised, ten by law, from 23 November.
    for (const page of [await desk.open('yunhe-accept', number), await lin.get(`/my/cases/${number}`)]) {
      assert.match(page.text, /2026年12月2日/);
      assert.match(page.text, /2026年12月7日/);
    }
  });

  test('the delivery the applicant asked for is chosen already, with the address', async () => {
    const number = await openFoodCase(server, {
      answers: {
        'delivery-mode': '3',
        'recipient-name': '林晓岚',
        'recipient-address': '东门大街26号2栋301室',
      },
    });
    await desk.act('yunhe-accept', number, '受理');
    for (const login of ['yunhe-review', 'yunhe-fire', 'yunhe-urban'])
      await desk.act(login, number, '审查通过');
    await desk.act('yunhe-decide', number, '准予');
    await desk.act('yunhe-issue', number, '制证发证');
    const page = await (await desk.open('yunhe-issue', number)).follow('送达');
    assert.match(page.text, /东门大街26号2栋301室/);
    const delivered = await page.submit({ note: 'EX20261123' }, '确认');
    assert.match(delivered.text, /邮寄送达/);
    assert.match(delivered.text, /EX20261123/);
  });
});

describe('corrections', () => {
  const points = {
    points: '2',
    'points.0.subject': 'layout',
    'points.0.text': '布局图没有标注尺寸',
    'points.1.subject': '_whole',
    'points.1.text': '申请书没有签名',
  };

  test('points are added and removed without scripts, and what was typed stays', async () => {
    const number = await openFoodCase(server);
    const form = await (await desk.open('yunhe-accept', number)).follow('一次性告知补正');
    const two = await form.submit(
      { 'points.0.subject': 'layout', 'points.0.text': '布局图没有标注尺寸' },
      '再加一项',
    );
    assert.equal(typed(two, 'points.0.text'), '布局图没有标注尺寸');
    const three = await two.submit({ 'points.1.text': '申请书没有签名' }, '再加一项');
    assert.equal(pointsOf(three), 3);
    const less = await three.submit({}, '第1项');
    assert.equal(pointsOf(less), 2);
    assert.equal(typed(less, 'points.0.text'), '申请书没有签名');
    const sent = await less.submit({}, '确认');
    assert.match(sent.text, /待补正/);
    assert.match(sent.text, /申请书没有签名/);
    assert.doesNotMatch(sent.text, /布局图没有标注尺寸/);
  });

  test('a notice without a point is refused at its field', async () => {
    const number = await openFoodCase(server);
    const form = await (await desk.open('yunhe-accept', number)).follow('一次性告知补正');
    const refused = await form.submit({}, '确认');
    assert.equal(refused.status, 422);
    assert.match(refused.title, /^错误：/);
    assert.deepEqual(refused.errors, [{ text: '请至少写明一项需要补正的内容', href: '#points.0.text' }]);
    assert.ok(refused.hasElement('points.0.text'));
  });

  test('are asked for once; meanwhile nobody acts, then the five days begin anew', async () => {
    const number = await openFoodCase(server);
    const waiting = await desk.act('yunhe-accept', number, '一次性告知补正', points);
    assert.deepEqual(actsOn(waiting), []);
    assert.match(waiting.text, /设备设施布局图/);
    const list = await (await desk.as('yunhe-accept')).get('/workbench?clock=waiting');
    assert.ok(list.text.includes(number));

    server.clock.set('2026-12-09T10:00:00+08:00');
    const lin = await signedIn(server, 'lin');
    const asked = await lin.get(`/my/cases/${number}`);
    assert.match(asked.text, /布局图没有标注尺寸/);
    await correct(number);

    const again = await desk.open('yunhe-accept', number);
    assert.deepEqual(actsOn(again), ['受理', '不予受理']);
    assert.match(again.text, /2026年12月16日/);
    assert.match(again.text, /75平方米 补正/, 'what the correction changed is marked');
    const forced = await (await desk.as('yunhe-accept')).post(
      `/workbench/cases/${number}/acts/request-correction`,
      {
        ...points,
        _csrf: csrfOf(again),
      },
    );
    assert.equal(forced.status, 409);
    assert.match(forced.text, /现处于“受理”环节/);
    assert.match(forced.text, /布局图没有标注尺寸/, 'what was written can still be copied');
  });

  /** The applicant's answer to a notice, as the module of applications gives it. */
  async function correct(number: string): Promise<void> {
    const actor = await findActorOf(server, '林晓岚');
    const { state } = await getCase(server.platform, actor, 'read-as-applicant', number);
    await inTransaction(server.platform.database, (tx) =>
      correctCase(server.platform, tx, actor, {
        number,
        facts: {},
        answers: { ...state.answers, 'premises-area': 75 },
        materials: state.materials,
      }),
    );
  }
});

function csrfOf(page: Page): string {
  const field = page.findAll('input', ({ attributes }) => attributes.name === '_csrf')[0];
  if (field) return field.attributes.value ?? '';
  throw new Error(`${page.path} has no form`);
}

describe('refusals', () => {
  test('need reasons, which the applicant reads with the ways to contest them', async () => {
    const number = await reviewed();
    const form = await (await desk.open('yunhe-decide', number)).follow('不予批准');
    const empty = await form.submit({ reasons: '  ' }, '确认');
    assert.equal(empty.status, 422);
    assert.deepEqual(
      empty.errors.map(({ href }) => href),
      ['#reasons'],
    );
    const refused = await empty.submit(
      { grounds: '现场核查不符合法定条件、标准。', reasons: '烟道没有独立设置' },
      '确认',
    );
    assert.match(refused.text, /不予批准/);
    const mine = await (await signedIn(server, 'lin')).get(`/my/cases/${number}`);
    assert.match(mine.text, /现场核查不符合法定条件、标准。[\s\S]*烟道没有独立设置/);
    assert.match(mine.text, /行政复议/);
  });

  test('of acceptance end the case with its own letter', async () => {
    const number = await openFoodCase(server);
    const closed = await desk.act('yunhe-accept', number, '不予受理', {
      reasons: '应当向经营场所所在地的机关申请',
    });
    assert.match(closed.text, /不予受理决定书/);
    assert.deepEqual(actsOn(closed), []);
  });
});

describe('special procedures and extension', () => {
  test('pause and resume move the dates; an extension is given once and within the law', async () => {
    const number = await openFoodCase(server);
    await desk.act('yunhe-accept', number, '受理');
    server.clock.set('2026-11-25T10:00:00+08:00');
    const paused = await desk.act('yunhe-decide', number, '启动特别程序', {
      kind: 'inspection',
      basis: '行政许可法第四十五条',
      expectedDays: '5',
    });
    assert.match(paused.text, /特别程序中/);
    assert.deepEqual(actsOn(paused), ['启动特别程序', '结束特别程序']);
    assert.deepEqual(actsOn(await desk.open('yunhe-fire', number)), []);

    server.clock.set('2026-12-02T10:00:00+08:00');
    const resumed = await desk.act('yunhe-decide', number, '结束特别程序', { result: '合格' });
    // Five working days that do not count: 2 December becomes 9 December.
    assert.match(resumed.text, /2026年12月9日/);

    const form = await (await desk.open('yunhe-decide', number)).follow('延长办理期限');
    const tooLong = await form.submit({ days: '16', reasons: '补充检验' }, '确认');
    assert.deepEqual(
      tooLong.errors.map(({ href }) => href),
      ['#days'],
    );
    const extended = await tooLong.submit({ days: '5' }, '确认');
    assert.match(extended.text, /2026年12月16日/);
    assert.deepEqual(actsOn(extended), ['启动特别程序']);
  });

  test('one department stands still by itself; the whole limit moves, the others go on', async () => {
    const number = await openFoodCase(server);
    await desk.act('yunhe-accept', number, '受理');
    const paused = await desk.act('yunhe-fire', number, '启动本部门特别程序', {
      kind: 'testing',
      basis: '建设工程消防设计审查验收管理暂行规定',
      expectedDays: '3',
    });
    assert.match(paused.text, /办理中/);
    assert.deepEqual(actsOn(paused), ['结束本部门特别程序']);
    assert.deepEqual(actsOn(await desk.open('yunhe-urban', number)), [
      '审查通过',
      '提出异议',
      '征求意见',
      '启动本部门特别程序',
    ]);
    await desk.act('yunhe-urban', number, '审查通过');

    server.clock.set('2026-11-30T10:00:00+08:00');
    // The laboratory was done on Thursday, which is written down on Monday.
    const resumed = await desk.act('yunhe-fire', number, '结束本部门特别程序', {
      result: '合格',
      on: '2026-11-26',
    });
    assert.match(resumed.text, /承诺办结2026年12月7日/, 'three working days after 2 December');
    assert.deepEqual(actsOn(resumed), ['审查通过', '提出异议', '征求意见', '启动本部门特别程序']);
  });

  test('nothing ends before it began, or tomorrow, and a hearing is held within twenty days', async () => {
    const number = await openFoodCase(server);
    await desk.act('yunhe-accept', number, '受理');
    const hearing = await (await desk.open('yunhe-decide', number)).follow('启动特别程序');
    const late = await hearing.submit({ kind: 'hearing', basis: '第四十七条', expectedDays: '21' }, '确认');
    assert.match(late.text, /听证应当在20个工作日内组织/);
    await late.submit({ expectedDays: '20' }, '确认');
    const ending = await (await desk.open('yunhe-decide', number)).follow('结束特别程序');
    for (const [on, says] of [
      ['2026-11-20', /日期不能早于2026年11月23日/],
      ['2026-11-24', /日期不能晚于今天/],
    ] as const) {
      assert.match((await ending.submit({ on }, '确认')).text, says);
    }
  });

  test('what departments decide alone is extended by ten days at most', async () => {
    const number = await openFoodCase(server, { item: foodLicence.replace('001001', '001002') });
    await desk.act('yunhe-accept', number, '受理');
    const form = await (await desk.open('yunhe-decide', number)).follow('延长办理期限');
    const refused = await form.submit({ days: '11', reasons: '补充检验' }, '确认');
    assert.match(refused.text, /最多可以延长10个工作日/);
    assert.equal(typed(refused, 'reasons'), '补充检验');
  });
});

describe('two officials at once', () => {
  test('the second is told who was faster, and what was written is kept', async () => {
    const number = await openFoodCase(server);
    const slow = await (await desk.open('yunhe-accept', number)).follow('不予受理');
    const other = await signedIn(server, 'yunhe-accept');
    await (await (await other.get(`/workbench/cases/${number}`)).follow('受理')).submit({}, '确认');
    const late = await slow.submit({ reasons: '不属于本机关职权范围' }, '确认');
    assert.equal(late.status, 409);
    assert.match(late.text, /沈若兰已于2026年11月23日 10:00办理“受理”/);
    assert.equal(typed(late, 'reasons'), '不属于本机关职权范围');
    assert.match((await late.follow('查看办件最新情况')).text, /办理中/);
  });

  test('pressing at the same moment does it once', async () => {
    const number = await openFoodCase(server);
    const form = await (await desk.open('yunhe-accept', number)).follow('受理');
    const answers = await Promise.all([form.submit({}, '确认'), form.submit({}, '确认')]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const [row] = await server.database.query<{ count: number }>(
      `select count(*)::int as count from procedures.action
       join procedures.case_file on case_file.id = action.case_id where number = $1`,
      [number],
    );
    assert.equal(row?.count, 2);
  });

  test('what has happened since the page was opened is shown before it is decided', async () => {
    const number = await reviewed();
    const form = await (await desk.open('yunhe-decide', number)).follow('准予');
    await desk.act('yunhe-decide', number, '启动特别程序', {
      kind: 'inspection',
      basis: '第四十五条',
      expectedDays: '3',
    });
    await desk.act('yunhe-decide', number, '结束特别程序', { result: '不合格' });
    const told = await form.submit({ opinion: '符合条件' }, '确认');
    assert.equal(told.status, 409);
    assert.match(told.text, /办件有新的办理记录：贺清源已于2026年11月23日 10:00办理“启动特别程序”/);
    assert.equal(typed(told, 'opinion'), '符合条件');
    assert.match((await told.submit({}, '确认')).text, /已准予/, 'confirming again means it was seen');
  });

  test('departments do not wait for one another', async () => {
    const number = await openFoodCase(server);
    await desk.act('yunhe-accept', number, '受理');
    const fire = await (await desk.open('yunhe-fire', number)).follow('审查通过');
    await desk.act('yunhe-urban', number, '提出异议', { reasons: '店招超出规定尺寸' });
    assert.equal((await fire.submit({}, '确认')).status, 200);
  });
});

describe('who may see and do what', () => {
  test('to an official of another agency the case does not exist', async () => {
    const number = await openFoodCase(server);
    const health = await desk.as('yunhe-health');
    for (const path of ['', '/acts/accept', '/notices/1.pdf']) {
      assert.equal((await health.get(`/workbench/cases/${number}${path}`)).status, 404, path);
    }
    assert.doesNotMatch((await health.get('/workbench/cases')).text, new RegExp(number));
    assert.doesNotMatch((await health.get(`/workbench/cases?q=${number}`)).text, /食品经营许可/);
  });

  test('another post of the same agency reads it and may not act', async () => {
    const number = await openFoodCase(server);
    const page = await desk.open('yunhe-review', number);
    assert.equal(page.status, 200);
    assert.deepEqual(actsOn(page), []);
    const reviewer = await desk.as('yunhe-review');
    assert.equal((await reviewer.get(`/workbench/cases/${number}/acts/accept`)).status, 403);
    const token = csrfOf(await reviewer.get('/workbench/account'));
    const forced = await reviewer.post(`/workbench/cases/${number}/acts/accept`, { _csrf: token });
    assert.equal(forced.status, 403);
    assert.match((await desk.open('yunhe-accept', number)).text, /待受理/);
  });

  test('a task of another department is not done by naming it', async () => {
    const number = await openFoodCase(server);
    await desk.act('yunhe-accept', number, '受理');
    const form = await (await desk.open('yunhe-fire', number)).follow('审查通过');
    assert.equal((await form.submit({ task: 'review/review:food-safety' }, '确认')).status, 403);
    assert.equal((await form.submit({ task: 'review/review:nothing' }, '确认')).status, 409);
  });

  test('persons and strangers stay outside', async () => {
    const number = await openFoodCase(server);
    const person = await signedIn(server, 'lin');
    assert.equal((await person.get('/workbench')).status, 403);
    assert.equal((await person.get(`/workbench/cases/${number}`)).status, 403);
    const stranger = await server.browser().get(`/workbench/cases/${number}`);
    assert.match(stranger.path, /^\/sign-in/);
  });

  test('an unknown act or number is not found', async () => {
    const number = await openFoodCase(server);
    const acceptor = await desk.as('yunhe-accept');
    assert.equal((await acceptor.get(`/workbench/cases/${number}/acts/dance`)).status, 404);
    assert.equal((await acceptor.get('/workbench/cases/990102202611230000000000')).status, 404);
  });
});

describe('lists', () => {
  test('reviewing departments find their cases by number, applicant and code', async () => {
    const number = await openFoodCase(server, { person: '陈建国' });
    await desk.act('yunhe-accept', number, '受理');
    const fire = await desk.as('yunhe-fire');
    for (const words of [number, '陈建国', '990103196108023150']) {
      const page = await fire.get(`/workbench/cases?q=${encodeURIComponent(words)}`);
      assert.ok(page.text.includes(number), words);
    }
    assert.match((await fire.get(`/workbench/cases?q=${number}&status=refused`)).text, /没有符合条件的办件/);
    assert.ok((await fire.get(`/workbench?q=${encodeURIComponent('陈建')}`)).text.includes(number));
  });

  test('go on page after page without a gap or a repetition', async () => {
    for (let count = 0; count < 55; count += 1) await openFoodCase(server, { person: '何文涛' });
    const acceptor = await desk.as('yunhe-accept');
    const lists = [
      { path: '/workbench?q=何文涛', lengths: [30, 25] },
      { path: '/workbench/cases?q=何文涛', lengths: [50, 5] },
    ];
    for (const { path, lengths } of lists) {
      const first = await acceptor.get(path);
      const second = await first.follow('下一页');
      const numbers = [first, second].map((page) => page.text.match(/99010220261123\d{10}/g) ?? []);
      assert.deepEqual(
        numbers.map(({ length }) => length),
        lengths,
        path,
      );
      assert.equal(new Set(numbers.flat()).size, 55);
    }
  });

  test('overdue work has a tab of its own', async () => {
    const number = await openFoodCase(server);
    server.clock.set('2026-12-01T10:00:00+08:00');
    const page = await (await desk.as('yunhe-accept')).get(`/workbench?clock=overdue&q=${number}`);
    assert.match(page.text, new RegExp(`${number}.*超期1个工作日`));
    server.clock.set('2026-11-30T10:00:00+08:00');
    const acceptor = await desk.as('yunhe-accept');
    assert.ok((await acceptor.get(`/workbench?clock=due-soon&q=${number}`)).text.includes(number));
    assert.match((await acceptor.get(`/workbench?clock=overdue&q=${number}`)).text, /没有符合条件的任务/);
  });

  test('an official without work is told so', async () => {
    assert.match((await (await desk.as('yunhe-health')).get('/workbench')).text, /没有待办任务/);
  });
});

describe('silence', () => {
  test('of the organ is acceptance as of receipt', async () => {
    const number = await openFoodCase(server);
    server.clock.set('2026-11-30T23:00:00+08:00');
    await server.runJob('close-silent-cases');
    assert.match((await desk.open('yunhe-accept', number)).text, /待受理/);
    server.clock.set('2026-12-01T00:10:00+08:00');
    await server.runJob('close-silent-cases');
    const page = await desk.open('yunhe-accept', number);
    assert.match(page.text, /视为受理/);
    assert.match(page.text, /受理日期2026年11月23日/);
    assert.deepEqual(actsOn(await desk.open('yunhe-fire', number)), [
      '审查通过',
      '提出异议',
      '征求意见',
      '启动本部门特别程序',
    ]);
  });

  test('of one case whose history is spoiled does not hold up the others', async () => {
    const spoiled = await openFoodCase(server);
    const number = await openFoodCase(server);
    await server.database.query(
      `update procedures.action set data = '{"type": "lapsed"}'
       where case_id = (select id from procedures.case_file where number = $1)`,
      [spoiled],
    );
    server.clock.set('2026-12-01T10:00:00+08:00');
    await server.runJob('close-silent-cases');
    const errors = server.takeErrors();
    assert.equal(errors.length, 1);
    assert.match(errors[0] ?? '', new RegExp(spoiled));
    assert.match((await desk.open('yunhe-accept', number)).text, /视为受理/);
    await server.database.query(
      `update procedures.case_clock set silence_on = null
       where case_id = (select id from procedures.case_file where number = $1)`,
      [spoiled],
    );
  });

  test('of the applicant ends the case after thirty working days', async () => {
    const number = await openFoodCase(server);
    await desk.act('yunhe-accept', number, '一次性告知补正', { 'points.0.text': '缺少布局图' });
    server.clock.set('2027-01-05T10:00:00+08:00');
    await server.runJob('close-silent-cases');
    assert.match((await desk.open('yunhe-accept', number)).text, /待补正/);
    server.clock.set('2027-01-06T10:00:00+08:00');
    await server.runJob('close-silent-cases');
    assert.match((await desk.open('yunhe-accept', number)).text, /逾期未补正/);
  });
});

describe('letters', () => {
  test('each is a signed PDF, the same every time, for the official and nobody else', async () => {
    const number = await openFoodCase(server);
    const page = await desk.act('yunhe-accept', number, '一次性告知补正', {
      'points.0.subject': 'layout',
      'points.0.text': '布局图没有标注尺寸',
    });
    assert.match(page.text, /补正告知书 \(PDF\)/);
    const acceptor = await desk.as('yunhe-accept');
    const path = `/workbench/cases/${number}/notices/2.pdf`;
    const [first, again] = await Promise.all(
      [1, 2].map(async () => Buffer.from(await (await acceptor.fetch(path)).arrayBuffer())),
    );
    assert.ok(first?.subarray(0, 5).equals(Buffer.from('%PDF-')));
    assert.ok(first && again?.equals(first));
    assert.match(first.toString('latin1'), /\/ByteRange/);
    assert.equal((await acceptor.get(`/workbench/cases/${number}/notices/1.pdf`)).status, 404);
    assert.equal((await (await desk.as('yunhe-health')).get(path)).status, 404);
  });
});

function pointsOf(page: Page): number {
  return page.findAll('textarea', ({ attributes }) => /^points\./.test(attributes.name ?? '')).length;
}
