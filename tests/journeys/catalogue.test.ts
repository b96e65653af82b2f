import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoAxeViolations } from '../support/axe.ts';
import { devices, journeys } from '../support/journey.ts';

const pages = [
  '/personal',
  '/business',
  '/topics',
  '/events/opening-a-restaurant',
  '/topics/medical?region=990102',
  '/agencies',
  '/agencies/yunhe-market-regulation',
  '/regions',
  '/regions/990102',
  '/search',
  `/search?q=${encodeURIComponent('开饭店')}`,
  `/search?q=${encodeURIComponent('ωψξ')}`,
  '/en/business',
];

journeys('catalogue', ({ open }) => {
  for (const device of ['phone', 'desktop'] as const) {
    test(`pages fit the screen and are accessible (${device})`, async () => {
      const page = await open(devices[device]);
      const { width } = devices[device].viewport;
      for (const path of pages) {
        await page.goto(path);
        const contentWidth = Number(await page.evaluate('document.documentElement.scrollWidth'));
        assert.ok(contentWidth <= width, `${path} is ${contentWidth} px wide on a screen of ${width} px`);
        await expectNoAxeViolations(page);
      }
      await page.context().close();
    });

    test(`a person finds an item and reads its guide (${device})`, async () => {
      const page = await open(devices[device]);
      await page.goto('/');
      await page.getByRole('searchbox', { name: '您要办什么事' }).fill('开饭店');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: '食品经营许可（新办）', exact: true }).click();
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), '食品经营许可（新办）');
      await expectNoAxeViolations(page);
      await page.getByRole('link', { name: '要带什么', exact: true }).filter({ visible: true }).click();
      assert.match(page.url(), /#materials$/);
      assert.ok(await page.getByRole('link', { name: '在线办理' }).first().isVisible());
      await page.context().close();
    });
  }
});
