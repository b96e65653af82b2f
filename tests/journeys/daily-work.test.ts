import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openFoodCase } from '../http/steps/cases.ts';
import { official } from '../http/steps/food-application.ts';
import { devices, type Journey, journeys } from '../support/journey.ts';
import { inspect, Watch } from './steps/inspect.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

journeys('the daily work of officials', (journey) => {
  for (const [name, device] of [
    ['1280 px', devices.desktop],
    ['without scripts', devices.phoneWithoutScripts],
  ] as const) {
    test(`several cases accepted together, a decision seen before it is numbered (${name})`, async () => {
      const numbers = [await openFoodCase(journey.server), await openFoodCase(journey.server)];
      await acceptTogether(await journey.open(device), numbers);
      const [first = ''] = numbers;
      for (const login of ['yunhe-review', 'yunhe-fire', 'yunhe-urban'])
        await (await official(journey.server, login)).act(first, { act: 'pass' });
      await decide(await journey.open(device), first);
    });
  }

  test('the new pages have room, and nothing against the rules of access', async () => {
    const number = await openFoodCase(journey.server);
    await look(journey, 'yunhe-accept', [
      '/workbench/documents',
      '/workbench/hand-over',
      `/workbench/cases/${number}/messages`,
      `/workbench/tasks/batch?task=${encodeURIComponent(`${number}/acceptance/accept`)}`,
    ]);
    await look(journey, 'steward', ['/workbench/procedures/parallel-review/move']);
    await look(journey, 'lin', [`/my/cases/${number}/messages`]);
  });
});

async function look(journey: Journey, login: string, addresses: readonly string[]): Promise<void> {
  const page = await journey.open(devices.phone);
  await signIn(page, login);
  const watch = new Watch(page, journey.server.origin);
  for (const address of addresses) {
    await page.goto(address);
    await inspect(page, watch);
  }
  await page.context().close();
}

async function acceptTogether(page: Page, numbers: readonly string[]): Promise<void> {
  await signIn(page, 'yunhe-accept');
  await page.goto('/workbench?scope=unclaimed');
  for (const number of numbers) {
    await page.getByRole('row').filter({ hasText: number }).getByRole('checkbox').check();
  }
  await press(page.getByRole('button', { name: '批量办理' }));
  const main = page.getByRole('main');
  for (const number of numbers) assert.ok((await main.innerText()).includes(number));
  await press(page.getByRole('button', { name: '确认受理2项' }));
  assert.match(await main.innerText(), /已办理2项任务/);
  await page.context().close();
}

async function decide(page: Page, number: string): Promise<void> {
  await signIn(page, 'yunhe-decide');
  await page.goto(`/workbench/cases/${number}`);
  await press(page.getByRole('main').getByRole('link', { name: '准予', exact: true }));
  await page.getByLabel('应当遵守的要求').fill('不得超出核定的经营项目。');
  await press(page.getByRole('button', { name: '预览文书' }));
  const main = page.getByRole('main');
  assert.match(
    await main.innerText(),
    /准予行政许可决定书[\s\S]*许准字〔\d{4}〕[\s\S]*不得超出核定的经营项目/,
  );
  await press(page.getByRole('button', { name: '确认准予' }));
  await page.goto(`/workbench/documents?kind=${encodeURIComponent('许准')}&q=${number}`);
  assert.match(await main.innerText(), /云河市场监管许准字〔\d{4}〕\d+号/);
  await page.context().close();
}
