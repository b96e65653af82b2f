import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { textOf } from '../support/html.ts';
import { type TestServer, testServer } from '../support/server.ts';

const relations = '/workbench/catalogue/relations';

describe('relations of items in the workbench', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
  });
  after(() => server.close());

  async function signIn(login: string) {
    const browser = server.browser();
    await (await browser.get('/sign-in')).submit({ login, password: demoPassword }, '登录');
    return browser;
  }

  test('a steward finds them in the navigation, of the topic that has most', async () => {
    const steward = await signIn('steward');
    const desk = await steward.get('/workbench/catalogue/findings');
    const page = await desk.follow('事项关系');
    assert.equal(page.path, relations);
    assert.match(page.text, /准营准办/);
    assert.ok(page.findAll('svg').some(({ attributes }) => attributes.role === 'group'));
  });

  test('a department shows its items with what they are related to, declared or found, and the law', async () => {
    const page = await (await signIn('steward')).get(`${relations}?department=31`);
    const rows = page.findAll('tr').map(textOf);
    const row = rows.find(
      (text) => text.includes('个体工商户设立登记') && text.includes('食品经营许可（新办）'),
    );
    assert.match(row ?? '', /前置、结果作为材料.*食品经营许可和备案管理办法第十条/);
    assert.ok(rows.some((text) => /药品经营许可（零售）/.test(text) && /推得/.test(text)));
    assert.ok(rows.some((text) => /公章刻制/.test(text) && /联办/.test(text)));
  });

  test('what the compiler finds wrong stands at the item in the picture, and leads to the findings', async () => {
    const page = await (await signIn('steward')).get(`${relations}?department=16`);
    assert.match(page.text, /1 个提醒/);
    const findings = await page.follow('结果用作材料，但没有电子证照');
    assert.match(findings.text, /环评批复文件/);
  });

  test('an unknown choice is no choice; items without relations are counted', async () => {
    const steward = await signIn('steward');
    const page = await steward.get(`${relations}?department=99&topic=nothing`);
    assert.equal(page.status, 200);
    assert.match(page.text, /没有关系的事项 \d+ 个/);
    const empty = await steward.get(`${relations}?department=24`);
    assert.match(empty.text, /这个范围内没有事项关系/);
    assert.equal((await steward.get(`/en${relations}`)).status, 200);
  });

  test('is for stewards only', async () => {
    assert.equal((await (await signIn('yunhe-accept')).get(relations)).status, 403);
    assert.match((await server.browser().get(relations)).path, /^\/sign-in/);
  });
});
