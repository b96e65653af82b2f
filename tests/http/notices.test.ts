import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { noticeSubscriber } from '../../src/modules/notices/index.ts';
import { inTransaction } from '../../src/platform/database/index.ts';
import { announce, deliver, type OutboxEvent } from '../../src/platform/outbox/index.ts';
import { ApiClient } from '../support/api-client.ts';
import type { Browser } from '../support/browser.ts';
import { prepareFoodLicence, submitDraft } from '../support/food-licence.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { root } from '../support/root.ts';
import { type TestServer, testServer } from '../support/server.ts';

const certificates = join(root, 'tests', 'fixtures', 'smtp');

async function signIn(server: TestServer, login: string): Promise<Browser> {
  const browser = server.browser();
  const page = await (await browser.get('/sign-in')).submit({ login, password: demoPassword }, '登录');
  assert.equal(page.status, 200);
  return browser;
}

async function submit(server: TestServer, login: string, note: string): Promise<string> {
  const applicant = await new ApiClient(server.origin).signIn(login, demoPassword);
  return submitDraft(applicant, await prepareFoodLicence(applicant, note));
}

describe('what has happened to a case is told', () => {
  let server: TestServer;
  let number: string;
  before(async () => {
    server = await testServer();
    await server.deliver();
    // Ten in the morning.
    server.clock.set('2026-11-23T10:00:00+08:00');
    number = await submit(server, 'zhou', 'told');
    await server.deliver();
    await server.runJob('send-notices');
  });
  after(() => server.close());

  test('in the inbox, where opening a message reads it', async () => {
    const zhou = await signIn(server, 'zhou');
    assert.match((await zhou.get('/my')).text, /我的消息（1条未读）/);
    const inbox = await zhou.get('/my/notices');
    assert.match(inbox.text, /有1条未读消息/);
    const message = await inbox.follow('已收到您的申请：食品经营许可');
    assert.match(message.text, new RegExp(`办件编号${number}，由云河区市场监督管理局办理`));
    assert.ok(message.links.some(({ href }) => href === `/my/cases/${number}`));
    assert.match((await zhou.get('/my/notices')).text, /没有未读消息/);
    const english = await zhou.get('/en/my/notices');
    assert.match(english.text, /We have received your application/);
  });

  test('to nobody else', async () => {
    const zhou = await signIn(server, 'zhou');
    const path =
      (await zhou.get('/my/notices')).links.find(({ text }) => text.includes('已收到'))?.href ?? '';
    const lin = await signIn(server, 'lin');
    assert.equal((await lin.get(path)).status, 404);
    assert.doesNotMatch((await lin.get('/my/notices')).text, /食品经营许可/);
  });

  test('in the outbox of the demonstration, for administrators alone', async () => {
    const page = await (await signIn(server, 'admin')).get('/workbench/notices/outbox');
    assert.match(page.text, /z\S*@example\.com/);
    assert.doesNotMatch(page.text, /zhou@example\.com/);
    assert.match(page.text, /短信/);
    assert.match(page.text, new RegExp(`您的“食品经营许可.*”申请已收到，办件编号${number}`));
    assert.equal((await (await signIn(server, 'yunhe-accept')).get('/workbench/notices/outbox')).status, 403);
  });

  test('once, however often the event is heard, and whichever process dies', async () => {
    const [{ event } = { event: undefined }] = await server.database.query<{ event: OutboxEvent }>(
      `select json_build_object('id', event_id, 'topic', topic, 'key', key, 'at', at, 'data', data) as event
       from platform.delivery where subscriber = 'notices' and data ->> 'number' = '${number}'`,
    );
    assert.ok(event);
    await server.database.query(`delete from platform.delivery where subscriber = 'notices'`);
    await inTransaction(server.platform.database, (tx) => announce(tx, event));
    await deliver(server.platform, [noticeSubscriber]);
    await server.runJob('send-notices');
    const [count] = await server.database.query(
      `select count(*)::int as notices, (select count(*)::int from notices.delivery) as deliveries,
         (select count(*)::int from notices.demo_message) as messages
       from notices.notice where event_id = '${event.id}'`,
    );
    assert.deepEqual(count, { notices: 1, deliveries: 2, messages: 2 });
  });

  test('by the ways the person has chosen, in the language of choice, and at night without a sound', async () => {
    const zhou = await signIn(server, 'zhou');
    const settings = await (await zhou.get('/my/account')).follow(
      '选择怎样接收办件消息（邮件、短信、公众号）',
    );
    const saved = await settings.submit(
      { channels: ['sms', 'public-account'], locale: 'en', quiet: 'yes' },
      '保存',
    );
    assert.match(saved.text, /接收方式已保存/);
    server.clock.set('2026-11-23T22:30:00+08:00');
    const later = await submit(server, 'zhou', 'night');
    await server.deliver();
    await server.runJob('send-notices');
    const read = () =>
      server.database.query<{ channel: string; state: string; text: string | null }>(
        `select d.channel, d.state, m.text from notices.delivery d join notices.notice n on n.id = d.notice_id
         left join notices.demo_message m on m.delivery_id = d.id
         where n.link like '%${later}' order by d.channel`,
      );
    assert.deepEqual(await read(), [
      { channel: 'public-account', state: 'waiting', text: null },
      { channel: 'sms', state: 'waiting', text: null },
    ]);
    server.clock.set('2026-11-24T08:00:00+08:00');
    await server.runJob('send-notices');
    const text = `Your application ${later} has arrived. Sign in to follow it.`;
    assert.deepEqual(await read(), [
      { channel: 'public-account', state: 'sent', text },
      { channel: 'sms', state: 'sent', text },
    ]);
  });

  test('to the officials of a task that is overdue', async () => {
    server.clock.set('2026-12-02T10:00:00+08:00');
    await server.runJob('tell-overdue-tasks');
    await server.deliver();
    const official = await signIn(server, 'yunhe-accept');
    const inbox = await official.get('/workbench/notices');
    assert.match(inbox.text, /任务已逾期：食品经营许可/);
    assert.match((await inbox.submit({}, '全部标为已读')).text, /没有未读消息/);
    assert.doesNotMatch(
      (await (await signIn(server, 'yunhe-health')).get('/workbench/notices')).text,
      /逾期：/,
    );
  });
});

describe('e-mail', () => {
  let mail: MailServer;
  let server: TestServer;
  before(async () => {
    mail = await startMailServer({
      key: readFileSync(join(certificates, 'key.pem')),
      cert: readFileSync(join(certificates, 'certificate.pem')),
    });
    server = await testServer({
      environment: {
        TONGBAN_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
        TONGBAN_SMTP_CA: join(certificates, 'certificate.pem'),
        TONGBAN_MAIL_FROM: '云溪市政务服务网 <noreply@yunxi.example>',
      },
    });
    await server.deliver();
    server.clock.set('2026-11-23T10:00:00+08:00');
  });
  beforeEach(() => {
    mail.received.length = 0;
    mail.answer = undefined;
  });
  after(async () => {
    await server.close();
    await mail.close();
  });

  const states = (number: string) =>
    server.database.query<{ id: string; state: string; attempts: number; error: string | null }>(
      `select d.id, d.state, d.attempts, d.error from notices.delivery d join notices.notice n on n.id = d.notice_id
       where d.channel = 'email' and n.link like '%${number}'`,
    );

  test('goes encrypted, in UTF-8, as text and as a page', async () => {
    const number = await submit(server, 'zhou', 'mail');
    await server.deliver();
    await server.runJob('send-notices');
    const [message, ...others] = mail.received;
    assert.ok(message);
    assert.deepEqual(others, []);
    assert.deepEqual(message.to, ['zhou@example.com']);
    assert.equal(message.isSecure, true);
    const [{ id, state } = { id: '', state: '' }] = await states(number);
    assert.equal(state, 'sent');
    assert.match(message.raw, new RegExp(`Message-ID: <${id}@tongban.test>`, 'i'));
    assert.match(message.raw, /Auto-Submitted: auto-generated/);
    assert.match(decodedSubject(message.raw), /^已收到您的申请：食品经营许可/);
    assert.match(message.raw, /Content-Type: text\/plain; charset=utf-8/);
    assert.match(message.raw, /Content-Type: text\/html; charset=utf-8/);
    const bodies = [...message.raw.matchAll(/Content-Transfer-Encoding: base64\s+([A-Za-z0-9+/=\s]+)/g)];
    const texts = bodies.map(([, body = '']) => Buffer.from(body, 'base64').toString('utf8'));
    assert.equal(texts.length, 2);
    for (const text of texts) assert.ok(text.includes(`http://tongban.test/my/cases/${number}`));
  });

  test('that the server cannot take now is tried again later', async () => {
    mail.answer = () => ({ code: 451, says: 'greylisted, zhou@example.com, come again' });
    const number = await submit(server, 'zhou', 'later');
    await server.deliver();
    await server.runJob('send-notices');
    await server.runJob('send-notices');
    const [waiting] = await states(number);
    assert.deepEqual([waiting?.state, waiting?.attempts], ['waiting', 1]);
    assert.match(waiting?.error ?? '', /greylisted, …, come again/);
    mail.answer = undefined;
    server.clock.advance({ minutes: 1 });
    await server.runJob('send-notices');
    const [sent] = await states(number);
    assert.deepEqual([sent?.state, sent?.attempts, sent?.error], ['sent', 2, null]);
    assert.equal(mail.received.length, 1);
  });

  test('that the server will never take is given up, and sent again by an administrator', async () => {
    mail.answer = () => ({ code: 550, says: 'no such mailbox' });
    const number = await submit(server, 'zhou', 'never');
    await server.deliver();
    await server.runJob('send-notices');
    server.clock.advance({ hours: 2 });
    await server.runJob('send-notices');
    const [dead] = await states(number);
    assert.deepEqual([dead?.state, dead?.attempts], ['dead', 1]);
    mail.answer = undefined;
    const admin = await signIn(server, 'admin');
    const failed = await admin.get('/workbench/notices/outbox?state=dead');
    assert.match(failed.text, /no such mailbox/);
    assert.match((await failed.submit({}, '重新发送')).text, /已安排重新发送/);
    await server.runJob('send-notices');
    assert.equal((await states(number))[0]?.state, 'sent');
    assert.equal(mail.received.length, 1);
  });

  test('that was under way when a process died goes once more, under the same name', async () => {
    const number = await submit(server, 'zhou', 'died');
    await server.deliver();
    await server.runJob('send-notices');
    const [{ id } = { id: '' }] = await states(number);
    // As a process leaves it that dies between the server's answer and its own note.
    const held = new Date(server.clock.now().getTime() + 5 * 60_000).toISOString();
    await server.database.query(
      `update notices.delivery set state = 'waiting', settled_at = null, next_at = '${held}' where id = '${id}'`,
    );
    await server.runJob('send-notices');
    assert.equal(mail.received.length, 1, 'while it may still be under way nobody sends it');
    server.clock.advance({ minutes: 6 });
    await server.runJob('send-notices');
    const names = mail.received.map(({ raw }) => /Message-ID: (\S+)/i.exec(raw)?.[1]);
    assert.deepEqual(names, [`<${id}@tongban.test>`, `<${id}@tongban.test>`]);
  });
});

describe('e-mail without encryption', () => {
  test('does not leave, unless the configuration allows it', async () => {
    const mail = await startMailServer({ disabledCommands: ['STARTTLS', 'AUTH'] });
    for (const [tls, count] of [
      ['required', 0],
      ['offered', 1],
    ] as const) {
      const environment = { TONGBAN_SMTP_URL: `smtp://127.0.0.1:${mail.port}`, TONGBAN_SMTP_TLS: tls };
      const server = await testServer({ environment });
      await server.deliver();
      await submit(server, 'zhou', tls);
      await server.deliver();
      await server.runJob('send-notices');
      assert.equal(mail.received.length, count, tls);
      await server.close();
    }
    await mail.close();
  });
});

/** RFC 2047, with folded lines. */
function decodedSubject(raw: string): string {
  const header = /^Subject: (.*(?:\r?\n[ \t].*)*)/im.exec(raw)?.[1] ?? '';
  const unfolded = header.replaceAll(/\?=\s+=\?/g, '?==?');
  return unfolded.replaceAll(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString('utf8')
      : decodeURIComponent(text.replaceAll('_', ' ').replaceAll('%', '%25').replaceAll('=', '%')),
  );
}
