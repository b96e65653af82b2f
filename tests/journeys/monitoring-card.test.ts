import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openFoodCase, Desk as Sessions } from '../http/steps/cases.ts';
import { devices, type Journey, journeys } from '../support/journey.ts';
import type { TestServer } from '../support/server.ts';
import { Desk } from './steps/desk.ts';
import { inspect, Watch } from './steps/inspect.ts';
import { press } from './steps/press.ts';

journeys('a yellow card', (journey) => {
  for (const [name, device] of [
    ['1280 px', devices.desktop],
    ['without scripts', devices.phoneWithoutScripts],
  ] as const) {
    test(`is explained, upheld, appealed against and confirmed, and counts in the ranking (${name})`, async () => {
      await walk(journey, await decideLate(journey.server), device);
    });
  }
});

/** A case that was decided after its promised day, for which a card has been raised. */
async function decideLate(server: TestServer): Promise<string> {
  server.clock.set('2026-11-23T10:00:00+08:00');
  const sessions = new Sessions(server);
  const number = await openFoodCase(server);
  await sessions.act('yunhe-accept', number, '受理');
  for (const login of ['yunhe-review', 'yunhe-fire', 'yunhe-urban'])
    await sessions.act(login, number, '审查通过');
  await hear(server);
  server.clock.set('2026-12-03T10:00:00+08:00');
  await sessions.act('yunhe-decide', number, '准予');
  await hear(server);
  return number;
}

/** What the program does by itself within a minute. */
async function hear(server: TestServer): Promise<void> {
  await server.deliver();
  await server.runJob('watch-cases');
  await server.deliver();
}

async function walk(
  journey: Journey,
  number: string,
  device: (typeof devices)['desktop' | 'phoneWithoutScripts'],
): Promise<void> {
  const desk = new Desk(journey, device);
  const head = await desk.of('yunhe-decide');
  await head.goto('/workbench/notices');
  await press(head.getByRole('link', { name: '新的监察黄牌：超过承诺时限' }).first());
  await press(head.getByRole('link', { name: '前往办理' }));
  assert.ok((await head.getByRole('main').innerText()).includes(number));
  const { pathname } = new URL(head.url());
  if (device === devices.desktop) await inspect(head, new Watch(head, journey.server.origin));
  await say(head, '书面说明', '系统升级停办一天，已提前公告。');

  const supervisor = await desk.of('supervisor');
  await supervisor.goto('/workbench/monitoring');
  await press(supervisor.getByRole('main').locator(`a[href="${pathname}"]`).first());
  assert.match(await supervisor.getByRole('main').innerText(), /系统升级停办一天/);
  await say(supervisor, '认定', '公告只涉及网上提交，不影响作出决定。');

  await (await desk.of('yunhe-decide')).goto(pathname);
  await say(head, '申诉', '停机期间决定岗同样无法登录。');
  const second = await desk.of('supervisor-2');
  await second.goto(pathname);
  await say(second, '维持', '停机在决定期限届满以后。');
  assert.match(await second.getByRole('main').innerText(), /复核维持/);

  await second.goto('/workbench/monitoring/ranking?by=agency&period=month&on=2026-12-01');
  const line = second.getByRole('row').filter({ hasText: '云河区市场监管局' });
  await press(line.locator('a[href*="counted=late"]'));
  assert.ok((await second.getByRole('main').innerText()).includes(number), 'the figure leads to its case');
  await desk.close();
}

async function say(page: Page, act: string, words: string): Promise<void> {
  await page.locator('[name=words]').fill(words);
  await press(page.getByRole('button', { name: act, exact: true }));
  await page.getByText('已经办理').first().waitFor();
}
