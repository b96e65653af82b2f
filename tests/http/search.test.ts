import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';

describe('search', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
  });
  after(() => server.close());

  const search = (query: string, more = '') =>
    server.browser().get(`/search?q=${encodeURIComponent(query)}${more}`);
  const names = (page: Page) =>
    page.links.filter(({ href }) => href.startsWith('/items/')).map(({ text }) => text);

  const found = async (query: string, more?: string) => names(await search(query, more));

  for (const [query, name] of [
    ['食品经营许可', '食品经营许可（新办）'],
    ['开饭店', '食品经营许可（新办）'],
    ['食品经莹许可', '食品经营许可（新办）'],
    ['我想开个餐馆怎么办', '食品经营许可（新办）'],
    ['food business licenses', '食品经营许可（新办）'],
  ] as const) {
    test(`“${query}” finds ${name} among the first five`, async () => {
      const results = await found(query);
      assert.ok(results.slice(0, 5).includes(name), results.slice(0, 5).join('；'));
    });
  }

  test('a mistyped character still finds the item', async () => {
    assert.ok((await found('居柱证')).some((name) => name.includes('居住证') || name.includes('居住')));
  });

  test('one item of several counties is one result', async () => {
    const results = await found('食品经营许可（新办）');
    assert.equal(results.filter((name) => name === '食品经营许可（新办）').length, 1);
    const page = await search('食品经营许可（新办）');
    assert.match(page.text, /4个地区可办/);
  });

  test('in a county the offer of that county is shown', async () => {
    const page = await search('食品经营许可（新办）', '&region=990121');
    const [first] = page.links.filter(({ text }) => text === '食品经营许可（新办）');
    const guide = await server.browser().get(first?.href ?? '');
    assert.match(guide.text, /青屏县市场监督管理局/);
  });

  test('a code leads to its item alone', async () => {
    const [item] = await server.database.query<{ code: string; name: string }>(
      `select implementation_code as code, card -> 'name' ->> 'zh' as name from catalogue.item limit 1`,
    );
    assert.deepEqual(await found(item?.code ?? ''), [item?.name]);
  });

  test('filters are links that keep the query and can be given up', async () => {
    const page = await search('许可');
    const companies = await page.follow('企业和组织');
    assert.match(companies.path, /q=.+audience=company/);
    const back = await companies.follow('企业和组织');
    assert.doesNotMatch(back.path, /audience/);
  });

  test('nothing found says what to do next', async () => {
    const page = await search('ωψξ');
    assert.equal(page.status, 200);
    assert.match(page.text, /没有找到/);
    assert.ok(page.links.some(({ href }) => href === '/topics'));
    assert.ok(page.links.some(({ href }) => href === 'tel:12345'));
  });

  test('marks of the query language are only text', async () => {
    for (const query of ["'", '\\', "') | !'a", ':*', '&|!()', '%', '<script>']) {
      assert.equal((await search(query)).status, 200, query);
    }
  });

  test('pages follow one another without repeating or losing an item', async () => {
    const first = await search('许可');
    const second = await first.follow('下一页');
    const both = [...hrefs(first), ...hrefs(second)];
    assert.equal(hrefs(first).length, 20);
    assert.ok(hrefs(second).length > 0);
    assert.equal(new Set(both).size, both.length);
  });

  test('answers from the API as from the page', async () => {
    const { status, body } = await server
      .browser()
      .json('GET', `/api/v1/items?q=${encodeURIComponent('开饭店')}`);
    assert.equal(status, 200);
    const { items } = body as { items: { name: { zh: string } }[] };
    assert.deepEqual(
      items.map((item) => item.name.zh),
      await found('开饭店'),
    );
  });
});

function hrefs(page: Page): string[] {
  return page.links.map(({ href }) => href).filter((href) => href.startsWith('/items/'));
}
