import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.ts';
import { journeys } from '../support/journey.ts';
import { chooseDocuments, fillForm, saveAndContinue } from './steps/fill-form.ts';
import { caseNumberOn, restaurant, restaurantDocuments } from './steps/food-business.ts';
import { look } from './steps/look.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

const windows = {
  'desktop, 1280 px': { viewport: { width: 1280, height: 900 } },
  'tablet without scripts, 768 px': { viewport: { width: 768, height: 1024 }, javaScriptEnabled: false },
};

/**
 * A clerk who has never seen it: no address is typed and nothing is known beforehand. Each step follows from what stands on the
 * page, the heading, the labels and the one main button.
 */
journeys('at the window', (journey) => {
  before(() => journey.server.clock.set('2026-11-23T10:00:00+08:00'));
  for (const [name, device] of Object.entries(windows)) {
    test(`a new clerk serves a citizen up to the printed receipt (${name})`, async () => {
      const citizen = await journey.open(device);
      await takeTicket(citizen);
      const page = await journey.open(device);
      await signIn(page, 'yunhe-window');
      await press(page.getByRole('link', { name: '窗口接待' }));
      await page.getByLabel(/云河区政务服务中心 A03/).check();
      await next(page, '到窗口签到');
      await next(page, '叫下一位');
      await next(page, '来了，开始接待');

      await expectHeading(page, '第1步：核对身份');
      await page.getByLabel('身份证号码或者手机号码').fill('990102199203151422');
      await page.getByLabel('已核对身份证与本人一致').check();
      await next(page, '下一步：选择事项');

      await expectHeading(page, '第2步：选择事项');
      await page.getByLabel('要办什么事').fill('开饭店');
      await next(page, '查找事项');
      await press(page.getByRole('link', { name: /办理这个事项 食品经营许可（新办）/ }).first());
      await see(page, 'start');
      await press(page.getByRole('button', { name: '开始填写' }));
      await see(page, 'parts');
      await press(page.getByRole('main').getByRole('link', { name: '申请人' }));

      await fillForm(page, restaurant);
      await see(page, 'documents');
      await chooseDocuments(page, restaurantDocuments);
      await saveAndContinue(page);

      await expectHeading(page, '收取纸质材料');
      await next(page, '下一步：核对提交');

      await expectHeading(page, '第4步：核对提交');
      await page.getByLabel('本人看过，已在打印的申请表上签名').check();
      await next(page, '提交申请');

      await expectHeading(page, '收件凭证');
      await expectOnPaper(page);
      const number = await caseNumberOn(page);
      await next(page, '结束接待');
      assert.match(await page.getByRole('main').innerText(), new RegExp(`已收件[^]*${number}`));
      await next(page, '离开窗口');
      for (const one of [page, citizen]) await one.context().close();
    });
  }
});

/** A number from the machine at the entrance. */
async function takeTicket(page: Page): Promise<void> {
  await page.goto('/counter/appointments');
  await see(page, 'appointments');
  const hall = page.locator('details', { hasText: '云河区政务服务中心' });
  await hall.locator('summary').click();
  await press(hall.getByRole('link', { name: '已经在大厅？取排队号' }));
  await page.getByLabel('企业开办与准营').check();
  await page.getByLabel('手机号码').fill('19000000101');
  await next(page, '取号');
  await see(page, 'ticket');
  await page.goto('/counter/halls/yunhe-hall/display');
  await see(page, 'display');
}

/** Presses the button that the page offers, on a page that everybody can read. */
async function next(page: Page, button: string): Promise<void> {
  await see(page, button);
  await press(page.getByRole('main').getByRole('button', { name: button }).first());
}

async function expectHeading(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

async function see(page: Page, name: string): Promise<void> {
  await look(page, `counter-${name}`);
  const width = page.viewportSize()?.width ?? 0;
  // The rules are a script themselves, so they are asked where scripts run.
  if (width === 1280) await expectNoAxeViolations(page);
  const needed = Number(await page.evaluate('document.documentElement.scrollWidth'));
  assert.ok(needed <= width, `${page.url()} needs ${needed} px on a screen of ${width} px`);
}

/** The printed page is the receipt alone: number, dates and code, without steps and buttons. */
async function expectOnPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
  assert.ok(await page.getByRole('img', { name: '扫码查询办理进度' }).isVisible());
  assert.equal(await page.getByText('选择事项').first().isVisible(), false);
  assert.equal(await page.getByRole('button', { name: '结束接待' }).isVisible(), false);
  await look(page, 'counter-receipt-on-paper');
  await page.emulateMedia({ media: 'screen' });
}
