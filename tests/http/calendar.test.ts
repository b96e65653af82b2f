import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Browser } from '../support/browser.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';
import { signedIn } from './steps/food-application.ts';

/** As the State Council might announce it: the whole first week of January off, with work on a Sunday instead. */
const notice = {
  year: '2027',
  holidays: '1月1日至1月5日\n2月5日至2月11日\n4月3日至5日\n5月1日至5日\n6月9日\n9月15日\n10月1日至7日',
  makeUpDays: '1月10日、2月20日',
  source: '国办发明电〔2026〕7号',
};

let server: TestServer;
let desk: Desk;
let administrator: Browser;
before(async () => {
  server = await testServer();
  desk = new Desk(server);
});
after(() => server.close());
beforeEach(async () => {
  server.clock.set('2026-12-28T10:00:00+08:00');
  administrator ??= await signedIn(server, 'admin');
});

describe('a calendar changed after the fact', () => {
  test('is previewed, then moves every open date, and what moved is written down', async () => {
    const accepted = await openFoodCase(server);
    await desk.act('yunhe-accept', accepted, '受理');
    const waiting = await openFoodCase(server);
    const closed = await openFoodCase(server);
    await desk.act('yunhe-accept', closed, '不予受理', { reasons: '不属于本机关职权范围' });
    const closedBefore = await datesOf(closed);
    // Seven working days of 2026 and 2027, the holidays of 2027 by the law alone: 1 January.
    assert.deepEqual(await datesOf(accepted), {
      promised: '2027-01-07',
      tasks: ['2027-01-05', '2027-01-05', '2027-01-05'],
    });
    assert.deepEqual(await datesOf(waiting), { promised: '2027-01-14', tasks: ['2027-01-05'] });

    const form = await administrator.get('/workbench/calendar');
    const preview = await form.submit(notice, '预览影响');
    assert.match(preview.text, /2027年放假安排的影响/);
    assert.ok(preview.text.includes(accepted) && preview.text.includes(waiting));
    assert.ok(!preview.text.includes(closed));
    assert.equal((await datesOf(accepted)).promised, '2027-01-07', 'a preview changes nothing');

    const done = await preview.submit({}, '确认录入并重算期限');
    assert.match(done.text, /已录入。4项待办、2个办件的日期已重算/);
    // 28 December accepted; 29, 30, 31 December, 6, 7, 8 and the Sunday 10 January.
    assert.deepEqual(await datesOf(accepted), {
      promised: '2027-01-10',
      tasks: ['2027-01-07', '2027-01-07', '2027-01-07'],
    });
    assert.deepEqual(await datesOf(waiting), { promised: '2027-01-15', tasks: ['2027-01-07'] });
    assert.deepEqual(await datesOf(closed), closedBefore);

    const log = await done.follow('查看明细');
    assert.match(log.text, /2027年放假安排：国办发明电〔2026〕7号/);
    assert.match(log.text, /承诺办结2027年1月7日2027年1月10日1/);
  });

  test('the page of the case and its letters say the same; a letter that was sent keeps its dates', async () => {
    await waitForCalendar();
    const number = await openFoodCase(server);
    await desk.act('yunhe-accept', number, '受理');
    const before = (await desk.open('yunhe-accept', number)).text;
    const applicant = await signedIn(server, 'lin');
    const letter = async () => (await applicant.get(`/my/cases/${number}/notices/2`)).text;
    const sent = await letter();
    server.clock.advance({ minutes: 5 });
    const change = { ...notice, makeUpDays: '', source: '国办发明电〔2026〕8号' };
    const preview = await (await administrator.get('/workbench/calendar')).submit(change, '预览影响');
    await preview.submit({}, '确认录入并重算期限');
    await waitForCalendar();
    const page = await desk.open('yunhe-accept', number);
    assert.match(before, /承诺办结2027年1月10日/);
    assert.match(page.text, /承诺办结2027年1月11日/);
    assert.match(sent, /至2027年1月10日/);
    assert.equal(await letter(), sent);
  });

  test('what is not a notice is refused at its field, and nothing typed is lost', async () => {
    const form = await administrator.get('/workbench/calendar');
    const refused = await form.submit({ ...notice, holidays: '元旦三天' }, '预览影响');
    assert.equal(refused.status, 422);
    assert.deepEqual(
      refused.errors.map(({ href }) => href),
      ['#holidays'],
    );
    assert.match(refused.html, /元旦三天/);
  });

  test('a year that comes out with too few working days is pointed out', async () => {
    const form = await administrator.get('/workbench/calendar');
    const preview = await form.submit({ ...notice, makeUpDays: '1月10日' }, '预览影响');
    assert.match(preview.text, /请核对是否漏写或者多写/);
    const back = await preview.submit({}, '返回修改');
    assert.match(back.html, /1月10日/);
  });

  test('is for administrators', async () => {
    for (const login of ['yunhe-decide', 'supervisor', 'lin']) {
      const somebody = await signedIn(server, login);
      assert.equal((await somebody.get('/workbench/calendar')).status, 403, login);
    }
  });
});

describe('dates that move by themselves', () => {
  test('a special procedure that lasts longer than was told moves the dates behind it', async () => {
    const number = await openFoodCase(server);
    await desk.act('yunhe-accept', number, '受理');
    await desk.act('yunhe-decide', number, '启动特别程序', {
      kind: 'testing',
      basis: '第四十五条',
      expectedDays: '2',
      expectedUnit: 'calendar-day',
    });
    const told = (await datesOf(number)).promised;
    server.clock.set('2026-12-30T10:00:00+08:00');
    await server.runJob('recompute-due-dates');
    assert.equal((await datesOf(number)).promised, told, 'until the day that was told nothing moves');
    server.clock.set('2026-12-31T10:00:00+08:00');
    await server.runJob('recompute-due-dates');
    assert.ok((await datesOf(number)).promised > told);
  });

  test('cases from before formulas were kept get theirs', async () => {
    const number = await openFoodCase(server);
    const before = await datesOf(number);
    await server.database.query(
      `update procedures.case_clock set promised_formula = null, promised_due = '2026-01-01'
       where case_id = (select id from procedures.case_file where number = $1)`,
      [number],
    );
    await server.runJob('recompute-due-dates');
    assert.deepEqual(await datesOf(number), before);
  });
});

describe('overdue tasks', () => {
  test('are announced once for each day by which they were due', async () => {
    const number = await openFoodCase(server);
    await server.database.query('delete from platform.announcement');
    server.clock.set('2027-03-01T10:00:00+08:00');
    await server.runJob('tell-overdue-tasks');
    await server.runJob('tell-overdue-tasks');
    const told = await server.database.query<{ key: string }>(
      `select data -> 'task' ->> 'key' as key from platform.announcement
       where data ->> 'happened' = 'overdue' and data ->> 'number' = $1`,
      [number],
    );
    assert.deepEqual(told, [{ key: 'acceptance/accept' }]);
  });
});

async function datesOf(number: string): Promise<{ promised: string; tasks: string[] }> {
  const [file] = await server.database.query<{ promised: string }>(
    `select clock.promised_due::text as promised from procedures.case_file as file
     join procedures.case_clock as clock on clock.region = file.region and clock.case_id = file.id where number = $1`,
    [number],
  );
  const tasks = await server.database.query<{ due: string }>(
    `select due_on::text as due from procedures.task where number = $1 order by key`,
    [number],
  );
  return { promised: file?.promised ?? '', tasks: tasks.map(({ due }) => due) };
}

/** Processes look for a new calendar every two seconds. */
function waitForCalendar(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2100));
}
