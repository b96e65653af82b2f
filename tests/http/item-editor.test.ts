import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, dateIn } from '../../src/kernel/date.ts';
import { fixedMembers, sectionsOf } from '../../src/modules/catalogue/editor/editor-sections.ts';
import type { Browser } from '../support/browser.ts';
import { textOf } from '../support/html.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { apply, foodLicence, signedIn } from './steps/food-application.ts';

const items = '/workbench/catalogue/items';
const drafts = '/workbench/catalogue/drafts';

describe('the editor of items', () => {
  let server: TestServer;
  let steward: Browser;
  let colleague: Browser;

  before(async () => {
    server = await testServer();
    server.clock.set('2026-11-23T09:00:00+08:00');
  });
  beforeEach(async () => {
    steward = await signedIn(server, 'steward');
    colleague = await signedIn(server, 'steward-2');
  });
  after(() => server.close());

  async function codeOf(name: string): Promise<string> {
    const [row] = await server.database.query<{ code: string }>(
      `select implementation_code as code from catalogue.item where card -> 'name' ->> 'zh' = $1 order by region limit 1`,
      [name],
    );
    assert.ok(row, name);
    return row.code;
  }

  /** Presses the button that begins a draft. @returns the page of the draft */
  async function begin(code: string, button = '修改事项标准'): Promise<Page> {
    return (await steward.get(`${items}/${code}`)).submit({}, button);
  }

  const section = (draft: Page, code: string, by = steward) => by.get(`${draft.path}/sections/${code}`);

  async function revisionOf(draft: Page): Promise<number> {
    const [row] = await server.database.query<{ revision: number }>(
      'select revision from catalogue.item_draft where id = $1',
      [draft.path.split('/').at(-1)],
    );
    return row?.revision ?? 0;
  }

  test('stewards find an item by words, by code, by agency and page by page', async () => {
    const list = await steward.get(items);
    assert.equal(list.status, 200);
    const found = await list.submit({ q: '开饭店' }, '搜索');
    assert.ok(found.links.some(({ text }) => text === '食品经营许可（新办）'));
    const byCode = await steward.get(`${items}?q=${foodLicence}`);
    assert.ok(byCode.links.some(({ href }) => href === `${items}/${foodLicence}`));
    const ofAgency = await steward.get(`${items}?agency=yunhe-market-regulation`);
    assert.ok(ofAgency.links.some(({ href }) => href === `${items}/${foodLicence}`));
    const seen = new Set<string>();
    let page = list;
    for (;;) {
      for (const { href } of page.links.filter(({ href: to }) => to.startsWith(`${items}/`))) seen.add(href);
      if (!page.links.some(({ text }) => text === '下一页')) break;
      page = await page.follow('下一页');
    }
    assert.ok(seen.size > 60, `${seen.size} items`);
    assert.match((await steward.get(`${items}?q=没有这样的事项呀呀呀`)).text, /没有找到事项|事项维护/);
    assert.equal((await steward.get(`${items}?after=~&agency=nobody&stopped=yes`)).status, 200);
    assert.equal((await steward.get(`/en${items}/${foodLicence}`)).status, 200);
  });

  test('a section that is saved as it came changes nothing, whatever the item', async () => {
    const names = ['食品经营许可（新办）', '居住证申领'];
    for (const name of names) {
      for (const [reach, button] of [
        ['standard', '修改事项标准'],
        ['offering', '修改本机构的实施信息'],
      ] as const) {
        const draft = await begin(await codeOf(name), button);
        for (const { code } of sectionsOf(reach)) {
          const saved = await (await section(draft, code)).submit({}, '保存');
          assert.equal(saved.status, 200, `${name} ${code}`);
          assert.match(saved.text, /已保存。/);
          assert.equal(await revisionOf(draft), 1, `${name}: ${reach} ${code} has changed`);
        }
        await draft.submit({}, '撤回草案');
      }
    }
    assert.ok(fixedMembers.standard.includes('basicCode'));
  });

  test('a wrong rule is shown where it is wrong, kept, and keeps the draft from being submitted', async () => {
    const draft = await begin(await codeOf('食品经营许可（变更）'));
    const opened = await section(draft, 'conditions');
    const added = await opened.submit({}, '添加受理条件');
    assert.match(added.text, /改动还没有保存/);
    const index = added.findAll('input', ({ attributes }) => attributes.name === 'conditions[]').length - 1;
    const rule = `conditions.${index}.rule`;
    const wrong = await added.submit(
      { [`conditions.${index}.text.zh`]: '经营场所面积不少于20平方米', [rule]: '经营面积 >= 20' },
      '保存',
    );
    assert.match(wrong.text, /已保存。这一部分还有 1 处要更正/);
    assert.deepEqual(wrong.findAll('mark').map(textOf), ['经营面积']);
    assert.match(wrong.text, /是否想写“经营/);
    assert.deepEqual(
      wrong.errors.map(({ href }) => href),
      [`#${rule}`],
    );
    assert.ok(wrong.hasElement(rule));
    const refused = await (await steward.get(draft.path)).submit({ reason: '增加面积条件' }, '送审');
    assert.equal(refused.status, 422);
    assert.match(refused.text, /草案里还有错误/);
    assert.match(refused.html, /增加面积条件/);
    const mended = await wrong.submit({ [rule]: '经营场所面积 >= 20' }, '保存');
    assert.match(mended.text, /规则的意思：经营场所面积不少于 ?20 ?平方米/);
    await (await steward.get(draft.path)).submit({}, '撤回草案');
  });

  test('what the compiler says of the draft is told beside it: what is new and what is mended', async () => {
    const draft = await begin(await codeOf('食品经营许可（延续）'));
    const opened = await section(draft, 'materials');
    const checked = await opened.submit({ 'materials.1.name.zh': '其他相关材料' }, '检查');
    assert.match(checked.text, /新出现的问题（\d+）/);
    assert.match(checked.text, /“其他相关材料”没有说明是哪一份材料/);
    assert.match(checked.text, /改动还没有保存/);
    assert.equal(await revisionOf(draft), 1, 'a check saves nothing');
    await draft.submit({}, '撤回草案');
  });

  test('rows are added, moved and removed by plain buttons, and nothing typed is lost on the way', async () => {
    const draft = await begin(await codeOf('食品经营许可（注销）'));
    const opened = await section(draft, 'questions');
    const added = await opened.submit({}, '添加常见问题');
    const typed = { 'questions.0.question.zh': '可以委托别人办吗？', 'questions.0.answer.zh': '可以。' };
    const before = added.findAll('input', ({ attributes }) => attributes.name === 'questions[]').length;
    const again = await added.submit(typed, '添加常见问题');
    assert.match(again.html, /可以委托别人办吗？/);
    assert.equal(
      again.findAll('input', ({ attributes }) => attributes.name === 'questions[]').length,
      before + 1,
    );
    const moved = await again.submit({}, '下移 常见问题 1');
    assert.match(
      moved.html,
      /name="questions.1.question.zh"[^>]*>[^<]*可以委托别人办吗？|questions.1.question.zh"[^>]*value="可以委托别人办吗？"/,
    );
    const saved = await moved.submit({}, '保存');
    assert.match(saved.text, /已保存。/);
    const removed = await saved.submit({}, '删除 常见问题 1');
    assert.doesNotMatch(removed.html, /可以委托别人办吗？/);
    await draft.submit({}, '撤回草案');
  });

  test('who saves second is told what a colleague has made of the same field, and loses nothing', async () => {
    const draft = await begin(await codeOf('公司变更登记（备案）'));
    const [mine, theirs] = [await section(draft, 'basics'), await section(draft, 'basics', colleague)];
    await theirs.submit({ 'summary.zh': '同事写的一句话。', aliases: '改公司名字\n换法人' }, '保存');
    const refused = await mine.submit({ 'summary.zh': '我写的一句话。', 'object.zh': '公司' }, '保存');
    assert.equal(refused.status, 409);
    assert.match(refused.text, /同事改成了：同事写的一句话。/);
    assert.match(refused.html, /我写的一句话。/);
    assert.match(refused.html, /换法人/, 'what the colleague wrote elsewhere is in already');
    const saved = await refused.submit({}, '保存');
    assert.match(saved.html, /我写的一句话。/);
    assert.match(saved.html, /换法人/);
    const other = await section(draft, 'rights', colleague);
    await (await section(draft, 'basics')).submit({ 'summary.zh': '第三句话。' }, '保存');
    assert.match((await other.submit({}, '添加申请人依法履行的义务')).text, /改动还没有保存/);
    await (await steward.get(draft.path)).submit({}, '撤回草案');
  });

  test('the way of a change through the pages: drafted, submitted, returned, approved, seen on its day', async () => {
    const code = await codeOf('仅销售预包装食品备案');
    const draft = await begin(code);
    await (await section(draft, 'basics')).submit(
      { 'summary.zh': '只卖预包装食品的，备案就可以。' },
      '保存并返回草案',
    );
    assert.match((await steward.get(draft.path)).text, /修改 1 处/);
    const empty = await (await steward.get(draft.path)).submit({ effectiveOn: '2020-01-01' }, '送审');
    assert.deepEqual(
      empty.errors.map(({ href }) => href),
      ['#reason', '#effectiveOn'],
    );
    const day = addDays(dateIn(server.platform.now()), 2);
    const sent = await (await steward.get(draft.path)).submit(
      { reason: '写得更清楚', effectiveOn: day },
      '送审',
    );
    assert.match(sent.text, /须由另一位同事审核/);
    assert.ok(!sent.findAll('button').some((button) => textOf(button) === '批准'));

    const waiting = await colleague.get(`${drafts}?tab=submitted`);
    const opened = await waiting.follow('仅销售预包装食品备案');
    const changes = await colleague.get(`${opened.path}/changes`);
    assert.ok(changes.findAll('ins').length > 0);
    assert.ok(changes.findAll('del').length > 0);
    assert.match(changes.text, /一句话说明/);
    const unsaid = await opened.submit({}, '退回');
    assert.deepEqual(
      unsaid.errors.map(({ href }) => href),
      ['#note'],
    );
    await unsaid.submit({ note: '请再写明谁可以备案' }, '退回');
    const returned = await steward.get(draft.path);
    assert.match(returned.text, /请再写明谁可以备案/);
    await returned.submit({}, '送审');
    const approved = await (await colleague.get(draft.path)).submit({}, '批准');
    assert.match(approved.text, /待生效/);

    const guide = await server.browser().get(`/items/${code}`);
    assert.match(guide.text, /即将变更/);
    assert.doesNotMatch(guide.text, /备案就可以/);
    const coming = await guide.follow('查看变更');
    assert.match(coming.text, /写得更清楚/);
    server.clock.set(`${day}T00:00:01+08:00`);
    assert.match((await server.browser().get(`/items/${code}`)).text, /备案就可以/);
  });

  test('everybody reads what changed, and a case leads to the version it goes by', async () => {
    const number = await apply(await signedIn(server, 'lin'));
    const desk = await (await signedIn(server, 'yunhe-accept')).get(`/workbench/cases/${number}`);
    const kept = desk.links.find(({ href }) => href.startsWith(`/items/${foodLicence}/versions/`));
    assert.ok(kept);
    assert.equal((await server.browser().get(kept.href)).status, 200);
    const code = await codeOf('仅销售预包装食品备案');
    const list = await server.browser().get(`/items/${code}/versions`);
    assert.match(list.text, /历次变更/);
    assert.match(list.text, /修改 1 处/);
    assert.match(list.text, /首次发布/);
    const changes = await list.follow('查看变更');
    assert.match(changes.text, /一句话说明/);
    const former = await server.browser().get(`/items/${code}/versions/1`);
    assert.match(former.text, /已经不是现行版本/);
    assert.doesNotMatch(former.text, /备案就可以/);
    assert.ok(!former.links.some(({ href }) => href.startsWith('/applications/')));
    for (const path of ['versions/9', 'versions/x', 'versions/1/changes?from=77', 'versions/00'])
      assert.equal((await server.browser().get(`/items/${code}/${path}`)).status, 404, path);
    for (const query of ['?before=1', '?before=99999999999999999999', '?before=x'])
      assert.equal((await server.browser().get(`/items/${code}/versions${query}`)).status, 200, query);
    assert.equal((await server.browser().get(`/en/items/${code}/versions/2/changes`)).status, 200);
  });

  test('a version is exported, pasted and becomes a draft; anything else is refused with its place', async () => {
    const exported = await (await steward.fetch(`/api/v1/items/${foodLicence}/versions/1`)).json();
    const page = await steward.get(`${drafts}/import`);
    assert.match((await page.submit({ version: JSON.stringify(exported) }, '导入为草案')).text, /完全相同/);
    assert.match((await page.submit({ version: '{"item": ' }, '导入为草案')).text, /不是有效的JSON/);
    const broken = { ...exported, item: { ...exported.item, materials: [{ code: 'Bad Code' }] } };
    const refused = await page.submit({ version: JSON.stringify(broken) }, '导入为草案');
    assert.equal(refused.status, 422);
    assert.match(refused.text, /item\.materials\.0\.code/);
    assert.match(refused.html, /Bad Code/);
    const changed = { ...exported, item: { ...exported.item, aliases: ['办食品证'] } };
    const draft = await page.submit({ version: JSON.stringify(changed) }, '导入为草案');
    assert.match(draft.path, /\/drafts\/[0-9a-f-]{36}$/);
    await draft.submit({}, '撤回草案');
  });

  test('a new item begins with its basic facts and is written section by section', async () => {
    const page = await steward.get(`${items}/new`);
    const empty = await page.submit({}, '开始起草');
    assert.deepEqual(
      empty.errors.map(({ href }) => href),
      ['#name', '#basicCode', '#offeredBy'],
    );
    const draft = await page.submit(
      { name: '小餐饮备案', basicCode: '990131001088', type: '10', offeredBy: '31@county' },
      '开始起草',
    );
    assert.match(draft.text, /小餐饮备案/);
    for (const { code } of sectionsOf('standard')) {
      assert.equal((await section(draft, code)).status, 200, code);
    }
    assert.match((await steward.get(`${draft.path}/changes`)).text, /小餐饮备案/);
    const refused = await (await steward.get(draft.path)).submit({ reason: '新增事项' }, '送审');
    assert.equal(refused.status, 422);
    await (await steward.get(draft.path)).submit({}, '撤回草案');
  });

  test('stewards of a county change what their county alone offers', async () => {
    const page = await (await signedIn(server, 'yunhe-decide')).get(items);
    assert.equal(page.status, 403);
    assert.equal((await steward.get(`${drafts}/not-a-draft`)).status, 404);
    assert.equal((await steward.get(`${drafts}/01890000-0000-7000-8000-000000000000`)).status, 404);
    assert.equal((await steward.get(`${drafts}?after=nonsense&tab=none`)).status, 200);
  });

  test('whatever is posted, the editor answers, and never with a fault of its own', async () => {
    const draft = await begin(await codeOf('公司注销登记（简易程序）'));
    const token =
      draft.findAll('input', ({ attributes }) => attributes.name === '_csrf')[0]?.attributes.value ?? '';
    const places = sectionsOf('standard').flatMap(({ members }) => members);
    const field = fc.oneof(
      fc.constantFrom('do', 'revision', 'act', '__proto__', 'constructor', 'form[]', 'form.0.questions[]'),
      fc
        .tuple(
          fc.constantFrom(...places),
          fc.constantFrom('', '[]', '.0', '.zh', '.0.name.zh', '.0.rule', '.0.when', '.value'),
        )
        .map(([place, rest]) => `${place}${rest}`),
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'add:form.0.questions',
        'remove:materials:0',
        'up:__proto__:1',
        'check',
        'save',
        '0',
        '99999999999999999999',
        '-1e309',
        '((((((((',
        '经营场所面积 >= and or "',
        'not('.repeat(900),
        '"'.repeat(4001),
        '\u0000\ud800',
        '国'.repeat(5000),
      ),
    );
    const answer = async (path: string, fields: readonly (readonly [string, string])[]) => {
      const body = new URLSearchParams([['_csrf', token], ...fields.map(([name, text]) => [name, text])]);
      const send = () => steward.fetch(path, { method: 'POST', body });
      // A connection that stood idle may be closed just as it is used again.
      const response = await send().catch(send);
      await response.body?.cancel();
      assert.ok(
        response.status < 500,
        `${path} answered ${response.status} to ${body.toString().slice(0, 500)}`,
      );
    };
    const codes = sectionsOf('standard').map(({ code }) => code);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...codes, 'nothing', '__proto__'),
        fc.array(fc.tuple(field, value), { maxLength: 12 }),
        (code, fields) => answer(`${draft.path}/sections/${code}`, fields),
      ),
      { numRuns: 60 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(field, value), { maxLength: 6 }), (fields) =>
        answer(draft.path, fields),
      ),
      { numRuns: 20 },
    );
    await answer(`${draft.path}/sections/conditions`, [
      ['conditions[]', '0'],
      ['conditions.0.text.zh', '大'.repeat(300_000)],
      ['do', 'check'],
    ]);
    await answer(`${draft.path}/sections/conditions`, [['conditions.0.text.zh', 'x'.repeat(1_100_000)]]);
    for (const version of [
      '[',
      '9'.repeat(400),
      '{"item":{"__proto__":1}}',
      '['.repeat(50_000),
      `"${'x'.repeat(500_000)}"`,
    ])
      await answer(`${drafts}/import`, [['version', version]]);
    const left = await steward.get(draft.path);
    assert.equal(left.status, 200);
    for (const code of codes) assert.equal((await section(draft, code)).status, 200, code);
    assert.equal((await steward.get(`${draft.path}/changes`)).status, 200);
  });
});
