import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';

const hrefsOf = (page: Page, prefix: string) =>
  page.links.map(({ href }) => href).filter((href) => href.startsWith(prefix));

describe('public lists', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
  });
  after(() => server.close());
  const get = (path: string) => server.browser().get(path);
  const codeOf = async (basicCode: string, agency: string): Promise<string> => {
    const [row] = await server.database.query<{ code: string }>(
      `select implementation_code as code from catalogue.item
       where basic_code = '${basicCode}' and agency = '${agency}' and part_of is null`,
    );
    return row?.code ?? '';
  };

  test('lead to powers, charges, funds, the directory and its changes', async () => {
    const page = await get('/lists');
    for (const name of [
      'approvals',
      'powers',
      'services',
      'charges',
      'funds',
      'special-funds',
      'directory',
      'changes',
    ])
      assert.ok(
        page.links.some(({ href }) => href === `/lists/${name}`),
        name,
      );
  });

  test('the list of approvals has approvals alone; a filter of the type, place and agency narrows the powers', async () => {
    const approvals = await get('/lists/approvals');
    assert.match(approvals.text, /行政许可清单/);
    assert.doesNotMatch(approvals.text, /对擅自占用/);
    const penalties = await get('/lists/powers?type=02&region=990102&agency=yunhe-urban-management');
    assert.match(penalties.text, /对擅自占用、挖掘城市道路的处罚/);
    assert.match(penalties.text, /《城市道路管理条例》第二十七条、第四十二条/);
    assert.doesNotMatch(penalties.text, /溪山区城市管理局/);
  });

  test('a list is read page by page to its end, each line once', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/lists/powers?type=02';
    while (path !== undefined) {
      const page = await get(path);
      seen.push(...hrefsOf(page, '/items/'));
      path = page.links.find(({ text }) => text.includes('下一页'))?.href;
    }
    const [row] = await server.database.query<{ count: string }>(
      `select count(*) from catalogue.list_entry where list = 'power' and type = '02' and source = 'content'`,
    );
    assert.equal(seen.length, Number(row?.count));
    assert.equal(new Set(seen).size, seen.length);
  });

  test('the whole list is downloaded as a table, as it is filtered', async () => {
    const answer = await server.browser().fetch('/lists/funds.csv?region=990102');
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.match(answer.headers.get('content-disposition') ?? '', /attachment; filename/);
    const lines = (await answer.text()).trim().split('\r\n');
    assert.match(lines[0] ?? '', /基本编码,事项,项目,标准/);
    assert.equal(lines.length, 7);
    assert.ok(lines.some((line) => line.includes('残疾人就业保障金') && line.includes('可以申请减免')));
    assert.equal((await server.browser().fetch('/lists/secrets.csv')).status, 404);
  });

  test('a power nobody applies for has a page, and stands in no list of services nor in search', async () => {
    const code = await codeOf('990234001000', 'yunhe-urban-management');
    const page = await get(`/items/${code}`);
    assert.match(page.text, /2 万元以下罚款/);
    assert.match(page.text, /陈述和申辩的权利/);
    assert.match(page.text, /立案责任/);
    assert.ok(!page.links.some(({ href }) => href.startsWith('/applications/')));
    const found = await get(`/search?q=${encodeURIComponent('对擅自占用、挖掘城市道路的处罚')}`);
    assert.ok(!found.links.some(({ href }) => href.includes('990234001000')));
    const agency = await get('/agencies/yunhe-urban-management');
    assert.ok(!agency.links.some(({ href }) => href.includes('990234001000')));
  });

  test('a power that was handed down is the town’s own, and both guides say since when', async () => {
    const town = await get(`/items/${await codeOf('990234001000', 'bailu-government')}`);
    assert.match(town.text, /2025年7月1日由云河区城市管理局下放至云河区白鹭镇人民政府/);
    assert.match(town.text, /上级下放/);
    const district = await get(`/items/${await codeOf('990234001000', 'yunhe-urban-management')}`);
    assert.match(district.text, /2025年7月1日起，在白鹭镇的由云河区白鹭镇人民政府办理/);
    const permit = await get(`/items/${await codeOf('990164001001', 'bailu-government')}`);
    assert.match(permit.text, /由云河区林业和草原局委托云河区白鹭镇人民政府办理/);
    assert.match(permit.text, /上级委托/);
  });

  test('what was taken back is not offered by the town any more', async () => {
    assert.equal(await codeOf('990264001000', 'bailu-government'), '');
    const devolved = await server.database.query(
      `select 1 from catalogue.item where agency = 'bailu-government' and basic_code like '9902%'`,
    );
    assert.ok(devolved.length >= 18, `${devolved.length} penalties were handed down`);
  });

  test('the directory shows a standard once with everybody who implements it and what differs', async () => {
    const page = await get('/standards/990114010001');
    assert.equal(page.status, 200);
    assert.equal(hrefsOf(page, '/items/').length, 4);
    assert.match(page.text, /承诺办结时限：2个工作日/);
    assert.match(page.text, /与标准一致/);
    assert.equal((await get('/standards/000000000000')).status, 404);
  });

  test('the directory is read page by page, each standard once', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/lists/directory';
    while (path !== undefined) {
      const page = await get(path);
      seen.push(...hrefsOf(page, '/standards/'));
      path = page.links.find(({ text }) => text.includes('下一页'))?.href;
    }
    const [row] = await server.database.query<{ count: string }>(
      `select count(distinct basic_code) from catalogue.item where source = 'content' and status = 'in-use'`,
    );
    assert.equal(seen.length, Number(row?.count));
    assert.equal(new Set(seen).size, seen.length);
  });

  test('changes of the directory tell day, document, reason and what takes the place', async () => {
    const page = await get('/lists/changes?kind=merged');
    assert.match(page.text, /食品流通许可和餐饮服务许可合并为食品经营许可/);
    assert.match(page.text, /2015年10月1日/);
    assert.match(page.text, /国办发〔2015〕50号/);
    assert.ok(page.links.some(({ href }) => href === '/standards/990131001001'));
    assert.doesNotMatch(page.text, /下放至|社会抚养费/);
  });

  test('the address of an item that is no more says what replaced it', async () => {
    const former = '11990102MB9902318W4990131902001';
    const page = await get(`/items/${former}`);
    assert.equal(page.status, 410);
    assert.equal(page.heading, '餐饮服务许可证核发');
    assert.match(page.text, /这个事项已经合并/);
    assert.ok(page.links.some(({ href }) => href === '/standards/990131001001'));
    assert.equal((await get('/items/11990102MB9902318W4990131909009')).status, 404);
  });

  test('code tables show the national, the exchange and the local code side by side', async () => {
    const page = await get('/lists/codes');
    assert.match(page.text, /广东省以 20 表示其他行政权力/);
    assert.match(page.text, /全国一体化平台办件交换表/);
  });

  test('an unknown list is not found; a filter that finds nothing says so', async () => {
    assert.equal((await get('/lists/secrets')).status, 404);
    const empty = await get('/lists/powers?agency=nobody');
    assert.equal(empty.status, 200);
    assert.match(empty.text, /没有这样的事项/);
  });
});
