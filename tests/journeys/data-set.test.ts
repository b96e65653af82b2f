import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { makeIdentityNumber } from '../../src/kernel/identity-number.ts';
import { SmallClient } from '../http/steps/caller.ts';
import { devices, type Journey, journeys } from '../support/journey.ts';
import { look } from './steps/look.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

const set = '食品摊贩登记信息';
const purpose = '夜间经济街区摊位管理';
const rows = 3000;

journeys('a new data set', (journey) => {
  test('is declared, loaded with broken rows, mended, and queried by another department through a grant', async () => {
    journey.server.clock.set('2026-11-23T10:00:00+08:00');
    const owner = await open(journey, 'market-steward');
    const colleague = await open(journey, 'market-steward-2');
    const asker = await open(journey, 'steward');

    await declare(owner);
    await publish(colleague);
    await loadAndMend(owner);
    const number = await ask(asker);
    await grant(owner, number);
    await call(journey, asker, number);
    await Promise.all([owner, colleague, asker].map((page) => page.context().close()));
  });
});

async function open(journey: Journey, login: string): Promise<Page> {
  const page = await journey.open(devices.desktop);
  await signIn(page, login);
  return page;
}

/** From the start page of the workbench, by what is written there. */
async function declare(page: Page): Promise<void> {
  await page.goto('/workbench');
  await press(page.getByRole('navigation').getByRole('link', { name: '数据集', exact: true }).first());
  await press(page.getByRole('link', { name: '编制数据集' }));
  await page.getByLabel('名称', { exact: true }).fill(set);
  for (const [words, name] of [
    ['身份证', '身份证号码'],
    ['姓名', '姓名'],
    ['手机', '手机号码'],
    ['地址', '现居住地址'],
  ] as const) {
    await page.getByLabel('数据元', { exact: true }).fill(words);
    await press(page.getByRole('button', { name: '查找' }));
    await press(page.getByRole('button', { name: `加入 ${name}`, exact: true }));
  }
  await look(page, 'declare');
  await press(page.getByRole('button', { name: '保存草案' }));
  await look(page, 'declare-faults');
  assert.equal(await page.getByLabel('名称', { exact: true }).inputValue(), set);

  await page.getByLabel('代码', { exact: true }).fill('food-stalls');
  await page.getByLabel('摘要', { exact: true }).fill('依法登记的食品摊贩和经营地点');
  await page.getByLabel('数据来源', { exact: true }).fill('食品摊贩登记系统');
  await page.getByLabel('更新周期', { exact: true }).selectOption({ label: '每月' });
  await page.getByLabel('共享属性', { exact: true }).selectOption({ label: '有条件共享' });
  await page.getByLabel(/^共享条件/).fill('食品安全法第三十六条；用于履行法定职责');
  await page.getByLabel('开放属性', { exact: true }).selectOption({ label: '不予开放' });
  await page.getByRole('checkbox', { name: '身份证号码 主键' }).check();
  await page.getByRole('checkbox', { name: '姓名 必填' }).check();
  await press(page.getByRole('button', { name: '保存草案' }));
  assert.match(await main(page), /草案已保存/);
  assert.equal(await page.getByRole('button', { name: '发布', exact: true }).count(), 0);
}

async function publish(page: Page): Promise<void> {
  await page.goto('/workbench/data-sets');
  await press(page.getByRole('link', { name: set }));
  await look(page, 'draft');
  await press(page.getByRole('button', { name: '发布', exact: true }));
  assert.match(await main(page), /数据集已发布/);
}

async function loadAndMend(page: Page): Promise<void> {
  await page.goto('/workbench/data-sets');
  await press(page.getByRole('link', { name: set }));
  await look(page, 'set-empty');
  await upload(page, stalls());
  assert.match(await main(page), /已装载/);
  assert.match(await main(page), /校验码不符/);
  await look(page, 'loaded');

  const loaded = page.url();
  await measure(page, /规范性.*99\.00/s);
  await page.goto(loaded);
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载全部问题数据' }).click();
  const broken = await textOf(await (await saved).createReadStream());
  assert.equal(broken.trim().split('\r\n').length - 1, rows / 100);
  const mended = broken.replace(
    /^"?摊主(\d+)"?,"?\d{17}[\dX]"?/gm,
    (_, index) => `摊主${index},${numberOf(+index)}`,
  );
  await press(page.getByRole('link', { name: set }).first());
  await upload(page, mended);
  assert.match(await main(page), /没有问题数据/);

  await press(page.getByRole('link', { name: set }).first());
  assert.match(await main(page), new RegExp(rows.toLocaleString('en')));
  await look(page, 'set-loaded');
  await measure(page, /规范性.*100\.00/s);
}

/** The score falls by what was kept aside, and leads to it. */
async function measure(page: Page, score: RegExp): Promise<void> {
  await page.goto('/workbench');
  await press(page.getByRole('navigation').getByRole('link', { name: '数据质量', exact: true }).first());
  await press(page.getByRole('main').getByRole('link', { name: set }));
  await press(page.getByRole('button', { name: '现在复测' }));
  assert.match(await main(page), score);
  await look(page, 'quality-set');
  await page.setViewportSize(devices.phone.viewport);
  await look(page, 'quality-set');
  await page.goto('/workbench/data-quality');
  await look(page, 'quality');
  await page.setViewportSize(devices.desktop.viewport);
  await look(page, 'quality');
}

async function upload(page: Page, csv: string): Promise<void> {
  const file = { name: 'stalls.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.getByLabel('数据文件').setInputFiles(file);
  await press(page.getByRole('button', { name: '上传并装载' }));
  await page.getByText('已装载', { exact: true }).waitFor();
}

async function ask(page: Page): Promise<string> {
  await page.goto('/workbench');
  await press(page.getByRole('navigation').getByRole('link', { name: '数据共享', exact: true }).first());
  await press(page.getByRole('link', { name: set }));
  await press(page.getByRole('link', { name: '申请共享', exact: true }));
  await page.getByLabel('姓名', { exact: true }).check();
  await page.getByLabel(/^查询：/).check();
  await page.getByLabel('用途', { exact: true }).fill(purpose);
  await page.getByLabel('法律依据').fill('食品安全法第三十六条');
  await page.getByLabel('每天最多调用次数').fill('1000');
  await page.getByLabel('每分钟最多调用次数').fill('100');
  await page.getByLabel('使用到哪一天').fill('2027-06-30');
  await look(page, 'ask');
  await press(page.getByRole('button', { name: '提交申请' }));
  const number = /GX\d{16}/.exec(await main(page))?.[0];
  assert.ok(number);
  return number;
}

async function grant(page: Page, number: string): Promise<void> {
  await page.goto('/workbench/exchange/grants');
  await press(page.getByRole('link', { name: number }));
  await page.getByLabel('理由').fill('用途明确，同意共享姓名。');
  await press(page.getByRole('button', { name: '同意共享', exact: true }));
  assert.match(await main(page), /办理完成/);
  await look(page, 'granted');
}

/** The system of the other department: registered in the browser, calling with its own key. */
async function call({ server }: Journey, page: Page, number: string): Promise<void> {
  const client = new SmallClient({ ...server, publicUrl: server.platform.publicUrl });
  await page.goto('/workbench/exchange/callers');
  await page.getByLabel('系统名称').fill('摊位管理系统');
  await page.getByLabel(/^公钥/).fill(client.publicKey);
  await press(page.getByRole('button', { name: '登记调用方' }));
  const [id = '', kid = ''] = await page.getByRole('main').locator('code').allInnerTexts();
  Object.assign(client, { id, kid });
  await client.signIn();
  const query = { grant: number, purpose, key: [numberOf(700)], elements: ['person-name'] };
  const answer = (await (await client.call('/exchange/queries', query)).json()) as { record: unknown };
  assert.deepEqual(answer.record, { 'person-name': '摊主700' });
  const more = await client.call('/exchange/queries', { ...query, elements: ['person-name', 'phone'] });
  assert.equal(more.status, 403);
}

/** Every hundredth number has a wrong check character. */
function stalls(): string {
  const lines = Array.from({ length: rows }, (_, place) => {
    const index = place + 1;
    const number = numberOf(index);
    const shown = index % 100 === 0 ? `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}` : number;
    return `摊主${index},${shown},${13_900_000_000 + index},云河区望江路${index}号`;
  });
  return ['姓名,身份证号码,手机号码,现居住地址', ...lines].join('\r\n');
}

/** 900 a day. */
function numberOf(index: number): string {
  const day = `1980-01-0${1 + Math.floor(index / 900)}`;
  return makeIdentityNumber('990102', day as Parameters<typeof makeIdentityNumber>[1], 1 + (index % 900));
}

function main(page: Page): Promise<string> {
  return page.getByRole('main').innerText();
}

async function textOf(pieces: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts).toString();
}
