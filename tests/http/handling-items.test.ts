import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { ApiClient } from '../support/api-client.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { signedIn } from './steps/food-application.ts';

describe('handling items', () => {
  let server: TestServer;
  let nurse: string;
  before(async () => {
    server = await testServer();
    const [row] = await server.database.query<{ code: string }>(
      `select implementation_code as code from catalogue.item
       where region = '990102' and basic_code = '990123007001' and part_of is null`,
    );
    nurse = row?.code ?? '';
  });
  after(() => server.close());
  const get = (path: string) => server.browser().get(path);

  test('the guide of the item offers its ways instead of one application', async () => {
    const page = await get(`/items/${nurse}`);
    assert.equal(page.heading, '护士执业注册');
    assert.ok(!page.links.some(({ href }) => href === `/applications/start/${nurse}`));
    for (const serial of ['01', '02', '03', '04'])
      assert.ok(page.links.some(({ href }) => href === `/items/${nurse}${serial}`));
  });

  test('a handling item asks for its own materials in its own time, and leads back', async () => {
    const page = await get(`/items/${nurse}02`);
    assert.equal(page.heading, '护士执业注册（变更注册）');
    assert.match(page.text, /医疗卫生机构拟聘用证明/);
    assert.doesNotMatch(page.text, /健康体检证明/);
    assert.match(page.text, /护士条例第九条/);
    assert.ok(page.links.some(({ href }) => href === `/items/${nurse}`));
    assert.ok(page.links.some(({ href }) => href === `/items/${nurse}03`));
    assert.ok(page.links.some(({ href }) => href === `/applications/start/${nurse}02`));
  });

  test('it is applied for by its own code of 33 characters, and its question is not asked again', async () => {
    const lin = await signedIn(server, 'lin');
    const start = await lin.get(`/applications/start/${nurse}02`);
    const draft = await start.submit({}, '开始填写');
    const id = /applications\/([0-9a-f-]{36})/.exec(draft.path)?.[1];
    const [row] = await server.database.query<{ code: string }>(
      `select implementation_code as code from applications.draft where id = '${id}'`,
    );
    assert.equal(row?.code, `${nurse}02`);
    const page = await lin.get(`/applications/${id}/pages/registration`);
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.text, /注册类型|办理哪一种注册/);
    assert.match(page.text, /现护士执业证书编号/);
  });

  test('who begins the whole item chooses a way first; an answer from the navigator chooses it', async () => {
    const lin = await signedIn(server, 'lin');
    const page = await lin.get(`/applications/start/${nurse}`);
    assert.match(page.text, /延续注册/);
    assert.ok(page.links.some(({ href }) => href === `/applications/start/${nurse}03`));
    const chosen = await lin.get(`/applications/start/${nurse}?answers=registration-kind*3`);
    assert.match(chosen.path, new RegExp(`/applications/start/${nurse}03`));
    assert.match(chosen.text, /护士执业注册（延续注册）/);
  });

  test('the whole item is not applied for, whoever asks', async () => {
    const lin = await signedIn(server, 'lin');
    const page = await lin.get(`/applications/start/${nurse}`);
    assert.doesNotMatch(page.text, /开始填写/);
    const client = await new ApiClient(server.origin).signIn('lin', demoPassword);
    const answer = await client.call('POST', '/applications', { item: nurse });
    assert.equal(answer.status, 409);
  });

  test('lists show the item and not its handling items; search finds it by their names', async () => {
    const found = await get(`/search?q=${encodeURIComponent('护士延续注册')}`);
    assert.ok(found.links.some(({ href }) => href.startsWith('/items/') && href.endsWith('990123007001')));
    const listed = await server.database.query(
      `select 1 from catalogue.listing l join catalogue.item i on i.id = l.item_id
       where i.part_of is not null and i.source = 'content'`,
    );
    assert.equal(listed.length, 0);
  });
});
