import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { statementsDuring } from '../support/statements.ts';
import { actsOn, Desk, openFoodCase } from './steps/cases.ts';
import { signedIn } from './steps/food-application.ts';
import { caseOf, openPlantMatter, plant } from './steps/plant.ts';

let server: TestServer;
let desk: Desk;
before(async () => {
  server = await testServer();
  desk = new Desk(server);
});
after(() => server.close());
beforeEach(() => server.clock.set('2026-11-23T10:00:00+08:00'));

const acceptance = (number: string) => `${number}/acceptance/accept`;

describe('the work list', () => {
  test('asks for three things: who is there, what there is to count and choose, and the tasks', async () => {
    await openFoodCase(server);
    const acceptor = await desk.as('yunhe-accept');
    await acceptor.get('/workbench');
    for (const path of [
      '/workbench',
      '/workbench?scope=agency&clock=overdue',
      '/workbench?scope=mine&q=食品',
    ]) {
      const statements = await statementsDuring(() => acceptor.get(path));
      assert.equal(statements.length, 3, `${path}\n${statements.join('\n')}`);
    }
  });

  test('is narrowed by whose tasks, colour, item and words, each by a link that keeps the others', async () => {
    const number = await openFoodCase(server);
    const acceptor = await desk.as('yunhe-accept');
    const list = await acceptor.get('/workbench');
    assert.match(list.text, /待认领/);
    const narrow = await (await list.follow('待认领')).follow('正常');
    assert.match(narrow.path, /scope=unclaimed/);
    assert.match(narrow.path, /clock=on-track/);
    assert.ok(narrow.text.includes(number));
    assert.doesNotMatch((await narrow.follow('已超期')).text, new RegExp(number));
    for (const words of ['林晓岚', '晓岚 食品', number.slice(6), number]) {
      const found = await acceptor.get(`/workbench?q=${encodeURIComponent(words)}`);
      assert.ok(found.text.includes(number), words);
    }
    for (const words of ['林晓岚 建筑', '100%', '_']) {
      const found = await acceptor.get(`/workbench?q=${encodeURIComponent(words)}`);
      assert.doesNotMatch(found.text, new RegExp(number), words);
    }
    const item = encodeURIComponent('食品经营许可（新办）');
    assert.ok((await acceptor.get(`/workbench?item=${item}`)).text.includes(number));
    assert.doesNotMatch((await acceptor.get('/workbench?item=别的事项')).text, new RegExp(number));
    assert.doesNotMatch((await acceptor.get('/workbench?region=990103')).text, new RegExp(number));
    assert.equal((await acceptor.get('/workbench?clock=blue&scope=x&post=admin&after=x')).status, 200);
  });

  test('marks what is part of a matter, leads to the matter, and finds its tasks by its number', async () => {
    const alone = await openFoodCase(server);
    const matter = await openPlantMatter(server);
    const number = await caseOf(server, matter, plant.filing);
    const acceptor = await desk.as('yunhe-development-reform-accept');
    const found = await acceptor.get(`/workbench?q=${matter}`);
    assert.ok(found.text.includes(number));
    assert.ok(!found.text.includes(alone));
    assert.match(found.text, /一件事\s*工业项目建设/);
    assert.ok(found.links.some(({ href }) => href === `/workbench/matters/${matter}`));
    const other = await (await desk.as('yunhe-accept')).get(`/workbench?q=${alone}`);
    assert.ok(other.text.includes(alone));
    assert.doesNotMatch(other.text, /一件事\s*工业项目建设/);
  });

  test('of the agency shows the tasks of its other posts, and of no other agency', async () => {
    const number = await openFoodCase(server);
    const decider = await desk.as('yunhe-decide');
    assert.doesNotMatch((await decider.get('/workbench')).text, new RegExp(number));
    assert.ok((await decider.get('/workbench?scope=agency')).text.includes(number));
    assert.ok((await decider.get('/workbench?scope=agency&post=acceptor')).text.includes(number));
    assert.doesNotMatch((await decider.get('/workbench?scope=agency&post=issuer')).text, new RegExp(number));
    const health = await desk.as('yunhe-health');
    assert.doesNotMatch((await health.get('/workbench?scope=agency')).text, new RegExp(number));
  });
});

describe('a task is taken', () => {
  test('by one; the other of the post sees who, and cannot act until it is his', async () => {
    const number = await openFoodCase(server);
    const list = await (await desk.as('yunhe-accept')).get(`/workbench?q=${number}`);
    const taken = await list.submit({ task: acceptance(number) }, '认领');
    assert.match(taken.text, /已认领1项任务/);
    assert.match((await taken.follow('我经办的')).text, new RegExp(number));

    const second = await desk.open('yunhe-accept-2', number);
    assert.deepEqual(actsOn(second), []);
    assert.match(second.text, /沈若兰/);
    const other = await desk.as('yunhe-accept-2');
    const refused = await other.get(`/workbench/cases/${number}/acts/accept`);
    assert.equal(refused.status, 409);
    assert.match(refused.text, /沈若兰于2026年11月23日 10:00认领.*请沈若兰移交，或者请本部门决定岗改派/);
    assert.match((await desk.act('yunhe-accept', number, '受理')).text, /“受理”已办理/);
  });

  test('at the same moment by one of two; what the other wrote meanwhile is kept', async () => {
    const number = await openFoodCase(server);
    const slow = await (await desk.open('yunhe-accept-2', number)).follow('不予受理');
    const pages = await Promise.all(
      ['yunhe-accept', 'yunhe-accept-2'].map(async (login) =>
        (await (await desk.as(login)).get(`/workbench?q=${number}`)).submit(
          { task: acceptance(number) },
          '认领',
        ),
      ),
    );
    assert.deepEqual(pages.map(({ status }) => status).sort(), [200, 409]);
    const late = pages.find(({ status }) => status === 409);
    assert.match(late?.text ?? '', /1项没有办成.*这项任务已由/s);
    const [holder] = await server.database.query<{ assignee_name: string }>(
      `select assignee_name from procedures.task where number = $1`,
      [number],
    );
    if (holder?.assignee_name === '沈若兰') {
      const refused = await slow.submit({ reasons: '不属于本机关职权范围' }, '确认');
      assert.equal(refused.status, 409);
      assert.match(refused.text, /沈若兰于/);
      assert.match(refused.text, /不属于本机关职权范围/);
    }
  });

  test('and given back with a reason, which the applicant does not see', async () => {
    const number = await openFoodCase(server);
    const list = await (await desk.as('yunhe-accept')).get(`/workbench?q=${number}`);
    await list.submit({ task: acceptance(number) }, '认领');
    const page = await (await desk.open('yunhe-accept', number)).follow('分派、移交或退回');
    const empty = await page.submit({ to: 'nobody' }, '确认');
    assert.equal(empty.status, 422);
    assert.deepEqual(empty.errors, [{ text: '请写明原因', href: '#reasons' }]);
    const back = await empty.submit({ to: 'nobody', reasons: '与申请人有亲属关系，回避' }, '确认');
    assert.match(back.text, /受理申请：退回待认领/);
    assert.deepEqual(actsOn(await desk.open('yunhe-accept-2', number)), [
      '受理',
      '一次性告知补正',
      '不予受理',
    ]);
    const mine = await (await signedIn(server, 'lin')).get(`/my/cases/${number}`);
    assert.doesNotMatch(mine.text, /认领|回避/);
  });

  test('is given by the head of the agency to somebody of the post, and to nobody else', async () => {
    const number = await openFoodCase(server);
    const decider = await desk.as('yunhe-decide');
    const list = await decider.get(`/workbench?scope=agency&q=${number}`);
    const page = await list.submit({ task: acceptance(number) }, '分派');
    assert.match(page.text, /方晓雯.*沈若兰.*退回待认领/s);
    assert.doesNotMatch(page.text, /梁志成/);
    const wrong = await page.submit({ to: '018f0000-0000-7000-8000-000000000000' }, '确认');
    assert.equal(wrong.status, 409);
    assert.match(wrong.text, /请选择这个岗位的在岗人员/);
    const second = page.findAll('label', (label) => label.children.join('').includes('方晓雯'))[0];
    const to = page.findAll('input', ({ attributes }) => attributes.id === second?.attributes.for)[0];
    const done = await page.submit({ to: to?.attributes.value ?? '' }, '确认');
    assert.match(done.text, /已办理1项任务的分派/);
    assert.deepEqual(actsOn(await desk.open('yunhe-accept', number)), []);
    const given = await desk.open('yunhe-accept-2', number);
    assert.match(given.text, /受理申请：分派给方晓雯/);
    assert.equal(actsOn(given).length, 3);
  });

  test('by nobody of another post or agency', async () => {
    const number = await openFoodCase(server);
    for (const login of ['yunhe-review', 'yunhe-health', 'supervisor']) {
      const browser = await desk.as(login);
      const token = csrfOf(await browser.get('/workbench/account'));
      const refused = await browser.post('/workbench/tasks', {
        _csrf: token,
        _do: 'claim',
        task: acceptance(number),
      });
      assert.equal(refused.status, 409, login);
      if (login === 'yunhe-health') assert.doesNotMatch(refused.text, /林晓岚/);
      const assign = await browser.get(
        `/workbench/tasks/assign?task=${encodeURIComponent(acceptance(number))}`,
      );
      assert.match(assign.text, /没有可以由您分派的任务/);
      assert.doesNotMatch(assign.text, /林晓岚/);
    }
    const [row] = await server.database.query<{ assignee: string | null }>(
      `select assignee from procedures.task where number = $1`,
      [number],
    );
    assert.equal(row?.assignee, null);
  });

  test('only with something ticked', async () => {
    const number = await openFoodCase(server);
    const list = await (await desk.as('yunhe-accept')).get(`/workbench?q=${number}`);
    assert.match((await list.submit({}, '认领')).text, /请先在清单中选择任务/);
  });
});

describe('several tasks together', () => {
  const chosen = (numbers: readonly string[], key = 'acceptance/accept') =>
    new URLSearchParams(numbers.map((number) => ['task', `${number}/${key}`]));

  test('are accepted after they were seen, each by itself; what cannot be done is named with its reason', async () => {
    const numbers = [await openFoodCase(server), await openFoodCase(server), await openFoodCase(server)];
    const [first = '', second = '', third = ''] = numbers;
    await (await desk.open('yunhe-accept-2', third)).submit({}, '认领');
    const acceptor = await desk.as('yunhe-accept');
    const page = await acceptor.get(`/workbench/tasks/batch?${chosen(numbers)}`);
    assert.match(page.text, /1项不能在这一批办理.*方晓雯于2026年11月23日 10:00认领/);
    await (await desk.open('yunhe-accept-2', second)).submit({}, '认领');
    const done = await page.submit({}, '确认受理2项');
    assert.equal(done.status, 409);
    assert.match(done.text, /共选择2项，办成1项/);
    assert.match(done.text, /方晓雯于2026年11月23日 10:00认领/);
    assert.match((await desk.open('yunhe-accept', first)).text, /办理中/);
    assert.match((await desk.open('yunhe-accept', second)).text, /待受理/);
  });

  test('are passed with one opinion, which stands in each; what was written is kept for the rest', async () => {
    const numbers = [await openFoodCase(server), await openFoodCase(server)];
    const [first = '', second = ''] = numbers;
    for (const number of numbers) await desk.act('yunhe-accept', number, '受理');
    const fire = await desk.as('yunhe-fire');
    const ticked = await (await fire.get('/workbench')).submit(
      { task: numbers.map((number) => `${number}/review/review:fire-safety`) },
      '批量办理',
    );
    const long = await ticked.submit({ opinion: '长'.repeat(4001) }, '确认审查通过2项');
    assert.equal(long.status, 422);
    assert.match(long.text, /意见不超过4000字/);
    await desk.act('yunhe-fire', second, '提出异议', { reasons: '缺少疏散通道' });
    const done = await ticked.submit({ opinion: '疏散通道符合要求' }, '确认审查通过2项');
    assert.match(done.text, /共选择2项，办成1项/);
    assert.match((await desk.open('yunhe-fire', first)).text, /疏散通道符合要求/);
    assert.doesNotMatch((await desk.open('yunhe-fire', second)).text, /疏散通道符合要求/);
  });

  test('are of one item and stage, at most fifty, and nobody else’s', async () => {
    const numbers = [await openFoodCase(server), await openFoodCase(server)];
    const [first = '', second = ''] = numbers;
    await desk.act('yunhe-accept', second, '受理');
    const acceptor = await desk.as('yunhe-accept');
    const none = await acceptor.get(`/workbench/tasks/batch?${chosen([second])}`);
    assert.match(none.text, /已经办理完毕，或者不由您办理/);
    const foreign = await (await desk.as('yunhe-fire')).get(`/workbench/tasks/batch?${chosen([first])}`);
    assert.match(foreign.text, /您的岗位没有办理权限/);
    const page = await acceptor.get('/workbench');
    const forced = await acceptor.post('/workbench/tasks/batch', {
      _csrf: csrfOf(page),
      _confirm: 'yes',
      act: 'refuse',
      task: acceptance(first),
    });
    assert.match(forced.text, /请先在清单中选择任务/);
    assert.match((await desk.open('yunhe-accept', first)).text, /待受理/);
  });

  test('the same confirmed twice is done once', async () => {
    const number = await openFoodCase(server);
    const acceptor = await desk.as('yunhe-accept');
    const pages = await Promise.all(
      [1, 2].map(() => acceptor.get(`/workbench/tasks/batch?${chosen([number])}`)),
    );
    const answers = await Promise.all(pages.map((page) => page.submit({}, '确认受理1项')));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
    const rows = await server.database.query(
      `select 1 from procedures.action where type = 'accepted'
       and case_id = (select id from procedures.case_file where number = $1)`,
      [number],
    );
    assert.equal(rows.length, 1);
  });
});

function csrfOf(page: Page): string {
  const [field] = page.findAll('input', ({ attributes }) => attributes.name === '_csrf');
  return field?.attributes.value ?? '';
}
