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

  for (const [query, name] of [
    ['shenfenzheng', '居民身份证换领、补领'],
    ['身份zheng', '居民身份证换领、补领'],
    ['開飯店', '食品经营许可（新办）'],
    ['spjyxk', '食品经营许可（新办）'],
    ['食品经营许可正', '食品经营许可（新办）'],
    ['孩子上户口', '出生登记（户口）'],
    ['租房子提公积金', '住房公积金提取（租房）'],
    ['resturant', '食品经营许可（新办）'],
  ] as const) {
    test(`“${query}” finds ${name} first`, async () => {
      assert.equal((await found(query))[0], name);
    });
  }

  test('what was mended is said, and can be taken back', async () => {
    const page = await search('营业执招');
    assert.match(page.text, /已按“营业执照”查找/);
    const literally = await page.follow('仍按“营业执招”查找');
    assert.doesNotMatch(literally.text, /已按/);
  });

  test('who opens a restaurant is led to all that it takes, and not to the end of the licence', async () => {
    const page = await search('开饭店');
    assert.ok(page.links.some(({ href }) => href === '/guide-me/events/opening-a-restaurant'));
    const [first, second] = names(page);
    assert.equal(first, '食品经营许可（新办）');
    assert.doesNotMatch(second ?? '', /注销|变更|延续/);
    assert.match(page.text, /“开餐馆”还要办这一件/);
  });

  test('who says what is to be done finds it first', async () => {
    assert.equal((await found('饭店不开了'))[0], '食品经营许可（注销）');
    assert.equal((await found('食品经营许可到期'))[0], '食品经营许可（延续）');
    assert.equal((await found('公司换法人'))[0], '公司变更登记（备案）');
  });

  test('a question is answered from the guide', async () => {
    const page = await search('公司注销最快几天能办好');
    assert.match(page.text, /承诺.+办结/);
    assert.ok(page.links.some(({ href, text }) => text === '看办事指南' && href.endsWith('#time')));
  });

  test('a place in the query chooses the offer of that place', async () => {
    const page = await search('青屏县食品经营许可');
    assert.match(page.text, /青屏县的排在前面/);
    const guide = await page.follow('食品经营许可（新办）');
    assert.match(guide.text, /青屏县市场监督管理局/);
  });

  test('each result says by which word it was found', async () => {
    assert.match((await search('奶茶店延续')).text, /“奶茶店”即“食品经营许可”/);
    assert.match((await search('奶茶')).text, /也叫“开奶茶店”/);
  });

  test('suggestions follow what is typed, in characters, readings and first letters', async () => {
    const suggested = async (typed: string) => {
      const { status, body } = await server
        .browser()
        .json('GET', `/search/suggest?q=${encodeURIComponent(typed)}`);
      assert.equal(status, 200);
      return (body as { suggestions: string[] }).suggestions;
    };
    assert.ok((await suggested('公积')).includes('公积金'));
    assert.ok((await suggested('shenf')).includes('身份证'));
    assert.ok((await suggested('yyz')).includes('营业执照'));
    assert.deepEqual(await suggested(''), []);
    assert.deepEqual(await suggested('%_\\'), []);
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
    const hostile = [
      "'",
      '\\',
      "') | !'a",
      ':*',
      '&|!()',
      '%',
      '<script>',
      '😀🚀',
      '\u{202e}\ufeff',
      'a:*&b',
      '(((',
      '·',
    ];
    const long = ['开'.repeat(10_000), 'a'.repeat(10_000), 'zhang '.repeat(1_000), '开饭店'.repeat(300)];
    for (const query of [...hostile, ...long]) {
      const { status } = await search(query);
      assert.ok(status === 200 || status === 431, `${status} ${query.slice(0, 20)}`);
      await server.browser().get(`/search/suggest?q=${encodeURIComponent(query.slice(0, 2_000))}`);
    }
    assert.equal((await server.browser().get('/search?q=%00')).status, 404);
    assert.equal((await server.browser().get('/search?q=%E4%BD')).status, 200);
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
