import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoAxeViolations } from '../support/axe.ts';
import { devices, journeys } from '../support/journey.ts';

const pages = [
  '/',
  '/en',
  '/sign-in',
  '/no-such-page',
  '/about',
  '/accessibility',
  '/sitemap',
  '/style-guide',
];

journeys('public pages', ({ open }) => {
  for (const device of ['phone', 'desktop', 'phoneWithoutScripts'] as const) {
    test(`fit the screen (${device})`, async () => {
      const page = await open(devices[device]);
      const { width } = devices[device].viewport;
      for (const path of pages) {
        await page.goto(path);
        const contentWidth = Number(await page.evaluate('document.documentElement.scrollWidth'));
        assert.ok(contentWidth <= width, `${path} is ${contentWidth} px wide on a screen of ${width} px`);
      }
      await page.context().close();
    });
  }

  for (const device of ['phone', 'desktop'] as const) {
    test(`are accessible (${device})`, async () => {
      const page = await open(devices[device]);
      for (const path of pages) {
        await page.goto(path);
        await expectNoAxeViolations(page);
      }
      await page.context().close();
    });
  }
});
