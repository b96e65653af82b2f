import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoAxeViolations } from '../support/axe.ts';
import { devices, journeys } from '../support/journey.ts';

const pages = ['/', '/en', '/sign-in', '/no-such-page'];

journeys('public pages', ({ open }) => {
  for (const device of ['phone', 'desktop', 'phoneWithoutScripts'] as const) {
    for (const path of pages) {
      test(`${path} is accessible and fits the screen (${device})`, async () => {
        const page = await open(devices[device]);
        await page.goto(path);
        const { width } = devices[device].viewport;
        const contentWidth = await page.evaluate('document.documentElement.scrollWidth');
        assert.ok(
          Number(contentWidth) <= width,
          `${path} is ${contentWidth} px wide on a screen of ${width} px`,
        );
        await expectNoAxeViolations(page);
        await page.context().close();
      });
    }
  }
});
