import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { verifyPdf } from '../../src/platform/signing/index.ts';
import { devices, type Journey, journeys } from '../support/journey.ts';
import { Desk } from './steps/desk.ts';
import {
  answerOn,
  errorsOn,
  fillForm,
  fillPage,
  followError,
  labelsOn,
  saveAndContinue,
} from './steps/fill-form.ts';
import {
  caseNumberOn,
  findGuide,
  foodBusinessLicence,
  handInAndSubmit,
  restaurant,
} from './steps/food-business.ts';
import { look } from './steps/look.ts';
import { checkWithPoppler } from './steps/pdfsig.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

journeys('a food business licence', (journey) => {
  for (const [name, device] of Object.entries(devices)) {
    test(`from the search to the verification and the revocation (${name})`, async () => {
      const citizen = await journey.open(device);
      const stranger = await journey.open(device);
      const desk = new Desk(journey, device);
      const number = await apply(citizen);
      const promised = await decideInParallel(citizen, desk, number);
      const licence = await download(journey, citizen, number, promised);
      await verify(stranger, licence);
      await revoke(desk, stranger, licence);
      await desk.close();
      for (const page of [citizen, stranger]) await page.context().close();
    });
  }
});

/** A stranger finds the guide, signs in, fills the form with one slip, and gets a receipt. */
async function apply(page: Page): Promise<string> {
  await findGuide(page);
  await look(page, 'guide');
  await press(page.getByRole('main').getByRole('link', { name: '在线办理' }));
  await look(page, 'sign-in');
  await signIn(page, 'lin');
  await look(page, 'start');
  await press(page.getByRole('button', { name: '开始填写' }));
  await look(page, 'task-list');
  await press(page.getByRole('link', { name: '申请人' }));
  await slipOnFirstPage(page);
  await seeConditionalQuestions(page);
  await fillForm(page, restaurant);
  await handInAndSubmit(page);
  await look(page, 'receipt');
  assert.match(await page.getByRole('main').innerText(), /最迟\d{4}年\d+月\d+日办结/);
  return caseNumberOn(page);
}

/** A wrong digit: the summary leads to the field, and nothing else that was typed is lost. */
async function slipOnFirstPage(page: Page): Promise<void> {
  const code = '统一社会信用代码';
  await fillPage(page, { ...restaurant, [code]: '92990102MA99A10170' });
  await saveAndContinue(page);
  const [error, ...others] = await errorsOn(page);
  assert.match(error ?? '', /统一社会信用代码/);
  assert.deepEqual(others, []);
  assert.match(await page.title(), /^错误：/);
  await look(page, 'error');
  assert.equal(await (await followError(page, code)).inputValue(), '92990102MA99A10170');
  assert.equal(await answerOn(page, '单位（个体工商户）名称是什么？'), '云河区林家小馆');
  assert.deepEqual(await answerOn(page, '申请人属于哪一类？'), ['个体工商户']);
  await fillPage(page, { [code]: restaurant[code] ?? '' });
  await saveAndContinue(page);
}

/** 在哪个平台 is asked once somebody sells online, and not before. */
async function seeConditionalQuestions(page: Page): Promise<void> {
  const platform = '在哪个平台或者网站经营？';
  assert.equal((await labelsOn(page)).includes(platform), false);
  await fillPage(page, restaurant);
  await saveAndContinue(page);
  assert.equal((await labelsOn(page)).includes(platform), true);
  await look(page, 'questions');
}

/** One accepts, three departments pass in any order, one decides, one issues and delivers. @returns the promised date */
async function decideInParallel(citizen: Page, desk: Desk, number: string): Promise<string> {
  await look(await desk.open('yunhe-accept', number), 'desk-case');
  await desk.act('yunhe-accept', number, '受理', (page) => look(page, 'desk-act'));
  await openMyCase(citizen, number);
  const lanes = citizen.getByRole('list', { name: '各部门同时审查' }).getByRole('listitem');
  assert.deepEqual(await lanes.count(), 3);
  const promised = await dateBeside(citizen, '承诺办结');

  const reviewer = await desk.open('yunhe-fire', number);
  assert.equal(await dateBeside(reviewer, '承诺办结'), promised);
  await desk.act('yunhe-fire', number, '审查通过', (page) =>
    page.getByLabel(/^意见/).fill('疏散通道、消防设施符合要求。'),
  );
  await citizen.reload();
  assert.equal(await lanes.filter({ hasText: '已通过' }).count(), 1);
  await look(citizen, 'my-case');
  await desk.act('yunhe-review', number, '审查通过');
  await desk.act('yunhe-urban', number, '审查通过');
  await desk.act('yunhe-decide', number, '准予');
  await desk.act('yunhe-issue', number, '制证发证');
  await desk.act('yunhe-issue', number, '送达');
  return promised;
}

interface Licence {
  readonly number: string;
  readonly pdf: Buffer;
}

/** The holder sees the end of the case and takes the PDF home. */
async function download(journey: Journey, page: Page, number: string, promised: string): Promise<Licence> {
  await openMyCase(page, number);
  assert.match(await page.getByRole('main').innerText(), /已办结/);
  assert.ok(promised.length > 0);
  await press(page.getByRole('link', { name: /查看、下载电子证照/ }));
  await look(page, 'certificate');
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载 PDF 原件' }).click();
  const pdf = await bytesOf(await started);
  assert.equal(pdf.subarray(0, 4).toString(), '%PDF');
  assert.equal(verifyPdf(pdf, await journey.server.platform.signing.trustedRoots()).valid, true);
  checkWithPoppler(pdf);
  const found = /JY\d{15}/.exec(await page.getByRole('main').innerText());
  assert.ok(found, 'the page shows the number of the licence');
  return { number: found[0], pdf };
}

/** Anybody checks by number and by file; a file with one changed byte is not genuine. */
async function verify(page: Page, { number, pdf }: Licence): Promise<void> {
  await verifyNumber(page, number);
  await look(page, 'verification');
  assert.match(await page.getByRole('main').innerText(), /目前有效/);
  await verifyBytes(page, pdf);
  assert.match(await page.getByRole('main').innerText(), /逐字节一致/);
  await look(page, 'file-verification');
  const changed = Buffer.from(pdf);
  const place = Math.floor(changed.length / 3);
  changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
  await verifyBytes(page, changed);
  assert.match(await page.getByRole('main').innerText(), /核验不通过/);
}

async function revoke(desk: Desk, stranger: Page, { number, pdf }: Licence): Promise<void> {
  const page = await desk.of('yunhe-decide');
  await page.goto(`/workbench/certificates?q=${number}`);
  await press(page.getByRole('link', { name: number }));
  await page.locator('#reason-revoked').fill('被许可人申请注销（《行政许可法》第七十条第四项）。');
  await look(page, 'desk-certificate');
  await press(page.getByRole('button', { name: '确认撤销' }));
  await verifyNumber(stranger, number);
  assert.match(await stranger.getByRole('main').innerText(), /已撤销/);
  await verifyBytes(stranger, pdf);
  assert.match(await stranger.getByRole('main').innerText(), /已撤销/);
}

async function openMyCase(page: Page, number: string): Promise<void> {
  await page.goto('/my');
  await look(page, 'my');
  await press(page.getByRole('main').getByRole('link', { name: foodBusinessLicence }).first());
  assert.ok(page.url().endsWith(number));
}

async function verifyNumber(page: Page, number: string): Promise<void> {
  await page.goto('/verify');
  await page.getByLabel('证照编号或电子证照标识').fill(number);
  await press(page.getByRole('button', { name: '核验', exact: true }));
  await page.getByRole('heading', { name: '核验结果' }).waitFor();
}

async function verifyBytes(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/verify');
  await page
    .getByLabel('电子证照文件')
    .setInputFiles({ name: '食品经营许可证.pdf', mimeType: 'application/pdf', buffer });
  await press(page.getByRole('button', { name: '核验文件' }));
  await page.getByRole('heading', { name: '核验结果' }).waitFor();
}

/** The date in the row of a summary list. */
async function dateBeside(page: Page, key: string): Promise<string> {
  const row = page.getByRole('main').locator('dl > div').filter({ hasText: key }).first();
  const found = /\d{4}年\d+月\d+日/.exec(await row.innerText());
  assert.ok(found, `${page.url()} shows no date beside “${key}”`);
  return found[0];
}

async function bytesOf(download: {
  createReadStream(): Promise<AsyncIterable<Uint8Array>>;
}): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return Buffer.concat(parts);
}
