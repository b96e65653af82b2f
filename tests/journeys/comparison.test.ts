import { before, test } from 'node:test';
import { devices, journeys } from '../support/journey.ts';
import { inspect, Watch } from './steps/inspect.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

journeys('comparing data sets', (journey) => {
  before(() => journey.server.clock.set('2026-11-23T10:00:00+08:00'));
  test('shows what differs, side by side, and takes the answer', async () => {
    const steward = await journey.open(devices.desktop);
    const watch = new Watch(steward, journey.server.origin);
    await signIn(steward, 'steward');
    await steward.goto('/workbench/comparisons');
    await inspect(steward, watch);
    await press(steward.getByRole('link', { name: '惠企登记名录与市场主体登记比对' }));
    await inspect(steward, watch);
    await press(steward.getByRole('button', { name: '现在比对' }));
    await steward.getByText('已完成').waitFor();
    await inspect(steward, watch);
    await press(steward.getByRole('main').getByRole('link', { name: '内容不一致' }));
    await inspect(steward, watch);
    const open = steward.getByRole('row').filter({ hasText: '待核查' });
    await press(open.getByRole('link').first());
    await steward.getByText('不一致', { exact: true }).first().waitFor();
    await inspect(steward, watch);
    await press(steward.getByRole('button', { name: '情况属实，不需更正' }));
    await steward.getByText('请写明核查情况').first().waitFor();
    await inspect(steward, watch);
    await steward.getByLabel('核查情况').fill('已与企业联系，两处写法都是同一家企业');
    await press(steward.getByRole('button', { name: '情况属实，不需更正' }));
    await steward.getByText('已记录').waitFor();
    await inspect(steward, watch);
    for (const page of [
      '',
      '/of/benefit-firms-registered',
      '/of/benefit-firms-registered/differences?state=all',
    ]) {
      await steward.goto(`/en/workbench/comparisons${page}`);
      await inspect(steward, watch);
    }
    await steward.context().close();
  });
});
