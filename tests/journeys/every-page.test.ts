import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { apply, official, signedIn, start } from '../http/steps/food-application.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { devices, type Journey, journeys } from '../support/journey.ts';
import { crawl } from './steps/crawl.ts';
import { expectMarkedChinese, expectRoom, inspect, Watch } from './steps/inspect.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';

journeys('every page', (journey) => {
  const seen = new Set<string>();
  let numbers: Awaited<ReturnType<typeof handInCases>>;
  before(async () => {
    numbers = await handInCases(journey);
  });

  test('that a stranger reaches', async () => {
    const search = '/search?q=开饭店';
    await walk(journey, {
      seen,
      from: [
        ...['/', '/en', search, `/en${search}`, '/sign-in', '/register', '/style-guide'],
        ...['/lists/powers', '/lists/funds', '/lists/directory', '/lists/changes', '/lists/codes'],
        ...['/en/lists/powers', '/en/lists/changes', '/en/lists/codes'],
      ],
      also: expectMarkedChinese,
    });
    for (const kind of [
      '/items/*',
      '/en/items/*',
      '/standards/*',
      '/en/standards/*',
      '/agencies/*',
      '/regions/*',
      '/events/*',
      '/verify',
    ])
      assert.ok(seen.has(kind), `${kind} is reached, not only ${[...seen].join(' ')}`);
  });

  test('that a citizen with cases reaches', async () => {
    const cases = Object.values(numbers).map((number) => `/my/cases/${number}`);
    await walk(journey, { login: 'lin', seen, from: ['/my', '/en/my', ...cases] });
    for (const kind of [
      '/my/cases/*/notices/*',
      '/my/certificates/*',
      '/applications/*/pages/staff',
      '/my/capacity',
    ])
      assert.ok(seen.has(kind), `${kind} is reached, not only ${[...seen].join(' ')}`);
  });

  for (const login of ['yunhe-accept', 'yunhe-decide', 'supervisor', 'steward', 'admin']) {
    test(`that an official reaches (${login})`, async () => {
      await walk(journey, { login, seen: new Set(seen), from: ['/workbench', '/en/workbench'] });
    });
  }

  test('that is not there', async () => {
    const page = await journey.open(devices.phone);
    const watch = new Watch(page, journey.server.origin);
    for (const path of ['/no-such-page', '/en/no-such-page', '/items/1']) {
      assert.equal((await page.goto(path))?.status(), 404, path);
      await inspect(page, watch);
    }
    await page.context().close();
  });

  test('that comes back with errors', async () => {
    const page = await journey.open(devices.phone);
    const watch = new Watch(page, journey.server.origin);
    const send = async (path: string, button: string) => {
      await page.goto(path);
      await press(page.getByRole('main').getByRole('button', { name: button, exact: true }).first());
      await page.locator('#error-summary').waitFor();
      await inspect(page, watch);
      const links = page.locator('#error-summary a');
      for (const link of await links.all()) {
        const id = decodeURIComponent((await link.getAttribute('href'))?.slice(1) ?? '');
        assert.equal(await page.locator(`[id="${id}"]`).count(), 1, `${path} has no field ${id}`);
      }
    };
    await send('/sign-in', '登录');
    await send('/register', '注册并登录');
    await send('/verify?number=', '核验');
    await signIn(page, 'lin');
    await page.goto('/my');
    const draft = await page
      .getByRole('main')
      .locator('a[href^="/applications/"]')
      .first()
      .getAttribute('href');
    await send(`${draft}/pages/premises`, '保存并继续');
    await send(`${draft}/materials`, '保存并继续');
    await page.context().close();
  });

  test('in the dark and on paper', async () => {
    const page = await journey.open(devices.phone);
    await signIn(page, 'lin');
    const search = '/search?q=开饭店';
    for (const path of ['/', search, '/verify', `/my/cases/${numbers.refused}`]) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(path);
      await expectNoAxeViolations(page);
      await page.emulateMedia({ colorScheme: 'light', media: 'print' });
      assert.equal(await page.getByRole('navigation').first().isVisible(), false, `${path} prints its menu`);
      assert.ok(await page.locator('h1').isVisible(), `${path} prints its heading`);
      await expectRoom(page, 1280);
      await page.emulateMedia({ media: 'screen' });
    }
    await page.context().close();
  });
});

interface Walk {
  readonly login?: string;
  readonly from: readonly string[];
  readonly seen: Set<string>;
  readonly also?: (page: Page) => Promise<void>;
}

/** Opens one page of every kind as somebody sees it. */
async function walk({ open, server }: Journey, { login, also, ...crawling }: Walk): Promise<void> {
  const page = await open(devices.phone);
  const watch = new Watch(page, server.origin);
  if (login) await signIn(page, login);
  await crawl({
    page,
    ...crawling,
    visit: async () => {
      await inspect(page, watch);
      await also?.(page);
    },
  });
  await page.context().close();
}

/** Cases of 林晓岚 in different states, and a draft. */
async function handInCases({ server }: Journey) {
  const citizen = await signedIn(server, 'lin');
  const accept = await official(server, 'yunhe-accept');
  const submitted = await apply(citizen);
  const correcting = await apply(citizen);
  await accept.act(correcting, {
    act: 'request-correction',
    points: [{ subject: 'layout', text: '布局图没有标明面积。' }],
  });
  const refused = await apply(citizen);
  await accept.act(refused, {
    act: 'refuse-acceptance',
    reasons: '不属于本机关职权范围，请向县级市场监督管理部门申请。',
  });
  const issued = await apply(citizen);
  await accept.act(issued, { act: 'accept' });
  for (const login of ['yunhe-review', 'yunhe-fire', 'yunhe-urban'])
    await (await official(server, login)).act(issued, { act: 'pass' });
  await (await official(server, 'yunhe-decide')).act(issued, { act: 'approve' });
  await (await official(server, 'yunhe-issue')).act(issued, { act: 'issue' });
  await start(citizen);
  return { submitted, correcting, refused, issued };
}
