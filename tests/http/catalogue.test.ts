import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { getItemVersionById } from '../../src/modules/catalogue/index.ts';
import { ItemContent } from '../../src/modules/catalogue/offering.ts';
import { ApiClient } from '../support/api-client.ts';
import { textOf } from '../support/html.ts';
import { type TestServer, testServer } from '../support/server.ts';

describe('catalogue', () => {
  let server: TestServer;
  let licence: string;
  before(async () => {
    server = await testServer();
    const [row] = await server.database.query<{ code: string }>(
      `select implementation_code as code from catalogue.item
       where region = '990102' and card -> 'name' ->> 'zh' = '食品经营许可（新办）'`,
    );
    licence = row?.code ?? '';
  });
  after(() => server.close());

  const get = (path: string) => server.browser().get(path);

  test('an item offered by every county has a code of its own in each: agency, level, basic code', async () => {
    const rows = await server.database.query<{
      code: string;
      region: string;
      credit_code: string;
      basic_code: string;
    }>(
      `select i.implementation_code as code, i.region, a.credit_code, i.basic_code
       from catalogue.item i join agencies.agency a on a.code = i.agency
       where i.card -> 'name' ->> 'zh' = '食品经营许可（新办）'`,
    );
    assert.deepEqual(rows.map((row) => row.region).sort(), ['990102', '990103', '990121', '990181']);
    for (const row of rows) assert.equal(row.code, `${row.credit_code}4${row.basic_code}`);
  });

  test('a guide answers the questions of a person in plain order', async () => {
    const page = await get(`/items/${licence}`);
    assert.equal(page.status, 200);
    const questions = page
      .findAll('h2')
      .map(textOf)
      .filter((heading) => /吗|什么|多久|多少钱|哪里办|怎么办/.test(heading));
    assert.deepEqual(questions, [
      '我能办吗',
      '要带什么',
      '要多久',
      '多少钱',
      '在哪里办',
      '怎么办',
      '拿到什么',
    ]);
    assert.match(page.text, /云河区政务服务中心/);
    assert.match(page.text, /中华人民共和国食品安全法/);
    assert.match(page.text, /行政复议/);
  });

  test('a guide names who hears a complaint against the organ: the government above it and the court', async () => {
    const page = await get(`/items/${licence}`);
    assert.match(page.text, /复议机关 ?云河区人民政府/);
    assert.match(page.text, /管辖法院 ?云溪市云河区人民法院/);
    assert.match(page.text, /法定本级行使/);
    assert.match(page.text, /责任事项/);
  });

  test('all elements of an item are shown by the numbers of the national list', async () => {
    const page = await get(`/items/${licence}/elements`);
    assert.equal(page.status, 200);
    assert.match(page.text, /promise_day/);
    assert.match(page.text, /行政复议部门/);
    assert.match(page.text, /法定机关/);
    assert.equal((await get('/items/none/elements')).status, 404);
  });

  test('a version of former days is read with the defaults of newer elements', async () => {
    const [row] = await server.database.query<{
      id: string;
      content: Record<string, Record<string, unknown>>;
    }>(
      `select item_id as id, content from catalogue.item_version v join catalogue.item i on i.id = v.item_id
       where i.implementation_code = '${licence}' and v.version = 1`,
    );
    assert.ok(row);
    const newer = ['levels', 'competence', 'duties', 'onlineDepth', 'responsibilities', 'accountability'];
    const former = Object.fromEntries(
      Object.entries(row.content.item ?? {}).filter(([name]) => !newer.includes(name)),
    );
    const content = ItemContent.parse({ item: former, offering: row.content.offering });
    for (const name of newer) assert.deepEqual(content.item[name as 'duties'], []);
  });

  test('a guide leads to the application and to the same item elsewhere', async () => {
    const page = await get(`/items/${licence}`);
    assert.ok(page.links.some(({ href }) => href === `/applications/start/${licence}`));
    const elsewhere = await page.follow('青屏县市场监督管理局');
    assert.equal(elsewhere.heading, page.heading);
    assert.notEqual(elsewhere.path, page.path);
  });

  test('a guide shows what comes before and after, at the offices of the region, as a picture and in words', async () => {
    const page = await get(`/items/${licence}`);
    assert.ok(page.findAll('h2').map(textOf).includes('办这件事之前、之后'));
    assert.deepEqual(
      page
        .findAll('h3')
        .map(textOf)
        .filter((heading) => /先办好|以后|一起|选一样/.test(heading)),
      ['要先办好', '办完以后', '可以一起办', '只能选一样'],
    );
    assert.match(page.text, /食品经营许可和备案管理办法第十条/);
    assert.equal(page.findAll('svg').filter(({ attributes }) => attributes.role === 'group').length, 2);
    const company = await page.follow('公司设立登记（有限责任公司）');
    assert.match(company.text, /云河区市场监督管理局/);
    assert.match(company.text, /公章刻制/);
    assert.match(company.text, /另有 \d+ 个事项要用到本事项的办理结果/);
    const english = await get(`/en/items/${licence}`);
    assert.match(english.text, /Before and after/);
  });

  test('relations are there as data; of an unknown item it is not found', async () => {
    const api = new ApiClient(server.origin);
    const { matters, order, pairs } = await api.do<{
      matters: { id: string; implementationCode?: string; distance: number }[];
      order: { before: string; after: string; kinds: string[]; basis?: string }[];
      pairs: { kind: string }[];
    }>('GET', `/items/${licence}/relations`);
    const own = matters.find(
      ({ distance, implementationCode }) => distance === 0 && implementationCode === licence,
    );
    assert.ok(own);
    const company = order.find(({ before }) => before === '990731001001');
    assert.deepEqual(company?.kinds, ['prerequisite', 'material']);
    assert.equal(company?.basis, '食品经营许可和备案管理办法第十条');
    assert.ok(matters.every(({ id, implementationCode }) => implementationCode || id.startsWith('outside:')));
    assert.deepEqual([...new Set(pairs.map(({ kind }) => kind))].sort(), ['excludes', 'joint']);
    assert.equal((await server.browser().fetch('/api/v1/items/unknown/relations')).status, 404);
  });

  test('a guide without relations has no such section', async () => {
    const [row] = await server.database.query<{ code: string }>(
      `select implementation_code as code from catalogue.item where card -> 'name' ->> 'zh' = '林木采伐许可' limit 1`,
    );
    const page = await get(`/items/${row?.code}`);
    assert.equal(page.status, 200);
    assert.ok(!page.findAll('h2').map(textOf).includes('办这件事之前、之后'));
  });

  test('search engines get a canonical address, both languages and a GovernmentService', async () => {
    const page = await get(`/items/${licence}`);
    const links = page.findAll('link').map(({ attributes }) => attributes);
    assert.ok(
      links.some(({ rel, href }) => rel === 'canonical' && href === `http://tongban.test/items/${licence}`),
    );
    assert.ok(links.some(({ hreflang }) => hreflang === 'en'));
    const data = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.html)?.[1] ?? '',
    );
    assert.equal(data['@type'], 'GovernmentService');
    assert.equal(data.identifier, licence);
  });

  test('a guide is the same bytes for everybody and is answered 304 when it is known', async () => {
    const person = server.browser();
    const first = await person.fetch(`/items/${licence}`);
    const again = await person.fetch(`/items/${licence}`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    assert.equal(again.status, 304);
    assert.equal(first.headers.get('set-cookie'), null);
    const english = await person.fetch(`/en/items/${licence}`);
    assert.notEqual(english.headers.get('etag'), first.headers.get('etag'));
    assert.match(await english.text(), /lang="en"/);
  });

  test('an unknown item is not found, and the page says how to go on', async () => {
    const page = await get('/items/11990102MB9902318W4990000000000');
    assert.equal(page.status, 404);
    assert.match(page.text, /没有这个事项/);
  });

  for (const path of ['/', '/personal', '/business', '/topics', '/agencies', '/regions', '/regions/990121']) {
    test(`${path} is there in both languages`, async () => {
      const page = await get(path);
      assert.equal(page.status, 200);
      assert.ok(page.heading.length > 0);
      const english = await get(path === '/' ? '/en' : `/en${path}`);
      assert.equal(english.status, 200);
      assert.doesNotMatch(english.heading, /[一-鿿]/);
    });
  }

  test('every topic and event that is offered leads to at least one item', async () => {
    const topics = await get('/topics');
    const paths = topics.links.map(({ href }) => href).filter((href) => /^\/(topics|events)\/./.test(href));
    assert.ok(paths.length > 30);
    for (const path of paths) {
      const page = await get(path);
      assert.equal(page.status, 200, path);
      assert.ok(
        page.links.some(({ href }) => href.startsWith('/items/')),
        `${path} has no item`,
      );
    }
  });

  test('a list is read page by page to its end, each item once', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const query = after ? `&after=${encodeURIComponent(after)}` : '';
      const { body } = await server.browser().json('GET', `/api/v1/items?audience=company&size=7${query}`);
      const page = body as { items: { implementationCode: string }[]; next?: string };
      seen.push(...page.items.map((item) => item.implementationCode));
      after = page.next;
    } while (after);
    assert.equal(new Set(seen).size, seen.length);
    const [row] = await server.database.query<{ count: string }>(
      `select count(*) from catalogue.listing where list = 'company' and region = '*'`,
    );
    assert.equal(seen.length, Number(row?.count));
  });

  test('an agency shows where it is and what it does', async () => {
    const page = await get('/agencies/yunhe-market-regulation');
    assert.equal(page.heading, '云河区市场监督管理局');
    assert.ok(page.links.some(({ text }) => text === '食品经营许可（新办）'));
    const [row] = await server.database.query<{ count: string }>(
      `select count(*) from catalogue.item where agency = 'yunhe-market-regulation' and status = 'in-use' and listed`,
    );
    assert.ok(page.text.includes(`共 ${row?.count} 项`));
    assert.equal((await get('/agencies/nobody')).status, 404);
    assert.equal((await get('/regions/123456')).status, 404);
    assert.equal((await get('/topics/nothing')).status, 404);
  });

  test('reviews are owed by the agencies of the region, resolved in the version', async () => {
    const [row] = await server.database.query<{ id: string; version: number }>(
      `select id, current_version as version from catalogue.item where implementation_code = $1`,
      [licence],
    );
    const version = await getItemVersionById(server.platform.database, row?.id ?? '', row?.version ?? 0);
    const reviewers = Object.values(version.offering.reviewAgencies);
    assert.ok(reviewers.length >= 2);
    assert.ok(reviewers.every((agency) => agency.startsWith('yunhe-') || agency.startsWith('yunxi-')));
  });

  test('robots are led to a sitemap that names every guide', async () => {
    const robots = await (await server.browser().fetch('/robots.txt')).text();
    assert.match(robots, /Sitemap: http:\/\/tongban\.test\/sitemap\.xml/);
    const index = await (await server.browser().fetch('/sitemap.xml')).text();
    const maps = [...index.matchAll(/<loc>http:\/\/tongban\.test([^<]+)/g)].map((match) => match[1] ?? '');
    const texts = await Promise.all(maps.map(async (map) => (await server.browser().fetch(map)).text()));
    assert.ok(texts.join('').includes(`http://tongban.test/items/${licence}<`));
    assert.ok(texts.join('').includes(`http://tongban.test/en/items/${licence}<`));
  });

  test('the application may not change a version that is written', async () => {
    const [grants] = await server.database.query<{ update: boolean; delete: boolean; insert: boolean }>(
      `select has_table_privilege('tongban_app', 'catalogue.item_version', 'update') as update,
        has_table_privilege('tongban_app', 'catalogue.item_version', 'delete') as delete,
        has_table_privilege('tongban_app', 'catalogue.item_version', 'insert') as insert`,
    );
    assert.deepEqual(grants, { update: false, delete: false, insert: true });
  });
});
