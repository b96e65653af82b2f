import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { expectNoAxeViolations } from '../support/axe.ts';
import { devices, journeys } from '../support/journey.ts';
import { handInCases } from './steps/cases.ts';
import { expectRoom, inspect, Watch } from './steps/inspect.ts';
import { signIn } from './steps/people.ts';
import { press } from './steps/press.ts';
import { walk } from './steps/walk.ts';

journeys('every page of an applicant', (journey) => {
  let numbers: Awaited<ReturnType<typeof handInCases>>;
  before(async () => {
    numbers = await handInCases(journey.server);
  });

  test('that links reach', async (t) => {
    const cases = Object.values(numbers).map((number) => `/my/cases/${number}`);
    const seen = new Set<string>();
    const opened = await walk(journey, {
      login: 'lin',
      seen,
      from: ['/my', '/en/my', ...cases],
      within: /^(\/en)?\/(my|applications)\b/,
    });
    t.diagnostic(`${opened.length} pages`);
    for (const kind of [
      '/my/cases/*/notices/*',
      '/my/certificates/*',
      '/applications/*/pages/staff',
      '/my/capacity',
    ])
      assert.ok(seen.has(kind), `${kind} is reached, not only ${[...seen].join(' ')}`);
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
