import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { ApiClient } from '../support/api-client.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { signedIn } from './steps/food-application.ts';
import { type IssuedCertificate, issueTo } from './steps/held-certificate.ts';

const food = { type: 'food-business-licence', agency: 'yunhe-market-regulation' };

describe('a certificate that a new version has replaced', () => {
  let server: TestServer;
  let former: IssuedCertificate;
  let renewed: IssuedCertificate;
  const issue = (person: string, number?: string, keepsTerm = false) =>
    issueTo(server, person, {
      ...food,
      answers: number === undefined ? {} : { 'licence-number': number },
      replaces: { element: 'licence-number', keepsTerm },
    });
  const term = async ({ id }: IssuedCertificate) => {
    const [row] = await server.database.query<{ until: string }>(
      'select valid_until::text as until from certificates.certificate where id = $1',
      [id],
    );
    return row?.until;
  };

  before(async () => {
    server = await testServer();
    server.clock.set('2026-11-23T10:00:00+08:00');
    former = await issue('林晓岚');
    server.clock.set('2031-10-20T10:00:00+08:00');
    renewed = await issue('林晓岚', ` ${former.number.toLowerCase()} `);
  });
  after(() => server.close());

  test('keeps its number; the new version counts up and begins a new term', async () => {
    assert.equal(renewed.number, former.number);
    assert.match(former.identifier, /\.001\.[0-9A-Z]$/);
    assert.match(renewed.identifier, /\.002\.[0-9A-Z]$/);
    assert.equal(await term(former), '2031-11-22');
    assert.equal(await term(renewed), '2036-10-19');
  });

  test('is told apart by number, by identifier and as a file, and leads to the new version', async () => {
    const stranger = server.browser();
    const both = await stranger.get(`/verify?number=${former.number}`);
    assert.ok(both.text.indexOf('目前有效') < both.text.indexOf('已经颁发新的版本'), both.text);
    const one = await stranger.get(`/verify/${former.identifier}`);
    assert.match(one.text, /已换发新证/);
    assert.doesNotMatch(one.text, /目前有效/);
    const next = await one.follow(renewed.identifier);
    assert.match(next.text, /目前有效/);

    const lin = await signedIn(server, 'lin');
    const pdf = await (await lin.fetch(`/my/certificates/${former.id}/file`)).arrayBuffer();
    const form = new FormData();
    form.append('file', new Blob([pdf], { type: 'application/pdf' }), 'old.pdf');
    const answer = await fetch(`${server.origin}/verify`, {
      method: 'POST',
      body: form,
      headers: { origin: server.origin },
    });
    assert.match(await answer.text(), /文件签名有效，与颁发时逐字节一致[\s\S]*已经颁发新的版本/);
  });

  test('changes no more, and the history says so', async () => {
    const decider = await new ApiClient(server.origin).signIn('yunhe-decide', demoPassword);
    const path = `/certificates/${former.identifier}/revocation`;
    const refused = await decider.call('POST', path, { reason: '依据《行政许可法》第七十条' });
    assert.equal(refused.status, 409);
    const lin = await signedIn(server, 'lin');
    const held = await lin.get(`/my/certificates/${former.id}`);
    assert.match(held.text, /换发新证/);
  });

  test('is told to its holder, and so is every other change of status', async () => {
    const decider = await signedIn(server, 'yunhe-decide');
    const path = `/workbench/certificates/${renewed.identifier}`;
    await (await decider.get(path)).submit({ reason: '责令停业整顿期间' }, '确认暂停');
    await (await decider.get(path)).submit({ reason: '整改合格' }, '确认恢复');
    await server.deliver();
    const lin = await signedIn(server, 'lin');
    const inbox = await lin.get('/my/notices');
    for (const words of ['证照已换发新版本', '证照已暂停使用', '证照已恢复使用'])
      assert.match(inbox.text, new RegExp(`${words}：食品经营许可证`));
    const told = await inbox.follow('证照已暂停使用');
    assert.doesNotMatch(told.text, /责令停业整顿/);
    assert.ok(told.links.some(({ href }) => href === `/my/certificates/${renewed.id}`));
    const chen = await signedIn(server, 'chen');
    assert.doesNotMatch((await chen.get('/my/notices')).text, /食品经营许可证/);
  });

  test('a change keeps the term of the version before', async () => {
    server.clock.set('2032-03-01T10:00:00+08:00');
    const changed = await issue('林晓岚', former.number, true);
    assert.match(changed.identifier, /\.003\.[0-9A-Z]$/);
    assert.equal(await term(changed), await term(renewed));
  });

  test('the number of somebody else, or of nobody, replaces nothing', async () => {
    const stranger = await issue('陈建国', former.number);
    assert.notEqual(stranger.number, former.number);
    assert.match(stranger.identifier, /\.001\.[0-9A-Z]$/);
    const unknown = await issue('林晓岚', 'JY23399020000123');
    assert.match(unknown.identifier, /\.001\.[0-9A-Z]$/);
    const page = await server.browser().get(`/verify?number=${former.number}`);
    assert.match(page.text, /目前有效/);
  });
});
