import assert from 'node:assert/strict';
import { test } from 'node:test';
import { devices, journeys } from '../support/journey.ts';
import { expectMarkedChinese, inspect, Watch } from './steps/inspect.ts';
import { walk } from './steps/walk.ts';

journeys('every page of a stranger', (journey) => {
  test('that links reach', async (t) => {
    const search = '/search?q=开饭店';
    const seen = new Set<string>();
    const opened = await walk(journey, {
      seen,
      from: [
        '/',
        '/en',
        search,
        `/en${search}`,
        '/sign-in',
        '/register',
        '/style-guide',
        '/counter/halls/yunhe-hall/kiosk',
      ],
      also: expectMarkedChinese,
    });
    t.diagnostic(`${opened.length} pages`);
    for (const kind of [
      '/items/*',
      '/en/items/*',
      '/agencies/*',
      '/regions/*',
      '/events/*',
      '/bundles/*',
      '/ask',
      '/lists',
      '/verify',
    ])
      assert.ok(seen.has(kind), `${kind} is reached, not only ${[...seen].join(' ')}`);
  });

  test('that is not there', async () => {
    const page = await journey.open(devices.phone);
    const watch = new Watch(page, journey.server.origin);
    for (const path of ['/no-such-page', '/en/no-such-page', '/items/1']) {
      assert.equal((await page.goto(path))?.status(), 404, path);
      await inspect(page, watch);
    }
    await page.context().close();
  });
});
