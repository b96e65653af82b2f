import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.ts';
import { devices, journeys } from '../support/journey.ts';

journeys('guidance', ({ open }) => {
  for (const device of ['phoneWithoutScripts', 'phone', 'desktop'] as const) {
    const check = async (page: Page) => {
      const { width } = devices[device].viewport;
      if (device === 'phoneWithoutScripts') return;
      const contentWidth = Number(await page.evaluate('document.documentElement.scrollWidth'));
      assert.ok(contentWidth <= width, `${page.url()} is ${contentWidth} px wide`);
      await expectNoAxeViolations(page);
    };

    test(`a person who opens a restaurant is led to a checklist (${device})`, async () => {
      const page = await open(devices[device]);
      await page.goto('/guide-me');
      await check(page);
      await page.getByRole('link', { name: '开餐馆' }).click();
      await check(page);
      await page.getByRole('button', { name: '开始' }).click();
      for (let count = 0; (await page.getByRole('button', { name: '继续' }).count()) > 0; count += 1) {
        assert.ok(count < 40);
        if (count === 0) await check(page);
        const no = page.getByRole('radio', { name: '否', exact: true });
        if ((await no.count()) > 0) {
          await no.check({ force: true });
          await page.getByRole('button', { name: '继续' }).click();
        } else await page.getByRole('button', { name: '不清楚，先跳过' }).click();
      }
      assert.ok(await page.getByRole('heading', { name: '办理路线' }).isVisible());
      await check(page);
      await page.getByRole('link', { name: '一次性告知单' }).click();
      assert.ok(await page.getByRole('img', { name: '扫码重新打开这份告知单' }).isVisible());
      await check(page);
      await page.context().close();
    });
  }
});
