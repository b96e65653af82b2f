import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { devices, journeys } from '../support/journey.ts';
import { look } from './steps/look.ts';
import { press } from './steps/press.ts';

journeys('English', (journey) => {
  for (const device of [devices.phone, devices.desktop]) {
    test(`keeps the page when the language changes, and stays through sign-in (${device.viewport.width} px)`, async () => {
      const page = await journey.open(device);
      await page.goto('/search?q=食品经营许可');
      await press(page.getByRole('link', { name: '食品经营许可（新办）' }).first());
      const guide = new URL(page.url()).pathname;
      await switchTo(page, 'English');
      assert.equal(new URL(page.url()).pathname, `/en${guide}`);
      await expectEnglish(page, 'Food business licence (new)');
      await look(page, 'en-guide');

      await press(page.getByRole('main').getByRole('link', { name: 'Apply online' }));
      await expectEnglish(page, 'Sign in');
      await page.getByLabel('Sign-in name, mobile phone or identity number').fill('lin');
      await page.getByLabel('Password').fill('yunxi-demo-2026');
      await press(page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }));
      await expectEnglish(page, 'Food business licence (new)');
      await look(page, 'en-start');
      await press(page.getByRole('button', { name: /Start/ }));
      await expectEnglish(page, 'Food business licence (new)');
      await look(page, 'en-tasks');
      await press(page.getByRole('link', { name: 'The premises' }));
      await expectEnglish(page, 'The premises');
      await look(page, 'en-questions');

      const address = new URL(page.url()).pathname.replace('/en', '');
      await switchTo(page, '中文');
      assert.equal(new URL(page.url()).pathname, address);
      assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
      await page.goto('/en');
      await expectEnglish(page, 'Yunxi');
      await look(page, 'en-home');
      await page.context().close();
    });
  }
});

async function expectEnglish(page: Page, heading: string): Promise<void> {
  assert.match(new URL(page.url()).pathname, /^\/en(\/|$)/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.match(
    await page.getByRole('heading', { level: 1 }).innerText(),
    new RegExp(heading.replaceAll(/[()]/g, '.')),
  );
}

/** The switch stands in the footer at every width. */
async function switchTo(page: Page, language: string): Promise<void> {
  await press(page.getByRole('contentinfo').getByRole('link', { name: language }));
}
