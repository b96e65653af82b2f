import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { Refusal } from '../../src/kernel/refusal.ts';
import { ItemContent } from '../../src/modules/catalogue/offering.ts';
import { exportWorkbook } from '../../src/modules/catalogue/sheets/export-workbook.ts';
import { sheetFiles } from '../../src/modules/catalogue/sheets/sheet-files.ts';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { cellStyles } from '../../src/platform/spreadsheet/cell-styles.ts';
import type { Browser } from '../support/browser.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Workbook } from '../support/sheets.ts';

const sheets = '/workbench/catalogue/sheets';

describe('the catalogue as sheets', () => {
  let server: TestServer;
  let steward: Browser;
  let code: string;
  before(async () => {
    server = await testServer();
    server.clock.set('2026-11-23T09:00:00+08:00');
    steward = await signIn('steward');
    const [row] = await server.database.query<{ code: string }>(
      `select implementation_code as code from catalogue.item
       where region = '990102' and card -> 'name' ->> 'zh' = '食品经营许可（新办）'`,
    );
    code = row?.code ?? '';
  });
  after(() => server.close());

  async function signIn(login: string) {
    const browser = server.browser();
    await (await browser.get('/sign-in')).submit({ login, password: demoPassword }, '登录');
    return browser;
  }

  async function download(query = '?department=31&region=990102'): Promise<Workbook> {
    const response = await steward.fetch(`${sheets}/export${query}`);
    assert.equal(response.status, 200);
    return Workbook.load(new Uint8Array(await response.arrayBuffer()));
  }

  async function upload(content: Uint8Array<ArrayBuffer> | string, name = '事项.xlsx') {
    const form = await steward.get(sheets);
    let page = await form.submit({ file: new File([content], name) }, '上传并检查');
    // A busy machine reads on while its visitor has the first page already.
    while (page.status === 200 && page.text.includes('正在读取')) {
      await setTimeout(500);
      page = await steward.get(page.path);
    }
    return page;
  }

  const accept = (page: Page) => page.submit({}, '确认，生成修改草案');

  const change = async (edit: (workbook: Workbook) => void) => {
    const workbook = await download();
    edit(workbook);
    return upload(workbook.save());
  };

  test('a download has the columns officials know, drop-downs and instructions', async () => {
    const workbook = await download();
    assert.deepEqual(
      workbook.sheets
        .map(({ name }) => name)
        .filter((name) => /信息|材料|收费|问题$|说明|代码表|依据/.test(name)),
      ['基本信息', '设定依据', '申请材料', '收费项目', '常见问题', '表单问题', '填写说明', '代码表'],
    );
    assert.equal(workbook.cell('基本信息', { code, header: '事项名称' }).value, '食品经营许可（新办）');
    const type = workbook.cell('基本信息', { code, header: '事项类型' });
    assert.equal(type.value, '行政许可');
    assert.match(type.choices ?? '', /^'代码表'!\$[A-Z]+\$2:/);
    assert.equal(workbook.cell('申请材料', { code, header: '材料名称', nth: 2 }).value, '营业执照');
  });

  test('a filter leaves the other items out', async () => {
    const workbook = await download('?department=11&region=990102&type=07');
    const names = workbook.sheet('基本信息').values('事项名称');
    assert.ok(names.includes('结婚登记'));
    assert.ok(!names.includes('食品经营许可（新办）'));
  });

  test('more items than a workbook can hold are refused with what to do', async () => {
    await assert.rejects(
      exportWorkbook(server.platform.database, {}, 10),
      (error) =>
        error instanceof Refusal && error.code === 'sheet-too-many-items' && /部门/.test(error.text.zh),
    );
  });

  const draftCount = async () =>
    (
      await server.database.query<{ drafts: number }>(
        'select count(*)::int as drafts from catalogue.item_draft',
      )
    )[0]?.drafts;

  test('the whole catalogue handed in as it came makes no draft', async () => {
    const bytes = await (await steward.fetch(`${sheets}/export`)).arrayBuffer();
    const page = await upload(new Uint8Array(bytes));
    assert.match(page.text, /文件与现行目录完全相同/);
    assert.match(page.text, /涉及的事项(\d{3})没有变化\1修改0错误0/);
    assert.equal(await draftCount(), 0);
  });

  test('the whole catalogue as JSON is as it came, and handed in changes nothing', async () => {
    const response = await steward.fetch(`${sheets}/export?format=json`);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    const text = await response.text();
    const items = JSON.parse(text) as Record<string, unknown>[];
    const stored = await server.database.query<{
      code: string;
      content: { item: unknown; offering: unknown };
    }>(
      `select i.implementation_code as code, v.content from catalogue.item i
       join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
       where i.status <> 'cancelled' order by 1`,
    );
    assert.ok(stored.length > 100);
    assert.deepEqual(
      items.map(({ implementationCode, item, offering }) => ({ implementationCode, item, offering })),
      stored.map(({ code, content }) => ({ implementationCode: code, ...ItemContent.parse(content) })),
    );
    for (const [content, name] of [
      [text, '事项.json'],
      [JSON.stringify(items.slice(0, 20), null, 2), '缩进.json'],
      [
        items
          .slice(0, 20)
          .map((each) => JSON.stringify(each))
          .join('\n'),
        '逐行.jsonl',
      ],
    ] as const) {
      assert.match((await upload(content, name)).text, /文件与现行目录完全相同/, name);
    }
    assert.equal(await draftCount(), 0);
  });

  test('saved by another program, with a hundred thousand empty rows, it still says the same', async () => {
    const page = await change((workbook) => {
      const { rows } = workbook.sheet('申请材料');
      for (let row = 2000; row < 102_000; row += 1) rows.set(row, new Map());
    });
    assert.match(page.text, /文件与现行目录完全相同/);
    assert.equal(await draftCount(), 0);
  });

  const consult = '0990-8123456\n12345';

  test('a changed cell is proposed with its words, becomes a draft when accepted, and nothing is published', async () => {
    const page = await change((workbook) => {
      workbook.cell('基本信息', { code, header: '承诺办结时限' }).value = 4;
      workbook.cell('申请材料', { code, header: '材料说明', nth: 2 }).value = '能共享的不用提交。';
      workbook.cell('基本信息', { code, header: '咨询方式' }).value = consult;
    });
    assert.match(page.text, /待确认/);
    assert.match(
      page.text,
      /食品经营许可（新办） · 标准要素 · 修改 2 处.*承诺办结时限［删去：\d+］［新增：4］.*能共享的不用提交。/s,
    );
    assert.match(page.text, /食品经营许可（新办） · 实施信息 · .*0990-8123456/s);
    assert.match(page.text, /“基本信息”第 \d+ 行/);
    assert.equal(await draftCount(), 0, 'uploading changes nothing');

    const accepted = await accept(page);
    assert.match(accepted.text, /已生成草案/);
    const draft = await steward.get(accepted.links.find(({ text }) => text === '打开草案')?.href ?? '');
    assert.equal(draft.heading, '食品经营许可（新办）');
    const drafts = await server.database.query<{
      reach: string;
      state: string;
      content: Record<string, never>;
      note: string;
    }>(
      `select d.reach, d.state, d.content, a.note from catalogue.item_draft d
       join catalogue.draft_action a on a.draft_id = d.id and a.act = 'save' order by d.reach desc`,
    );
    assert.deepEqual(
      drafts.map(({ reach, state }) => [reach, state]),
      [
        ['standard', 'draft'],
        ['offering', 'draft'],
      ],
    );
    const [standard, offering] = drafts.map(({ content }) => JSON.parse(JSON.stringify(content)));
    assert.equal(standard.limits.promised.value, 4);
    assert.deepEqual(standard.materials[1].note, { zh: '能共享的不用提交。' });
    assert.ok(standard.name.en, 'the English name stays');
    assert.deepEqual(offering.consultPhones, ['0990-8123456', '12345']);
    assert.equal(drafts[0]?.note, '导入表格：事项.xlsx');
    const [version] = await server.database.query<{ versions: number }>(
      `select max(version) as versions from catalogue.item_version v join catalogue.item i on i.id = v.item_id
       where i.implementation_code = $1`,
      [code],
    );
    assert.equal(version?.versions, 1);
  });

  test('handed in once more, the same file changes nothing', async () => {
    const draftsNow = () =>
      server.database.query('select id, revision from catalogue.item_draft order by id');
    const before = await draftsNow();
    const page = await change((workbook) => {
      workbook.cell('基本信息', { code, header: '承诺办结时限' }).value = 4;
      workbook.cell('基本信息', { code, header: '咨询方式' }).value = consult;
    });
    assert.match(page.text, /有 2 份修改与已有的草案相同/);
    assert.doesNotMatch(page.text, /确认，生成修改草案/);
    assert.deepEqual(await draftsNow(), before);
  });

  test('what contradicts a draft is told at its cell', async () => {
    const page = await change((workbook) => {
      workbook.cell('基本信息', { code, header: '承诺办结时限' }).value = 6;
    });
    assert.match(page.text, /基本信息 [A-Z]+\d+承诺办结时限6已有草案把这里改为“4”/);
  });

  test('approved by a colleague it takes effect, and the same file still changes nothing', async () => {
    const workbook = await download();
    workbook.cell('基本信息', { code, header: '承诺办结时限' }).value = 4;
    const bytes = workbook.save();
    const [draft] = await server.database.query<{ id: string }>(
      `select id from catalogue.item_draft where reach = 'standard' and item_name = '食品经营许可（新办）'`,
    );
    const path = `/workbench/catalogue/drafts/${draft?.id}`;
    await (await steward.get(path)).submit({ reason: '压缩承诺时限' }, '送审');
    assert.match((await upload(bytes)).text, /有 1 份修改与已有的草案相同/);
    const colleague = await signIn('steward-2');
    await (await colleague.get(path)).submit({}, '批准');
    const guide = await server.browser().get(`/items/${code}`);
    assert.match(guide.text, /4个工作日/);
    assert.match((await upload(bytes)).text, /文件与现行目录完全相同/);
  });

  const tokenOf = (page: Page) => ({
    _csrf: page.findAll('input', ({ attributes }) => attributes.name === '_csrf')[0]?.attributes.value ?? '',
  });

  test('only who uploaded a file accepts it: who accepts it writes the drafts', async () => {
    const page = await change((workbook) => {
      workbook.cell('基本信息', { code, header: '一句话说明' }).value = '开店卖吃的先办证。';
    });
    const colleague = await signIn('steward-2');
    const seen = await colleague.get(page.path);
    assert.match(seen.text, /开店卖吃的先办证。/);
    assert.match(seen.text, /只有上传人可以确认/);
    assert.doesNotMatch(seen.text, /确认，生成修改草案/);
    assert.equal(
      (await colleague.send('POST', page.path, tokenOf(await colleague.get(sheets)), false)).status,
      403,
    );
    for (const press of ['once', 'twice']) assert.match((await accept(page)).text, /已生成草案/, press);
    const [saved] = await server.database.query<{ times: number }>(
      `select count(*)::int as times from catalogue.draft_action
       where act = 'save' and content #>> '{summary,zh}' = '开店卖吃的先办证。'`,
    );
    assert.equal(saved?.times, 1);
  });

  test('rows can be added, moved and deleted', async () => {
    const [other] = await server.database.query<{ code: string }>(
      `select implementation_code as code from catalogue.item
       where region = '990102' and card -> 'name' ->> 'zh' = '食品经营许可（变更）'`,
    );
    const page = await change((workbook) => {
      const sheet = workbook.sheet('受理条件');
      const { row } = workbook.cell('受理条件', { code: other?.code ?? '', header: '受理条件' });
      // The second condition goes first, the first one goes away, and a new one comes.
      for (const column of [1, 2, 3, 4]) sheet.at(row, column).value = sheet.at(row + 1, column).value;
      sheet.at(row, 5).value = undefined;
      sheet.at(row + 1, 3).value = undefined;
      sheet.at(row + 1, 4).value = '变更事项在许可证上载明';
      sheet.at(row + 1, 5).value = undefined;
    });
    assert.match((await accept(page)).text, /已生成草案/);
    const [draft] = await server.database.query<{ conditions: { text: { zh: string; en?: string } }[] }>(
      `select content -> 'conditions' as conditions from catalogue.item_draft where item_name = '食品经营许可（变更）'`,
    );
    assert.deepEqual(
      draft?.conditions.map(({ text }) => [text.zh, text.en !== undefined]),
      [
        ['变化后的经营条件仍符合食品安全要求', true],
        ['变更事项在许可证上载明', false],
      ],
    );
  });

  test('faults are told at their cells, on the page and in the returned workbook; the rest is drafted', async () => {
    const [other] = await server.database.query<{ code: string }>(
      `select implementation_code as code from catalogue.item
       where region = '990102' and card -> 'name' ->> 'zh' = '食品经营许可（延续）'`,
    );
    const good = other?.code ?? '';
    const page = await change((workbook) => {
      workbook.cell('基本信息', { code, header: '承诺办结时限' }).value = '十天';
      workbook.cell('基本信息', { code, header: '办件类型' }).value = '承诺见';
      workbook.cell('基本信息', { code, header: '地方基本编码' }).value = '990131009999';
      workbook.cell('申请材料', { code, header: '材料名称', nth: 3 }).value = {
        formula: '1+1',
        result: 2,
      };
      workbook.cell('基本信息', { code: good, header: '一句话说明' }).value = '许可证快到期时办理延续。';
      workbook.cell('基本信息', { code: good, header: '计划取消日期' }).value = { day: '2030-01-01' };
      workbook.addSheet('申请材科').addRow(['实施编码']);
      workbook.sheet('常见问题').merged.push('D2:D3');
      workbook.sheet('基本信息').addRow([code, '重复的一行']);
      const list = workbook.sheet('收费项目');
      list.addRow(['11990102MB9902318W4990131001009', '没有的事项', undefined, '工本费']);
      list.addRow([undefined, '没有编码', undefined, '工本费']);
    });
    for (const words of [
      '“十天”不是整数',
      '是否想写“承诺件”',
      '只供查看，不能在表格里修改',
      '单元格里是公式',
      '没有名为“申请材科”的工作表',
      '是否想写“申请材料”',
      '目录中没有实施编码“11990102MB9902318W4990131001009”',
      '是否想写“11990102MB9902318W499013100100',
      '没有填实施编码',
      'D2:D3 是合并单元格',
    ]) {
      assert.ok(page.text.includes(words), words);
    }
    assert.match(page.text, /与第 \d+ 行重复/);
    assert.match(page.text, /有 \d+ 处错误/);
    await accept(page);
    const drafts = await server.database.query<{ name: string }>(
      `select content ->> 'endsOn' as name from catalogue.item_draft where item_name like '食品经营许可（延续）'`,
    );
    assert.deepEqual(drafts, [{ name: '2030-01-01' }], 'the sound row is drafted, the day as a day');

    const returned = await steward.fetch(
      page.links.find(({ href }) => href.endsWith('/returned'))?.href ?? '',
    );
    assert.match(returned.headers.get('content-disposition') ?? '', /%E6%A0%87%E5%87%BA%E9%94%99%E8%AF%AF/);
    const workbook = await Workbook.load(new Uint8Array(await returned.arrayBuffer()));
    const cell = workbook.cell('基本信息', { code, header: '承诺办结时限' });
    assert.equal(cell.value, '十天');
    assert.match(cell.remark, /不是整数/);
    assert.equal(cell.look, cellStyles.faulty);
    const sound = workbook.cell('基本信息', { code: good, header: '承诺办结时限' });
    assert.equal(sound.remark, '');
    assert.notEqual(sound.look, cellStyles.faulty);
    assert.match(String(workbook.cell('基本信息', { code, header: '错误' }).value), /不是整数[\s\S]*承诺件/);
    assert.ok(workbook.sheet('错误').lastRow > 9);

    // Mended and handed in again, with the marks still in it, it is well.
    workbook.cell('基本信息', { code, header: '承诺办结时限' }).value = 4;
    workbook.cell('基本信息', { code, header: '办件类型' }).value = '承诺件';
    workbook.cell('基本信息', { code, header: '地方基本编码' }).value = '990131001001';
    workbook.cell('申请材料', { code, header: '材料名称', nth: 3 }).value = '法定代表人（负责人）身份证';
    workbook.removeSheets((name) => name !== '申请材科' && name !== '常见问题');
    const items = workbook.sheet('基本信息');
    items.rows.delete(items.lastRow);
    workbook.sheet('收费项目').rows.delete(2);
    workbook.sheet('收费项目').rows.delete(3);
    assert.match((await upload(workbook.save())).text, /等待确认的修改|完全相同|与已有的草案相同/);
  });

  test('two agencies that want the same standard to differ are told of each other', async () => {
    const workbook = await download('?department=31&type=01');
    const items = workbook.sheet('基本信息');
    const [name, codes] = [items.column('事项名称'), items.column('实施编码')];
    const rows = [...items.rows.values()].flatMap((cells) =>
      cells.get(name) === '食品经营许可（注销）' ? [String(cells.get(codes))] : [],
    );
    rows.slice(0, 2).forEach((each, index) => {
      workbook.cell('基本信息', { code: each, header: '承诺办结时限' }).value = index + 2;
    });
    const page = await upload(workbook.save());
    assert.match(page.text, /对同一事项标准要素的修改不同/);
  });

  test('a new item begins as a draft of its own', async () => {
    const page = await change((workbook) => {
      const sheet = workbook.sheet('基本信息');
      const cells: Record<string, string | number> = {
        实施编码: '新增1',
        地方基本编码: '990131077001',
        事项名称: '食品摊贩登记',
        事项类型: '其他行政权力',
        服务对象: '自然人',
        一句话说明: '在划定区域摆摊卖食品前登记。',
        实施主体范围: '31@county',
        面向自然人主题分类: 'permits',
        法定办结时限: 10,
        法定办结时限单位: '工作日',
        承诺办结时限: 3,
        承诺办结时限单位: '工作日',
        办件类型: '承诺件',
        到办事现场次数: 0,
        办理形式: '窗口办理',
        审批结果类型: '其他',
        审批结果名称: '登记卡',
        办理流程代码: 'standard',
      };
      const row = sheet.addRow([]);
      for (const [header, value] of Object.entries(cells)) sheet.at(row, sheet.column(header)).value = value;
      const add = (list: string, ...values: string[]) =>
        workbook.sheet(list).addRow(['新增1', undefined, undefined, ...values]);
      add('设定依据', '中华人民共和国食品安全法', '第三十六条');
      add('受理条件', '有固定的摊位');
      add('申请材料', '健康证明', '证件证书证明');
    });
    assert.match((await accept(page)).text, /食品摊贩登记 · 标准要素/);
    const [draft] = await server.database.query<{
      content: { materials: { code: string }[] };
      item_id: string | null;
    }>(`select content, item_id from catalogue.item_draft where item_name = '食品摊贩登记'`);
    assert.equal(draft?.item_id, null);
    assert.equal(draft?.content.materials[0]?.code, 'material-1');
  });

  test('of JSON a faulty item is told with its line, and the others are proposed', async () => {
    const response = await steward.fetch(`${sheets}/export?format=json&department=38`);
    const items = JSON.parse(await response.text());
    assert.ok(items.length >= 4);
    const [first, second, third] = items;
    first.item.summary.zh = '改过的一句话。';
    delete second.item;
    third.item.summary.zh = '\u0000';
    const lines = items.map((each: unknown) => JSON.stringify(each));
    const page = await upload(`${lines.join('\n')}\n不是JSON\n{"a":`, '事项.json');
    assert.match(page.text, /第 2 行.*缺少“item”/s);
    assert.match(page.text, /第 3 行.*不能保存的字符/s);
    for (const line of [1, 2]) {
      assert.match(page.text, new RegExp(`第 ${items.length + line} 行从这一行开始的内容不是 JSON`));
    }
    assert.match((await accept(page)).text, /已生成草案/);
    const [draft] = await server.database.query<{ zh: string }>(
      `select content #>> '{summary,zh}' as zh from catalogue.item_draft where item_name = $1`,
      [first.item.name.zh],
    );
    assert.equal(draft?.zh, '改过的一句话。');
  });

  test('what is no workbook is refused at the field, and nothing is recorded', async () => {
    const before = await server.database.query('select id from catalogue.sheet_import');
    for (const [content, name] of [
      ['hello', '事项.xlsx'],
      ['hello', '事项.csv'],
      ['', '事项.xlsx'],
    ] as const) {
      const page = await upload(content, name);
      assert.equal(page.status, 422, name);
      assert.match(page.text, /xlsx|空的/);
    }
    const empty = await (await steward.get(sheets)).submit({}, '上传并检查');
    assert.equal(empty.status, 422);
    assert.match(empty.text, /请选择要上传的文件/);
    assert.deepEqual(await server.database.query('select id from catalogue.sheet_import'), before);
  });

  test('a damaged or hostile workbook is told on its page, and the program goes on', async () => {
    const bytes = (await download()).save();
    const damaged = Uint8Array.from(bytes, (byte, at) => (at > 2000 && at < 6000 ? byte ^ 0x5a : byte));
    assert.match((await upload(damaged)).text, /文件已损坏/);
    const workbook = await Workbook.load(bytes);
    workbook.removeSheets((name) => name === '代码表');
    const bare = workbook.save();
    assert.match((await upload(bare)).text, /没有找到|完全相同|没有/);
    assert.equal((await steward.get(sheets)).status, 200);
  });

  test('only stewards may, and nobody hands in for another', async () => {
    const clerk = await signIn('yunhe-accept');
    for (const path of [sheets, `${sheets}/export`]) assert.equal((await clerk.get(path)).status, 403);
    assert.equal((await steward.get(`${sheets}/imports/none`)).status, 404);
  });

  test('after a month the file, its copy and its record are cleared away; drafts stay', async () => {
    const draftsBefore = await draftCount();
    const [given] = await server.database.query<{ id: string }>(
      `select id from catalogue.sheet_import where state = 'accepted' limit 1`,
    );
    const files = sheetFiles(server.platform);
    const kept = () =>
      server.database.query<{ file: string; returned: string | null }>(
        'select file_hash as file, returned_hash as returned from catalogue.sheet_import',
      );
    const hashes = (await kept()).flatMap(({ file, returned }) => (returned ? [file, returned] : [file]));
    server.clock.advance({ days: 31 });
    await server.runJob('forget-sheet-imports');
    assert.deepEqual(await kept(), []);
    for (const hash of hashes) assert.equal(await files.has(hash), false);
    assert.equal(await draftCount(), draftsBefore);
    steward = await signIn('steward');
    const gone = await steward.get(`${sheets}/imports/${given?.id}`);
    assert.match(gone.text, /没有这次导入的记录/);
  });
});
