import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.ts';
import { devices, journeys } from '../support/journey.ts';
import { Workbook } from '../support/sheets.ts';
import { expectRoom } from './steps/inspect.ts';
import { look } from './steps/look.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

const food = '食品经营许可（延续）';

journeys('a steward changes items', (journey) => {
  let code: string;
  before(async () => {
    journey.server.clock.set('2026-11-23T09:00:00+08:00');
    const [row] = await journey.server.database.query<{ code: string }>(
      `select implementation_code as code from catalogue.item
       where region = '990102' and card -> 'name' ->> 'zh' = $1`,
      [food],
    );
    code = row?.code ?? '';
  });

  /** Everything on the page has room on a phone and a desk, and axe finds no fault. */
  async function inspect(page: Page, name: string): Promise<void> {
    for (const width of [375, 1280] as const) {
      await expectRoom(page, width);
      await look(page, `steward.${name}`);
    }
    await expectNoAxeViolations(page);
  }

  /** Rows stand folded until somebody wants to write in them. */
  const unfold = (field: Locator) =>
    field.evaluate((element) => {
      for (let part = element.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
        part.open = true;
    });

  test('drafts in the editor, hears the compiler, and a colleague approves for a day', async () => {
    const steward = await journey.open();
    await signIn(steward, 'steward');
    await steward.goto(`/workbench/catalogue/items/${code}`);
    await inspect(steward, 'item');
    await press(steward.getByRole('button', { name: '修改事项标准' }));
    await inspect(steward, 'draft');
    const draft = new URL(steward.url()).pathname;

    await steward.goto(`${draft}/sections/materials`);
    const name = steward.locator('[name="materials.1.name.zh"]');
    await unfold(name);
    const former = await name.inputValue();
    await name.fill('其他相关材料');
    await name.blur();
    await steward.getByText('“其他相关材料”没有说明是哪一份材料').first().waitFor();
    await inspect(steward, 'section');
    await name.fill(former);
    const note = steward.locator('[name="materials.1.note.zh"]');
    await unfold(note);
    await note.fill('能在线核验的不用带。');
    await press(steward.getByRole('button', { name: '保存并返回草案' }));
    await press(steward.getByRole('link', { name: '查看全部修改' }).first());
    await inspect(steward, 'changes');
    await steward.goto(draft);
    await steward.getByLabel('修改说明').fill('共享数据能核验的材料不再要求提供');
    await press(steward.getByRole('button', { name: '送审' }));
    await steward.getByText('您写过这份草案，须由另一位同事审核。').waitFor();
    await steward.context().close();

    const colleague = await journey.open(devices.phoneWithoutScripts);
    await signIn(colleague, 'steward-2');
    await colleague.goto(draft);
    await expectRoom(colleague, 375);
    const day = colleague.locator('[name="effectiveOn"]');
    await day.fill('2026-12-01');
    await press(colleague.getByRole('button', { name: '批准' }));
    assert.match(await colleague.getByRole('main').innerText(), /2026年12月1日/);
    await colleague.context().close();

    const reader = await journey.open(devices.phone);
    await reader.goto(`/items/${code}`);
    assert.doesNotMatch(await reader.getByRole('main').innerText(), /能在线核验的不用带/);
    journey.server.clock.set('2026-12-01T00:00:10+08:00');
    await reader.goto(`/items/${code}`);
    assert.match(await reader.getByRole('main').innerText(), /能在线核验的不用带/);
    await reader.goto(`/items/${code}/versions/2/changes`);
    assert.match(await reader.getByRole('main').innerText(), /能在线核验的不用带/);
    await inspect(reader, 'difference');
    await reader.context().close();
  });

  test('takes a sheet home, changes a cell, hands it in and accepts, without scripts', async () => {
    const steward = await journey.open({ ...devices.phoneWithoutScripts, acceptDownloads: true });
    await signIn(steward, 'steward');
    await steward.goto('/workbench/catalogue/items');
    await press(steward.getByRole('link', { name: '用表格批量修改' }));
    await expectRoom(steward, 375);
    await steward.getByLabel('部门').selectOption('31');
    await steward.getByLabel('地区（含下级）').selectOption('990102');
    const [download] = await Promise.all([
      steward.waitForEvent('download'),
      steward.getByRole('button', { name: '下载' }).click(),
    ]);
    const workbook = await Workbook.load(await readFile(await download.path()));
    const limit = workbook.cell('基本信息', { code, header: '承诺办结时限' });
    const handIn = async () => {
      const file = {
        name: '市场监管.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(workbook.save()),
      };
      await steward.goto('/workbench/catalogue/sheets');
      await steward.getByLabel('表格或 JSON 文件').setInputFiles(file);
      await press(steward.getByRole('button', { name: '上传并检查' }));
    };

    limit.value = '三天';
    workbook.cell('基本信息', { code, header: '一句话说明' }).value = '许可证到期前办理延续。';
    await handIn();
    assert.match(await steward.getByRole('main').innerText(), /“三天”不是整数/);
    const [returned] = await Promise.all([
      steward.waitForEvent('download'),
      steward.getByRole('link', { name: '下载标出错误的表格' }).click(),
    ]);
    const marked = await Workbook.load(await readFile(await returned.path()));
    assert.match(marked.cell('基本信息', { code, header: '承诺办结时限' }).remark, /不是整数/);
    const faulty = new URL(steward.url()).pathname;

    limit.value = 3;
    await handIn();
    const proposed = new URL(steward.url()).pathname;
    await expectRoom(steward, 375);
    assert.match(await steward.getByRole('main').innerText(), /许可证到期前办理延续/);

    // The same pages with scripts, for eyes and for axe; nothing has been accepted yet.
    const beside = await journey.open();
    await signIn(beside, 'steward');
    for (const [path, name] of [
      ['/workbench/catalogue/items', 'items'],
      ['/workbench/catalogue/sheets', 'sheets'],
      [faulty, 'faulty'],
      [proposed, 'proposed'],
    ] as const) {
      await beside.goto(path);
      await inspect(beside, name);
    }

    await press(steward.getByRole('button', { name: '确认，生成修改草案' }));
    assert.match(await steward.getByRole('main').innerText(), /已生成的草案/);
    await beside.goto(proposed);
    await inspect(beside, 'accepted');
    await press(steward.getByRole('link', { name: '打开草案' }).first());
    assert.equal(await steward.getByRole('heading', { level: 1 }).innerText(), food);
    await steward.context().close();
    await beside.context().close();
  });
});
