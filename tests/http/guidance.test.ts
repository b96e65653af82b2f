import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from '../support/browser.ts';
import { textOf } from '../support/html.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { signedIn } from './steps/food-application.ts';

describe('guidance', () => {
  let server: TestServer;
  let codes: Map<string, string>;
  before(async () => {
    server = await testServer();
    const rows = await server.database.query<{ basic: string; code: string }>(
      `select basic_code as basic, min(implementation_code) as code from catalogue.item where source = 'content' group by 1`,
    );
    codes = new Map(rows.map(({ basic, code }) => [basic, code]));
  });
  after(() => server.close());

  const itemPath = (basic: string) => `/guide-me/items/${codes.get(basic)}`;
  const marriage = '990711001001';
  const road = '990134003001';

  /** The element that the page asks for. */
  const asked = (page: Page) =>
    page.findAll('input', ({ attributes }) => attributes.name === 'ask')[0]?.attributes.value;

  /** Answers until there is no question, `otherwise` where nothing is said of one. */
  async function walk(person: Browser, path: string, answers: Readonly<Record<string, string | string[]>>) {
    let page = await person.get(path);
    const order: string[] = [];
    for (let code = asked(page); code !== undefined; code = asked(page)) {
      assert.ok(order.length < 40, order.join());
      order.push(code);
      const answer = answers[code];
      page =
        answer === undefined
          ? await page.submit({}, '不清楚，先跳过')
          : await page.submit({ [code]: answer }, '继续');
      assert.equal(page.status, 200, page.errors.map(({ text }) => text).join());
    }
    return { page, order };
  }

  /** The answers that a link to apply carries. */
  const answersIn = (page: Page) => {
    const apply = page.links.find(({ text }) => text.includes('带着这些回答去申请'))?.href ?? '';
    return new URL(apply, server.origin).searchParams.get('answers') ?? '';
  };

  test('lists at least twenty events, and each opens', async () => {
    const page = await server.browser().get('/guide-me');
    const events = page.links.filter(({ href }) => href.startsWith('/guide-me/scenarios/'));
    assert.ok(events.length >= 20);
    for (const { href } of events) {
      const start = await server.browser().get(href);
      assert.equal(start.status, 200);
      const first = await start.submit({}, '开始');
      assert.equal(first.status, 200);
      assert.ok(asked(first) !== undefined || first.text.includes('您的'), href);
    }
  });

  test('says what is left, and why it asks', async () => {
    const page = await server.browser().get(itemPath(marriage));
    assert.match(page.text, /还有\d+个问题/);
    assert.match(page.text, /为什么问这个问题？/);
    assert.match(page.text, /“结婚登记”的办理条件/);
  });

  test('an answer that cannot be read comes back with what to do', async () => {
    const page = await server.browser().get(itemPath(marriage));
    const again = await page.submit({}, '继续');
    assert.equal(again.status, 422);
    assert.match(again.title, /^错误：/);
    assert.equal(asked(again), asked(page));
  });

  test('stops at the first condition that fails, and says what would change it', async () => {
    const { page, order } = await walk(server.browser(), itemPath(marriage), { 'both-willing': 'no' });
    assert.match(page.text, /按您的回答，目前还不能办|要由工作人员确认/);
    assert.ok(order.length >= 1);
    const failing = await walk(server.browser(), `${itemPath(road)}`, {
      'road-use': ['1'],
      'road-purpose': '7',
      'road-parts': ['3'],
      'work-days': '200',
    });
    assert.match(
      failing.page.text,
      /怎样才能办这一项符合了，就不再受限制：施工工期不超过180日（您的回答：200日）/,
    );
    assert.ok(failing.page.links.some(({ text }) => text.includes('更改“施工工期”')));
    assert.match(failing.page.text, /打电话给.+城市管理局：0990-/);
    assert.doesNotMatch(failing.page.text, /带着这些回答去申请/);
  });

  test('whoever asks a human brings the item and the answers along, and may change them', async () => {
    const person = server.browser();
    const { page } = await walk(person, itemPath(road), {
      'road-use': ['1'],
      'road-purpose': '7',
      'road-parts': ['3'],
      'work-days': '200',
    });
    const ask = await page.follow('在线问工作人员');
    assert.match(ask.path, /^\/ask\?item=/);
    assert.match(ask.text, /占用、挖掘城市道路审批/);
    const [typed] = ask.findAll('textarea');
    assert.ok(typed);
    const question = textOf(typed);
    assert.match(question, /智能导航的结论是“按您的回答，目前还不能办”/);
    assert.match(question, /施工工期：200日/);
    assert.ok([...question].length <= 500);
    const talk = await ask.submit({}, '发送');
    assert.match(talk.path, /^\/ask\/[0-9a-f-]{36}/);
    assert.match(talk.text, /施工工期：200日/);
  });

  const bridge = {
    'road-use': ['2'],
    'road-purpose': '2',
    'road-parts': ['3', '4'],
    'road-age': '2',
    'restored-by': '2',
    'work-start': '2027-01-10',
    'work-end': '2027-01-20',
    'work-days': '10',
    'affects-traffic': 'no',
    'affects-greenery': 'no',
    'represented-by-agent': 'no',
    'pipe-kind': '1',
    'subject-type': '2',
    'road-surroundings': ['9'],
    'underground-pipes': ['1', '3'],
    'crosses-carriageway': 'no',
    'night-work': 'no',
  };

  test('the checklist has exactly the materials of the case', async () => {
    const { page } = await walk(server.browser(), itemPath(road), bridge);
    assert.match(page.text, /您看来可以办/);
    const checklist = await page.follow('一次性告知单');
    for (const name of [
      '桥梁安全评估报告',
      '县级以上城市人民政府批准文件',
      '路面修复方案和承诺',
      '施工图设计文件',
    ]) {
      assert.ok(checklist.text.includes(name), name);
    }
    for (const name of ['交通组织方案、', '占用城市绿地', '授权委托书', '城市道路挖掘修复费'])
      assert.ok(!checklist.text.includes(name), name);
    assert.equal(
      checklist.findAll('svg', ({ attributes }) => attributes['aria-label']?.startsWith('扫码') === true)
        .length,
      1,
    );
    assert.match(checklist.text, /城市道路管理条例/);
  });

  test('the checklist names the offices of the case in the order of time, and no others', async () => {
    const { page } = await walk(server.browser(), itemPath(road), bridge);
    const checklist = await page.follow('一次性告知单');
    const offices = checklist.text.slice(checklist.text.indexOf('还要找的'));
    const order = [
      '城建档案机构（云溪市档案馆）',
      '县级以上城市人民政府',
      '云溪市自来水有限公司',
      '云溪市燃气有限公司',
      '市政工程行政主管部门（云河区城市管理局）',
      '公安交通管理部门（云溪市公安局云河分局）',
      '街道办事处',
      '应急管理部门',
      '验收',
    ].map((name) => offices.indexOf(name));
    assert.ok(
      order.every((at) => at >= 0),
      order.join(),
    );
    assert.deepEqual(
      order,
      order.toSorted((one, other) => one - other),
    );
    for (const name of [
      '排水设施',
      '供电公司',
      '轨道交通',
      '文物',
      '铁路',
      '绿化',
      '公共交通集团',
      '生态环境',
    ])
      assert.ok(!offices.includes(name), name);
  });

  test('the address is all there is: it opens again at the same place for somebody else', async () => {
    const { page } = await walk(server.browser(), itemPath(road), bridge);
    const again = await server.browser().get(page.path);
    assert.equal(again.text, page.text);
  });

  test('an answer can be changed, and later ones stay', async () => {
    const { page } = await walk(server.browser(), itemPath(road), bridge);
    const change = page.links.find(({ href }) => href.endsWith('change=road-age'));
    const question = await server.browser().get(change?.href ?? '');
    const changed = await question.submit({ 'road-age': '1' }, '继续');
    assert.doesNotMatch(changed.text, /县级以上城市人民政府批准文件/);
    assert.match(changed.text, /您看来可以办/);
  });

  test('the application begins with the answers', async () => {
    const lin = await signedIn(server, 'lin');
    const { page } = await walk(lin, itemPath(road), { ...bridge, 'subject-type': '1' });
    const start = await page.follow('带着这些回答去申请');
    assert.match(start.text, /已带入您在智能导航中回答的\d+个问题/);
    const draft = await start.submit({}, '开始');
    const [row] = await server.database.query<{ typed: Record<string, string[]> }>(
      `select typed from applications.draft where id = '${draft.path.split('/').at(-1)}'`,
    );
    assert.deepEqual(row?.typed['road-parts'], ['3', '4']);
  });

  test('an application that is open already takes the answers, unless another one is wanted', async () => {
    const person = await signedIn(server, 'chen');
    const { page } = await walk(person, itemPath(road), { ...bridge, 'subject-type': '1' });
    const start = await page.follow('带着这些回答去申请');
    const first = await start.submit({}, '开始');
    const twice = await start.submit({}, '开始');
    assert.equal(twice.path, first.path, 'pressing twice begins one');

    const changed = await walk(person, itemPath(road), {
      ...bridge,
      'subject-type': '1',
      'restored-by': '1',
    });
    const asking = await start.submit({ answers: answersIn(changed.page) }, '开始');
    assert.match(asking.text, /您有没填完的申请/);
    const taken = await asking.submit({}, '把这次的回答带入');
    assert.equal(taken.path, first.path);
    const id = first.path.split('/').at(-1);
    const typed = await server.database.query<{ typed: Record<string, string[]> }>(
      `select typed from applications.draft where id = '${id}'`,
    );
    assert.deepEqual(typed[0]?.typed['restored-by'], ['1']);
    const again = await changed.page.follow('带着这些回答去申请');
    const other = await again.submit({}, '另外填写');
    assert.notEqual(other.path, first.path);
  });

  test('whoever is signed in is not asked what the account knows', async () => {
    const retirement = itemPath('992014001001');
    const stranger = await walk(server.browser(), retirement, {});
    assert.ok(stranger.order.includes('birth-date'));
    const lin = await signedIn(server, 'lin');
    const known = await walk(lin, retirement, {});
    assert.ok(!known.order.includes('birth-date'));
    assert.match(known.page.text, /账户已有/);
  });

  test('a scenario gives the order, the days and what a certificate of the way removes', async () => {
    const start = await server.browser().get('/guide-me/scenarios/building-a-plant');
    const first = await start.submit({}, '开始');
    const { page } = await walk(server.browser(), first.path, {
      'needs-impact-form': 'no',
      'high-energy': 'no',
      discharges: 'no',
      earthworks: 'no',
      'opens-a-road': 'no',
      'project-kind': 'building',
    });
    assert.match(page.text, /办理路线/);
    assert.match(page.text, /约\d+个工作日/);
    assert.match(page.text, /先办完建设用地规划许可证核发/);
    assert.match(page.text, /办完“建设工程规划许可证核发”就有/);
    assert.doesNotMatch(page.text, /先办完排污许可/);
  });

  test('the home page leads to it', async () => {
    const home = await server.browser().get('/');
    const guide = await home.follow('回答几个问题');
    assert.equal(guide.heading, '智能导航');
  });

  test('an event of the catalogue leads to its scenario', async () => {
    const page = await server.browser().get('/events/opening-a-restaurant');
    const guide = await page.follow('智能导航');
    assert.equal(guide.heading, '开餐馆');
  });

  test('a guide leads to its navigator', async () => {
    const page = await server.browser().get(`/items/${codes.get(marriage)}`);
    const guide = await page.follow('回答几个问题');
    assert.equal(guide.heading, '结婚登记');
  });

  test('nonsense in the address is not an error of the program', async () => {
    const person = server.browser();
    for (const query of [
      'a=%2a_..*',
      'a=x*y_both-willing*maybe',
      's=__',
      'change=none',
      'ask=none',
      `a=${'z'.repeat(9000)}`,
    ]) {
      assert.equal((await person.get(`${itemPath(marriage)}?${query}`)).status, 200, query);
    }
    assert.equal((await person.get('/guide-me/items/none')).status, 404);
    assert.equal((await person.get('/guide-me/scenarios/none')).status, 404);
  });

  test('stewards see what each navigator comes to, by which answers, and why it asks', async () => {
    assert.match((await server.browser().get('/workbench/guidance')).path, /^\/sign-in/);
    const acceptor = await signedIn(server, 'yunhe-accept');
    assert.equal((await acceptor.get('/workbench/guidance')).status, 403);
    assert.equal((await acceptor.get('/workbench/guidance/navigators/restaurant')).status, 403);
    const steward = await signedIn(server, 'steward');
    const pageOf = async (path: string) => {
      let page = await steward.get(path);
      for (let tries = 0; page.text.includes('正在走遍') && tries < 90; tries += 1)
        page = await page.follow('查看结果');
      assert.equal(page.status, 200);
      return page;
    };
    const all = await pageOf('/workbench/guidance');
    assert.match(all.text, /没有发现问题/);
    const [, visited, there] = /回答(\d+) ?\/ (\d+)/.exec(all.text) ?? [];
    assert.ok(visited !== undefined && visited === there, all.text.slice(0, 600));

    const one = await all.follow('户口迁移审批');
    assert.match(one.text, /平均提问/);
    assert.match(one.text, /不能办：/);
    assert.match(one.text, /为什么问/);
    assert.equal((await steward.get('/workbench/guidance/navigators/none')).status, 404);
    assert.equal((await steward.get('/en/workbench/guidance')).status, 200);
  });

  test('the pages are there in English', async () => {
    const page = await server.browser().get(`/en${itemPath(marriage)}`);
    assert.match(page.text, /questions? left|more question/);
    assert.match(page.text, /Why this question\?/);
  });
});
