import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.ts';
import { devices, journeys } from '../support/journey.ts';
import { look } from './steps/look.ts';
import { actFor, signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

/** 居住证申领 in 云河区. */
const permits = '/search?q=居住证申领';

journeys('a form that fills itself from the registers', (journey) => {
  for (const [device, login, settings] of [
    ['phone without scripts', 'sun', devices.phoneWithoutScripts],
    ['desktop', 'he', devices.desktop],
  ] as const) {
    test(`with consent; what is wrong is disputed, and the application goes on (${device})`, async () => {
      const scripts = !('javaScriptEnabled' in settings);
      const see = async (page: Page, name: string) => {
        if (scripts) await expectNoAxeViolations(page);
        await look(page, name);
      };
      const page = await journey.open(settings);
      await signIn(page, login);
      await page.goto(permits);
      await press(page.getByRole('main').getByRole('link', { name: '居住证申领' }).first());
      await press(page.getByRole('main').getByRole('link', { name: '在线办理' }));
      await press(page.getByRole('button', { name: '开始填写' }));
      await see(page, 'prefill-offer');
      await press(page.getByRole('button', { name: '同意并自动填写' }));
      assert.match(await page.getByRole('main').innerText(), /已从登记信息填好6项/);
      await see(page, 'prefill-filled');
      await press(page.getByRole('link', { name: '申请人', exact: true }));
      assert.equal(await page.getByLabel('您的姓名是什么？').getAttribute('readonly'), '');
      await see(page, 'prefill-fields');
      await press(page.locator('#household-address-note').getByRole('link'));
      await page.getByLabel('户口登记在哪里？').fill('云溪市云河区府前路 9 号');
      await see(page, 'dispute');
      await press(page.getByRole('button', { name: '提出更正' }));
      assert.match(await page.locator('#error-summary').innerText(), /请写明登记为什么不对/);
      assert.equal(await page.getByLabel('户口登记在哪里？').inputValue(), '云溪市云河区府前路 9 号');
      await page.getByLabel('为什么不对').fill('九月已经迁户，登记没有更新');
      await press(page.getByRole('button', { name: '提出更正' }));
      assert.equal(await page.locator('#household-address').inputValue(), '云溪市云河区府前路 9 号');
      await see(page, 'disputed');
      await press(page.locator('#household-address-note').getByRole('link'));
      assert.match(await page.getByRole('main').innerText(), /云溪市公安局/);
      await see(page, 'objection');
      await page.goto('/my/accesses?way=prefill');
      await press(page.getByRole('table').getByRole('link').first());
      await see(page, 'access-to-question');
      await press(page.getByRole('link', { name: '问问为什么查' }));
      await page.getByLabel('您想问什么').fill('读了哪些内容？');
      await press(page.getByRole('button', { name: '提交' }));
      assert.match(await page.getByRole('main').innerText(), /读了哪些内容/);
      await page.context().close();
    });
  }

  test('of a company from the beginning', async () => {
    const page = await journey.open(devices.phone);
    await signIn(page, 'zhou');
    await page.goto('/my/capacity');
    await actFor(page, '以云溪市半亩园餐饮管理有限公司的名义');
    await page.goto('/search?q=仅销售预包装食品备案');
    await press(page.getByRole('link', { name: '仅销售预包装食品备案' }).first());
    await press(page.getByRole('main').getByRole('link', { name: '在线办理' }));
    await press(page.getByRole('button', { name: '开始填写' }));
    await press(page.getByRole('link', { name: '申请人' }));
    await expectNoAxeViolations(page);
    await look(page, 'prefill-company');
    assert.match(await page.getByRole('main').innerText(), /来自云溪市市场监督管理局/);
    await page.context().close();
  });

  test('the steward of the owner answers', async () => {
    const page = await journey.open(devices.desktop);
    await signIn(page, 'police-steward');
    await page.goto('/workbench/objections');
    await expectNoAxeViolations(page);
    await look(page, 'objections-of-office');
    await press(page.getByRole('table').getByRole('link').first());
    await expectNoAxeViolations(page);
    await look(page, 'objection-of-office');
    await page.context().close();
  });
});
