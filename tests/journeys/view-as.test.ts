import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFoodCase } from '../http/steps/cases.ts';
import { devices, journeys } from '../support/journey.ts';
import { inspect, Watch } from './steps/inspect.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

journeys('a steward finds out why a colleague misses a case', (journey) => {
  for (const [name, device] of [
    ['1280 px', devices.desktop],
    ['without scripts', devices.phoneWithoutScripts],
  ] as const) {
    test(`by looking at the work list as the post sees it, without acting (${name})`, async () => {
      const number = await openFoodCase(journey.server);
      const page = await journey.open(device);
      await signIn(page, 'steward');
      const watch =
        device.viewport && name === '1280 px' ? new Watch(page, journey.server.origin) : undefined;
      await page.goto('/workbench/view');
      if (watch) await inspect(page, watch);
      await page.getByLabel('工作人员的登录名').fill('yunhe-accept');
      await page.getByLabel('查看原因').fill('窗口反映看不到本机关待受理的办件');
      await press(page.getByRole('button', { name: '开始查看' }));

      await page.goto('/workbench?scope=unclaimed');
      if (watch) await inspect(page, watch);
      const main = page.getByRole('main');
      assert.ok((await main.innerText()).includes(number));
      await page.getByRole('row').filter({ hasText: number }).getByRole('checkbox').check();
      await press(page.getByRole('button', { name: '批量办理' }));
      assert.match(await main.innerText(), /只看|只能看|不能办理/);

      await press(page.getByRole('button', { name: '结束查看' }));
      assert.equal(new URL(page.url()).pathname, '/workbench/view');
      await page.context().close();
    });
  }
});
