import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { signedIn } from './steps/food-application.ts';

const construction = '/counter/appointments?hall=yunhe-hall&group=construction';
const monday = '2026-11-23T08:00:00+08:00';

describe('appointments', () => {
  let server: TestServer;
  let phones = 19100000000;
  before(async () => {
    server = await testServer();
  });
  after(() => server.close());

  const newPhone = () => String(phones++);

  /** A stranger books a time of a day. */
  async function book(
    day: string,
    { minute = '540', phone = newPhone(), address = '' }: Partial<Record<string, string>> = {},
  ): Promise<Page> {
    const page = await server.browser().get(`${construction}&day=${day}${address}`);
    return page.submit({ minute, name: '赵一鸣', phone }, '确认预约');
  }

  test('are made without an account, with number, code and calendar file', async () => {
    server.clock.set(monday);
    const stranger = server.browser();
    const groups = await stranger.get('/counter/appointments');
    const times = await groups.follow('工程建设');
    assert.match(times.text, /9:00–9:30/);
    assert.doesNotMatch(times.text, /12:00–12:30/);
    const day = await times.follow('11月24日');
    const page = await day.submit({ minute: '570', name: '赵一鸣', phone: newPhone() }, '确认预约');
    assert.equal(page.heading, '预约成功');
    assert.match(page.text, /B\d{6}/);
    assert.match(page.text, /2026年11月24日.*9:30–10:00/);
    const file = await (await stranger.fetch(`${page.path}/calendar.ics`)).text();
    assert.match(file, /DTSTART:20261124T013000Z\r\n/);
    assert.ok(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  });

  test('never exceed what a slot holds, however many ask at once', async () => {
    server.clock.set(monday);
    const answers = await Promise.all(Array.from({ length: 8 }, () => book('2026-11-26')));
    const booked = answers.filter(({ status }) => status === 200);
    assert.equal(booked.length, 2);
    const refused = answers.filter(({ status }) => status === 409);
    assert.equal(refused.length, 6);
    assert.match(refused[0]?.text ?? '', /刚刚约满/);
    const page = await server.browser().get(`${construction}&day=2026-11-26`);
    assert.doesNotMatch(page.text, /9:00–9:30/);
    await booked[0]?.submit({}, '取消预约');
    assert.match((await page.follow('11月26日')).text, /9:00–9:30/);
  });

  test('of one telephone are bounded, also when sent at once', async () => {
    server.clock.set('2026-11-24T08:00:00+08:00');
    const phone = newPhone();
    const minutes = ['600', '630', '660', '690'];
    const answers = await Promise.all(minutes.map((minute) => book('2026-11-25', { minute, phone })));
    assert.equal(answers.filter(({ status }) => status === 200).length, 2);
    assert.match(answers.find(({ status }) => status === 409)?.text ?? '', /已有2个未到期的预约/);
  });

  test('are not given on a Sunday, in the past or with a wrong telephone', async () => {
    server.clock.set('2026-11-26T08:00:00+08:00');
    const page = await server.browser().get(`${construction}&day=2026-11-27`);
    const wrong = await page.submit({ minute: '540', name: '', phone: '123' }, '确认预约');
    assert.equal(wrong.status, 422);
    assert.deepEqual(wrong.errors.map(({ href }) => href).sort(), ['#name', '#phone']);
    for (const day of ['2026-11-29', '2026-11-20', '2027-11-23']) {
      const refused = await server
        .browser()
        .post(`${construction}&day=${day}`, { minute: '540', name: '赵', phone: newPhone() });
      assert.equal(refused.status, 422, day);
    }
  });

  test('that were missed three times are not given for a while', async () => {
    const phone = newPhone();
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-02']) {
      server.clock.set(`${day}T08:00:00+08:00`);
      assert.equal((await book(day, { phone })).status, 200, day);
      server.clock.set(`${day}T18:00:00+08:00`);
      await server.runJob('tend-appointments');
    }
    server.clock.set('2026-12-03T08:00:00+08:00');
    const refused = await book('2026-12-04', { phone });
    assert.equal(refused.status, 409);
    assert.match(refused.text, /2027年1月1日起可以再预约/);
  });

  test('are announced the day before, once', async () => {
    server.clock.set('2026-12-07T08:30:00+08:00');
    await book('2026-12-08');
    const reminders = async () => {
      await server.runJob('tend-appointments');
      const [found] = await server.database.query<{ count: number }>(
        `select count(*)::int as count from platform.announcement where topic = 'counter.appointment' and data ->> 'happened' = 'reminder'`,
      );
      return found?.count ?? 0;
    };
    const before = await reminders();
    server.clock.set('2026-12-07T09:00:00+08:00');
    assert.equal((await reminders()) - before, 1);
    assert.equal((await reminders()) - before, 1);
  });

  test('of the day are on the desk of the hall, and who comes is noted', async () => {
    server.clock.set('2026-12-09T08:00:00+08:00');
    const made = await book('2026-12-09');
    const number = /B\d{6}/.exec(made.text)?.[0] ?? '';
    const clerk = await signedIn(server, 'yunhe-window');
    const desk = await (await clerk.get('/workbench/counter')).submit(
      { window: 'yunhe-hall/A03' },
      '到窗口签到',
    );
    const day = await desk.follow('今天的预约');
    assert.ok(day.text.includes(number));
    assert.doesNotMatch(day.text, /赵一鸣/);
    await day.submit({}, number);
    assert.match((await server.browser().get(made.path)).text, /已到场/);
  });
});
