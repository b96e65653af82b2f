import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demoPassword } from '../../src/modules/identity/index.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';

const searches = '/workbench/catalogue/searches';
const synonyms = '/workbench/catalogue/synonyms';

describe('what stewards do for the search', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
  });
  after(() => server.close());

  const search = (query: string) => server.browser().get(`/search?q=${encodeURIComponent(query)}`);
  const found = (page: Page) =>
    page.links.filter(({ href }) => href.startsWith('/items/')).map(({ text }) => text);

  async function signIn(login: string) {
    const browser = server.browser();
    await (await browser.get('/sign-in')).submit({ login, password: demoPassword }, '登录');
    return browser;
  }

  test('queries without an answer are shown once five people have asked, never before', async () => {
    for (let person = 1; person <= 5; person += 1) await search('蚨蟮魍魉');
    for (let person = 1; person <= 4; person += 1) await search('魑魅');
    await server.runJob('count-searches');
    const page = await (await signIn('steward')).get(searches);
    assert.match(page.text, /蚨蟮魍魉/);
    assert.doesNotMatch(page.text, /魑魅/);
  });

  test('numbers of persons are never written down', async () => {
    for (let person = 1; person <= 6; person += 1) await search('110101199003078888 查询');
    await server.runJob('count-searches');
    const rows = await server.database.query(`select * from catalogue.search_count where query ~ '[0-9]{5}'`);
    assert.deepEqual(rows, []);
  });

  test('a followed result is counted for query and item, whoever followed it', async () => {
    const page = await search('开饭店');
    const [first] = page.links.filter(({ href }) => href.startsWith('/items/'));
    const body = new URLSearchParams({ for: '开饭店', followed: first?.href ?? '' });
    const answer = await server.browser().fetch('/search/clicks', { method: 'POST', body });
    assert.equal(answer.status, 204);
    const nowhere = new URLSearchParams({ for: '开饭店', followed: '/items/none' });
    await server.browser().fetch('/search/clicks', { method: 'POST', body: nowhere });
    await server.runJob('count-searches');
    const [row] = await server.database.query<{ clicks: number }>(
      `select sum(clicks)::int as clicks from catalogue.search_click where query = '开饭店'`,
    );
    assert.equal(row?.clicks, 1);
  });

  test('a word that a steward adds is found at once, by itself and by its first letters, and can be taken away', async () => {
    assert.deepEqual(found(await search('喵喵馆')), []);
    const steward = await signIn('steward');
    const form = await steward.get(`${synonyms}?word=${encodeURIComponent('喵喵馆')}`);
    const saved = await form.submit({ means: '娱乐场所经营许可' }, '保存');
    assert.match(saved.text, /已保存/);
    assert.equal(found(await search('开喵喵馆'))[0], '娱乐场所经营许可（内资）');
    assert.equal(found(await search('mmg'))[0], '娱乐场所经营许可（内资）');
    const file = await steward.fetch('/workbench/catalogue/synonyms.yaml');
    assert.match(await file.text(), /word: 喵喵馆/);
    const withdrawn = await (await steward.get(synonyms)).submit({}, '撤下');
    assert.match(withdrawn.text, /已撤下/);
    assert.deepEqual(found(await search('喵喵馆')), []);
  });

  test('a meaning that no item has is refused at its field, and nothing typed is lost', async () => {
    const steward = await signIn('steward');
    const form = await steward.get(synonyms);
    const refused = await form.submit({ word: '喵喵馆', means: '蚨蟮许可' }, '保存');
    assert.equal(refused.status, 422);
    assert.match(refused.text, /没有一个事项的名称或日常用语里有“蚨蟮许可”/);
    assert.match(refused.html, /value="喵喵馆"/);
    assert.equal((await form.submit({ word: '', means: '' }, '保存')).status, 422);
  });

  test('what another has taken away is said to be gone', async () => {
    const steward = await signIn('steward');
    const answer = await steward.fetch(`${synonyms}/withdraw`, {
      method: 'POST',
      body: new URLSearchParams({ word: '没有过' }),
    });
    assert.ok([403, 404].includes(answer.status));
  });

  test('a search is explained by its notions and by the parts of each score', async () => {
    const steward = await signIn('steward');
    const page = await steward.get(`${searches}/explain?q=${encodeURIComponent('营业执招')}`);
    assert.match(page.text, /营业执招 → 营业执照/);
    assert.match(page.text, /设立登记/);
    assert.match(page.text, /0\.6/);
    assert.match((await steward.get(`/en${searches}/explain?q=hotel`)).text, /Coverage/);
  });

  test('nobody else sees or teaches', async () => {
    for (const login of ['admin', 'yunhe-accept']) {
      const official = await signIn(login);
      for (const path of [searches, `${searches}/explain`, synonyms, `${synonyms}.yaml`]) {
        assert.equal((await official.get(path)).status, 403, `${login} ${path}`);
      }
    }
  });
});
