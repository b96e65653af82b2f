import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  checkItem,
  checks,
  compileStoredCatalogue,
  describeFinding,
  getItemVersion,
  importItems,
  Mapping,
} from '../../src/modules/catalogue/index.ts';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { readContentFile } from '../../src/platform/content.ts';
import { inTransaction } from '../../src/platform/database/index.ts';
import { root } from '../support/root.ts';
import { type TestServer, testServer } from '../support/server.ts';

const fixtures = join(root, 'tests', 'fixtures', 'import');
const findings = '/workbench/catalogue/findings';

describe('findings of the catalogue', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
    const [mapping] = await readContentFile(join(fixtures, 'departments.yaml'), Mapping);
    assert.ok(mapping);
    const bytes = await readFile(join(fixtures, 'departments.js'));
    await inTransaction(server.platform.database, (tx) =>
      importItems(tx, { name: 'departments.js', bytes }, mapping.value, '2026-11-23'),
    );
  });
  after(() => server.close());

  async function signIn(login: string) {
    const browser = server.browser();
    await (await browser.get('/sign-in')).submit({ login, password: demoPassword }, '登录');
    return browser;
  }

  test('stewards find them in their navigation, counted by check', async () => {
    const steward = await signIn('steward');
    const desk = await steward.get('/workbench');
    assert.ok(desk.links.some(({ href, text }) => href === findings && text === '事项检查'));
    const page = await steward.get(findings);
    assert.equal(page.status, 200);
    assert.match(page.text, /事项编码不符合国家编码规则/);
    assert.match(page.text, /已豁免/);
  });

  test('a check leads to its findings, and a finding to the guide', async () => {
    const steward = await signIn('steward');
    const page = await steward.get(`${findings}?source=lanshan&check=code-of-no-scheme`);
    assert.equal(page.status, 200);
    assert.match(page.text, /不是 31 位实施编码/);
    assert.match(page.text, /GB\/T 39554\.1/);
    const guides = page.links.filter(({ href }) => href.startsWith('/items/'));
    assert.equal(guides.length, 3);
    for (const { href } of guides) assert.equal((await steward.get(href)).status, 200);
  });

  test('filters are links, and leave only what was chosen', async () => {
    const steward = await signIn('steward');
    const page = await steward.get(findings);
    const own = page.links.find(({ href }) => href === `${findings}?source=content`);
    assert.ok(own);
    assert.doesNotMatch((await steward.get(own.href)).text, /事项编码不符合国家编码规则/);
    const none = await steward.get(`${findings}?agency=nobody`);
    assert.match(none.text, /没有发现问题/);
  });

  test('the page is there in English', async () => {
    const steward = await signIn('steward');
    const page = await steward.get(`/en${findings}?source=lanshan&check=code-of-no-scheme`);
    assert.match(page.text, /neither an implementation code/);
  });

  test('what was asked for and does not exist shows the whole list', async () => {
    const steward = await signIn('steward');
    const page = await steward.get(`${findings}?check=nothing&severity=awful&after=~~~`);
    assert.equal(page.status, 200);
    assert.match(page.text, /按检查汇总/);
  });

  test('nobody else sees them', async () => {
    for (const login of ['admin', 'yunhe-accept']) {
      assert.equal((await (await signIn(login)).get(findings)).status, 403, login);
    }
  });

  test('an editor is told at once what a change of an item brings', async () => {
    const { database } = server.platform;
    const [row] = await server.database.query<{ code: string }>(
      `select implementation_code as code from catalogue.item where basic_code = '990131001001' order by 1 desc limit 1`,
    );
    const stored = await getItemVersion(database, row?.code ?? '');
    const { context } = await compileStoredCatalogue(database, { certificates: [], now: new Date() });
    const [first, ...materials] = stored.item.materials;
    assert.ok(first);
    const renamed = { ...first, generated: false, name: { zh: '其他相关材料' } };
    const item = { ...stored.item, materials: [renamed, ...materials] };
    const found = checkItem({ ...stored, item }, context).map(describeFinding);
    const finding = found.find(({ check }) => check === 'vague-material');
    assert.equal(finding?.place, 'materials.0.name');
    assert.match(finding?.why.zh ?? '', /其他相关材料/);
    assert.ok(!checkItem(stored, context).some(({ kind }) => kind.code === 'vague-material'));
  });

  test("the city's own items have no error", async () => {
    const steward = await signIn('steward');
    const page = await steward.get(`${findings}?source=content&severity=error`);
    assert.match(page.text, /没有发现问题/);
    assert.ok(checks.length > 40);
  });
});
