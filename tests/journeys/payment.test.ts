import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Desk, openFoodCase } from '../http/steps/cases.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { devices, journeys } from '../support/journey.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

/** 不动产转移登记 in 云河区, 80 yuan. */
const item = '11990102MB9902158M4990715003001';

journeys('paying for a case', (journey) => {
  before(() => journey.server.clock.set('2026-11-23T10:00:00+08:00'));
  for (const device of ['phone', 'desktop'] as const) {
    test(`fails once, then works, and the desk sees it (${device})`, async () => {
      const number = await openFoodCase(journey.server, { item });
      await new Desk(journey.server).act('yunhe-natural-resources-accept', number, '受理');
      await journey.server.deliver();
      const citizen = await journey.open(devices[device]);
      await signIn(citizen, 'lin');
      await citizen.goto(`/my/cases/${number}`);
      await inspect(citizen);
      await press(citizen.getByRole('link', { name: '查看并缴费' }));
      await payAs(citizen, '付款失败');
      await citizen.getByText('这次没有付款成功').waitFor();
      await payAs(citizen, '付款成功');
      await citizen.getByText('费用已缴清').waitFor();
      await inspect(citizen);
      const official = await journey.open(devices[device]);
      await signIn(official, 'yunhe-natural-resources-accept');
      await official.goto('/workbench/payments');
      await inspect(official);
      await press(official.getByRole('link', { name: number }));
      await official.getByText('已缴费').first().waitFor();
      await inspect(official);
      await citizen.context().close();
      await official.context().close();
    });
  }
});

async function payAs(page: Page, outcome: string): Promise<void> {
  await inspect(page);
  await press(page.getByRole('button', { name: '去缴费' }));
  await inspect(page);
  await page.getByLabel(outcome, { exact: true }).check();
  await press(page.getByRole('main').getByRole('button', { name: '确认' }));
}

/** Accessible, and nothing hangs over the side of the screen. */
async function inspect(page: Page): Promise<void> {
  if (process.env.SHOTS)
    await page.screenshot({
      path: `${process.env.SHOTS}/${page.viewportSize()?.width}-${Date.now()}.png`,
      fullPage: true,
    });
  await expectNoAxeViolations(page);
  const { scroll, width } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  assert.ok(scroll <= width, `${page.url()} is ${scroll} wide on ${width}`);
}
