import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFoodCase } from '../http/steps/cases.ts';
import { devices, journeys } from '../support/journey.ts';
import { Desk } from './steps/desk.ts';
import { inspect, Watch } from './steps/inspect.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

journeys('an official is on leave', (journey) => {
  test('the deputy finds what was in hand and signs as deputy; for the applicant it goes on in time', async () => {
    journey.server.clock.set('2026-11-23T10:00:00+08:00');
    const number = await openFoodCase(journey.server);
    const desk = new Desk(journey);
    const holder = await desk.of('yunhe-accept');
    await holder.goto('/workbench?scope=unclaimed');
    await holder.getByRole('row').filter({ hasText: number }).getByRole('checkbox').check();
    await press(holder.getByRole('button', { name: '认领' }));
    await press(holder.getByRole('link', { name: '岗位代理' }));
    await holder.locator('[name=deputy]').selectOption('yunhe-review');
    await holder.locator('[name=from]').fill('2026-11-23');
    await holder.locator('[name=until]').fill('2026-11-27');
    await holder.locator('[name=reason]').fill('年休假');
    await press(holder.getByRole('button', { name: '指定代理人' }));
    await holder.getByText('代理人已设置').waitFor();
    const watch = new Watch(holder, journey.server.origin);
    await inspect(holder, watch);

    const deputy = await desk.of('yunhe-review');
    await deputy.goto('/workbench?scope=mine');
    const row = deputy.getByRole('row').filter({ hasText: number });
    assert.match(await row.innerText(), /沈若兰/, 'what the holder has taken is in the deputy’s own list');
    await desk.act('yunhe-review', number, '受理');
    assert.match(await deputy.getByRole('main').innerText(), /梁志成（代沈若兰）/);
    await desk.close();

    const citizen = await journey.open(devices.phoneWithoutScripts);
    await signIn(citizen, 'lin');
    await citizen.goto(`/my/cases/${number}`);
    const page = await citizen.getByRole('main').innerText();
    assert.match(page, /受理\s*已完成/);
    assert.match(page, /受理申请\s*2026年11月23日 10:00云河区市场监督管理局 梁志成（代沈若兰）/);
    assert.doesNotMatch(page, /年休假|认领|岗位代理/);
    await citizen.context().close();
  });
});
