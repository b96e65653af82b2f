import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { ApiClient } from '../support/api-client.ts';
import type { Browser } from '../support/browser.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { signedIn } from './steps/food-application.ts';

interface Content {
  readonly summary: { zh: string };
  readonly conditions: { text: { zh: string }; rule?: string }[];
  readonly materials: { code: string; when?: string }[];
}

interface Draft {
  readonly id: string;
  readonly revision: number;
}

describe('the preview of a change of rules', () => {
  let server: TestServer;
  let steward: Browser;
  let writer: ApiClient;
  let code: string;

  before(async () => {
    server = await testServer();
    steward = await signedIn(server, 'steward');
    writer = await new ApiClient(server.origin).signIn('steward', demoPassword);
    const [row] = await server.database.query<{ code: string }>(
      `select implementation_code as code from catalogue.item
       where card -> 'name' ->> 'zh' = '劳务派遣经营许可' order by region limit 1`,
      [],
    );
    assert.ok(row);
    code = row.code;
  });
  after(() => server.close());

  /** The page of a draft that changes the item so. */
  async function previewOf(edit: (content: Content) => object) {
    const begun = await writer.do<Draft>('POST', '/workbench/item-drafts', {
      implementationCode: code,
      reach: 'standard',
    });
    const { item } = await new ApiClient(server.origin).do<{ item: Content }>('GET', `/items/${code}`);
    const body = { revision: begun.revision, content: edit(item) };
    await writer.do('PUT', `/workbench/item-drafts/${begun.id}/content`, body);
    const draft = await steward.get(`/workbench/catalogue/drafts/${begun.id}`);
    return draft.follow('预览谁的结果会变');
  }

  const withCapital = (rule: string) => (content: Content) => ({
    ...content,
    conditions: content.conditions.map((condition) =>
      condition.text.zh === '注册资本不少于二百万元' ? { ...condition, rule } : condition,
    ),
  });

  test('names whom it turns, how many, and that the law says otherwise', async () => {
    const page = await previewOf(withCapital('注册资本 >= 1000000'));
    assert.match(page.text, /有 1 个示例人物的结果将与按法条核对的结果不同/);
    assert.match(page.text, /兴达人力有限公司.*不能办 → 可以办/s);
    assert.match(page.text, /恒通劳务有限公司.*没有变化/s);
    const [, changed, all] = /结果会变的情况(\d+) ?\/ (\d+)/.exec(page.text) ?? [];
    assert.ok(Number(changed) > 0 && Number(changed) < Number(all), page.text.slice(0, 500));
    // Whoever lies between the limits is found, though nobody of that kind comes to an end of the rules in force.
    assert.match(page.text, /注册资本.{0,20}1000000/);
  });

  test('names documents that come and go', async () => {
    const page = await previewOf((content) => ({
      ...content,
      materials: content.materials.filter((material) => material.code !== 'office-proof'),
    }));
    assert.match(page.text, /不用再带：经营场所使用证明/);
    assert.match(page.text, /材料或者收费会变[1-9]/);
    assert.match(page.text, /结论会变0/);
  });

  test('warns of conditions that nobody can meet', async () => {
    const page = await previewOf(withCapital('注册资本 < 0'));
    assert.match(page.text, /草案带来的新问题/);
    assert.match(page.text, /谁都不符合的条件/);
  });

  test('says that nothing changes where only words do', async () => {
    const page = await previewOf((content) => ({ ...content, summary: { zh: '换一种说法。' } }));
    assert.match(page.text, /没有人的结果会变/);
    assert.match((await steward.get(`/en${page.path}`)).text, /Nobody’s result changes/);
  });

  test('is for stewards, of drafts that there are', async () => {
    const page = await previewOf((content) => content);
    assert.match((await server.browser().get(page.path)).path, /^\/sign-in/);
    assert.equal((await (await signedIn(server, 'yunhe-accept')).get(page.path)).status, 403);
    assert.equal((await steward.get('/workbench/guidance/drafts/none')).status, 404);
  });

  test('waits until a draft is complete', async () => {
    const page = await previewOf((content) => ({
      ...content,
      conditions: [{ text: { zh: '条件' }, rule: '((' }],
    }));
    assert.match(page.text, /现在没有可以比较的内容/);
  });
});
