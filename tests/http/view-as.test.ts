import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from '../support/browser.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { openFoodCase } from './steps/cases.ts';
import { signedIn } from './steps/food-application.ts';
import { publicRoutes, type Route, routesOf } from './steps/routes.ts';

let server: TestServer;
let number: string;
before(async () => {
  server = await testServer();
  number = await openFoodCase(server);
});
after(() => server.close());

const reason = '窗口反映看不到本机关待受理的办件';
const banner = /岗位视角：正在以\S+的岗位查看，只看不办/;

async function viewing(login = 'yunhe-accept'): Promise<Browser> {
  const browser = await signedIn(server, 'steward');
  const page = await begin(browser, login);
  assert.equal(page.status, 200, page.text);
  return browser;
}

async function begin(browser: Browser, login: string, why = reason): Promise<Page> {
  return (await browser.get('/workbench/view')).submit({ login, reason: why }, '开始查看');
}

describe('a steward who looks as a post', () => {
  test('sees its work list with nobody’s name, under a banner, until it is ended', async () => {
    const browser = await viewing();
    const list = await browser.get('/workbench?scope=posts');
    assert.match(list.text, banner);
    assert.match(list.text, new RegExp(number));
    assert.match(list.text, /林\*+/);
    assert.doesNotMatch(list.text, /林晓岚/);
    assert.match((await browser.get('/workbench?scope=posts&q=查无此人')).text, new RegExp(number));
    assert.match((await browser.get('/en/workbench/procedures')).text, /can do nothing/);

    const ended = await list.submit({}, '结束查看');
    assert.equal(ended.path, '/workbench/view');
    assert.doesNotMatch(ended.text, banner);
    assert.equal((await browser.get('/workbench/catalogue/items')).status, 200);
  });

  test('opens no case, no file, no account and no page of the public, and reads why', async () => {
    const browser = await viewing();
    const closed = [`/workbench/cases/${number}`, '/workbench/account', '/workbench/view', '/my', '/confirm'];
    for (const path of closed) {
      const page = await browser.get(path);
      assert.equal(page.status, 403, path);
      assert.match(page.text, /请先结束查看/, path);
      assert.match(page.text, banner, path);
    }
  });

  test('sees like the steward again after a quarter of an hour', async () => {
    const browser = await viewing();
    server.clock.advance({ minutes: 14 });
    assert.match((await browser.get('/workbench')).text, banner);
    server.clock.advance({ minutes: 1 });
    const page = await browser.get('/workbench/catalogue/items');
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.text, banner);
    assert.equal((await browser.post('/workbench/view/end', {})).status, 403);
  });

  test('is read about, with the reason, by who was looked at and by the auditor', async () => {
    await viewing('yunhe-decide');
    for (const [login, path] of [
      ['yunhe-decide', '/workbench/account/history'],
      ['auditor', '/workbench/security-log?kind=view-began'],
    ] as const) {
      const page = await (await signedIn(server, login)).get(path);
      assert.match(page.text, new RegExp(`开始岗位视角查看[\\s\\S]*${reason}`), login);
    }
  });

  test('does not see what the post has lost meanwhile', async () => {
    const browser = await viewing('yunhe-issue');
    await server.database.query(
      `update identity.post set until_on = from_on where official_id =
        (select official_id from identity.account join identity.login on account_id = account.id where name = 'yunhe-issue')`,
    );
    assert.equal((await browser.get('/workbench')).status, 403);
  });
});

describe('looking as a post is begun', () => {
  test('by stewards alone', async () => {
    for (const login of ['admin', 'security', 'auditor', 'supervisor', 'yunhe-accept', 'lin']) {
      const browser = await signedIn(server, login);
      assert.equal((await browser.get('/workbench/view')).status, 403, login);
      assert.equal(
        (await browser.post('/workbench/view', { login: 'yunhe-fire', reason })).status,
        403,
        login,
      );
    }
  });

  test('with a reason, of an official in a post who is no administrator; nothing typed is lost', async () => {
    const browser = await signedIn(server, 'steward');
    const empty = await begin(browser, 'nobody-here', '');
    assert.equal(empty.status, 422);
    assert.deepEqual(
      empty.errors.map(({ href }) => href),
      ['#login', '#reason'],
    );
    assert.match(empty.html, /value="nobody-here"/);
    for (const login of ['admin', 'security', 'auditor', 'steward'])
      assert.equal((await begin(browser, login)).status, 403, login);
    assert.equal((await begin(browser, 'lin')).status, 422, 'the account of a person');
  });
});

describe('no act succeeds while somebody looks as a post', () => {
  const ends = ['POST /workbench/view/end', 'POST /sign-out'];
  /** Calls of other systems, and what is counted for everybody: no session is looked up for them. */
  const withoutSession = /^POST \/(exchange\/|tsa$|search\/clicks$)/;
  const seen = ['GET /workbench', 'GET /workbench/procedures', 'GET /workbench/answers'];

  test('whichever address is asked, by whichever method, with the token of the session', async () => {
    const browser = await viewing();
    const token = tokenOn(await browser.get('/workbench'));
    const before = await contents();
    // A page that strangers read is not the steward's: the first reader of the trust list has it made.
    const isPage = ({ name, method }: Route) => method === 'GET' && publicRoutes.includes(name);
    const isOthers = (route: Route) => isPage(route) || withoutSession.test(route.name);
    for (const route of routesOf(server)) {
      if (ends.includes(route.name) || isOthers(route)) continue;
      for (const method of route.method === 'GET' ? ['GET'] : [route.method, 'PUT', 'DELETE']) {
        const response = await browser.fetch(addressOf(route), {
          method,
          ...(method !== 'GET' && { body: bodyOf(route, token) }),
        });
        await response.body?.cancel();
        if (method !== 'GET')
          assert.ok(response.status >= 400, `${method} ${route.name}: ${response.status}`);
      }
    }
    assert.deepEqual(await contents(), before, 'some table was written');
    for (const name of seen) assert.equal((await browser.get(name.slice(4))).status, 200, name);
  });

  const addressOf = ({ pattern }: Route) =>
    pattern.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
      name === 'number' ? number : name === 'act' ? 'accept' : 'unknown',
    );

  function bodyOf({ pattern }: Route, token: string): FormData | URLSearchParams {
    const body = /\/(materials|photos)$/.test(pattern) ? new FormData() : new URLSearchParams();
    for (const [name, value] of Object.entries({ ...typed, _csrf: token })) body.append(name, value);
    return body;
  }
});

/** How many rows each table has, and which transaction wrote there last. */
async function contents(): Promise<readonly object[]> {
  const tables = await server.database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int as rows, max(xmin::text::bigint) as last from ${name}`,
  );
  return server.database.query(each.join(' union all '));
}

/** What would do something in most forms. */
const typed = { reason, act: 'accept', note: reason, text: reason, login: 'yunhe-fire', _do: 'claim' };

function tokenOn(page: Page): string {
  const [field] = page.findAll('input', ({ attributes }) => attributes.name === '_csrf');
  assert.ok(field?.attributes.value);
  return field.attributes.value;
}
