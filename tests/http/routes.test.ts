import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { ApiClient } from '../support/api-client.ts';
import type { Browser } from '../support/browser.ts';
import { foodLicence, prepareFoodLicence, submitDraft } from '../support/food-licence.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { formsWithoutToken, publicRoutes, type Route, routesOf } from './steps/routes.ts';

/** What everybody may use who is signed in, persons and officials alike. */
const forBoth = [
  '/confirm',
  '/confirm/passkey',
  '/confirm/passkey/options',
  '/openid/interaction/:uid',
  '/my/authorisations',
];

/** Where officials are not refused, but led to what they have in its place. */
const ledToTheDesk = ['GET /my', 'GET /my/account', 'GET /my/capacity'];

describe('every route', () => {
  let server: TestServer;
  let routes: readonly Route[];
  /** Values that exist, by name of the parameter, so that no refusal is a mere “not found”. */
  let existing: Readonly<Record<string, string>>;

  before(async () => {
    server = await testServer();
    routes = routesOf(server);
    const applicant = await new ApiClient(server.origin).signIn('zhou', demoPassword);
    const draft = await prepareFoodLicence(applicant, 'draft');
    const number = await submitDraft(applicant, await prepareFoodLicence(applicant, 'case'));
    const { files } = await applicant.do<{ files: { layout: { hash: string }[] } }>(
      'GET',
      `/applications/${draft}`,
    );
    existing = {
      id: draft,
      number,
      code: foodLicence,
      page: 'applicant',
      act: 'accept',
      material: 'layout',
      hash: files.layout[0]?.hash ?? '',
      sequence: '1',
    };
  });
  after(() => server.close());

  const addressOf = (route: Route) =>
    route.pattern.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => existing[name] ?? 'unknown');
  const privateRoutes = () => routes.filter(({ name }) => !publicRoutes.includes(name));
  const forms = () =>
    routes.filter(({ method, pattern }) => method !== 'GET' && !pattern.startsWith('/api/'));

  async function signIn(login: string): Promise<Browser> {
    const browser = server.browser();
    const page = await (await browser.get('/sign-in')).submit({ login, password: demoPassword }, '登录');
    assert.equal(page.status, 200);
    return browser;
  }

  test('stands once in the list of public routes, or is private', () => {
    const names = new Set(routes.map(({ name }) => name));
    assert.deepEqual(
      publicRoutes.filter((name) => !names.has(name)),
      [],
    );
    assert.ok(privateRoutes().length > 40);
  });

  test('that is private sends a stranger to the sign-in page, or says 401', async () => {
    for (const route of privateRoutes()) {
      const response = await server.browser().fetch(addressOf(route), { method: route.method });
      const text = await response.text();
      if (route.pattern.startsWith('/api/')) {
        assert.equal(response.status, 401, `${route.name}: ${text}`);
        assert.equal(JSON.parse(text).code, 'not-signed-in', route.name);
      } else {
        assert.equal(response.status, 303, route.name);
        assert.match(response.headers.get('location') ?? '', /^\/sign-in\?next=/, route.name);
      }
    }
  });

  test('of the workbench refuses persons, and of persons refuses officials', async () => {
    const person = await signIn('zhou');
    const official = await signIn('yunhe-accept');
    for (const route of privateRoutes().filter(
      ({ pattern }) => !pattern.startsWith('/api/') && !forBoth.includes(pattern),
    )) {
      const isAtDesk = route.pattern.startsWith('/workbench');
      const response = await (isAtDesk ? person : official).fetch(addressOf(route), { method: route.method });
      await response.body?.cancel();
      if (ledToTheDesk.includes(route.name)) {
        assert.equal(response.status, 303, route.name);
        assert.match(response.headers.get('location') ?? '', /^\/workbench/, route.name);
      } else assert.equal(response.status, 403, route.name);
    }
  });

  test('that changes something wants the form token of the session', async () => {
    const person = await signIn('zhou');
    const officials = [await signIn('yunhe-accept'), await signIn('admin'), await signIn('security')];
    const another = await tokenOf(await signIn('lin'));
    for (const route of forms().filter(({ name }) => !formsWithoutToken.includes(name))) {
      const own = route.pattern.startsWith('/workbench') ? officials : [person];
      for (const token of ['', 'x'.repeat(43), another]) {
        for (const browser of own) {
          const body = formWith(route, token);
          const response = await browser.fetch(addressOf(route), { method: 'POST', body });
          await response.body?.cancel();
          assert.equal(response.status, 403, `${route.name} with the token “${token}”`);
        }
      }
    }
    assert.equal((await person.get('/my/account')).status, 200);
  });

  test('that changes something does nothing when a session that has ended sends its form again', async () => {
    for (const login of ['zhou', 'yunhe-accept']) {
      const browser = await signIn(login);
      const token = await tokenOf(browser);
      await server.database.query(
        'delete from identity.session using identity.login l where l.account_id = session.account_id and l.name = $1',
        [login],
      );
      for (const route of forms().filter(({ name }) => !publicRoutes.includes(name))) {
        const body = formWith(route, token);
        const response = await browser.fetch(addressOf(route), { method: 'POST', body });
        const text = await response.text();
        if (response.status === 303)
          assert.match(response.headers.get('location') ?? '', /^\/sign-in/, route.name);
        else assert.ok([401, 403].includes(response.status), `${route.name}: ${response.status} ${text}`);
      }
    }
  });

  test('that changes something refuses what another site has sent', async () => {
    const changing = routes.filter(({ method }) => method !== 'GET');
    const person = await signIn('zhou');
    for (const browser of [server.browser(), person]) {
      for (const route of changing) {
        for (const headers of foreignHeaders) {
          const response = await browser.fetch(addressOf(route), { method: route.method, headers });
          await response.body?.cancel();
          assert.equal(response.status, 403, `${route.name} ${JSON.stringify(headers)}`);
        }
      }
    }
  });

  test('of a case answers officials of other agencies as if there were no case', async () => {
    const path = `/workbench/cases/${existing.number}`;
    for (const login of ['yunhe-health', 'yunxi-housing-fund-accept', 'steward', 'admin']) {
      assert.equal((await (await signIn(login)).get(path)).status, 404, login);
      const program = await new ApiClient(server.origin).signIn(login, demoPassword);
      const answer = await program.call('GET', path);
      assert.equal(answer.status, 404, login);
      assert.doesNotMatch(JSON.stringify(answer.body), /周敏|半亩园/);
    }
    // One of the three reviewing agencies; 宋颖 of the health bureau is not among them.
    assert.equal((await (await signIn('yunhe-urban')).get(path)).status, 200);
  });

  test('of a draft or a case answers other applicants as if it were not there', async () => {
    const other = await signIn('lin');
    for (const route of privateRoutes().filter(({ pattern }) =>
      /^\/(applications\/:id|my\/cases\/:number)/.test(pattern),
    )) {
      const response = await other.fetch(addressOf(route), { method: route.method });
      await response.body?.cancel();
      assert.ok([403, 404].includes(response.status), `${route.name}: ${response.status}`);
      if (route.method === 'GET') assert.equal(response.status, 404, route.name);
    }
  });
});

const foreignHeaders = [
  { origin: 'https://elsewhere.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
];

async function tokenOf(browser: Browser): Promise<string> {
  const page = await browser.get('/my/account');
  const [field] = page.findAll('input', ({ attributes }) => attributes.name === '_csrf');
  assert.ok(field?.attributes.value);
  return field.attributes.value;
}

function formWith({ pattern }: Route, token: string): URLSearchParams | FormData {
  const form = /\/(materials|photos)$/.test(pattern) ? new FormData() : new URLSearchParams();
  if (token !== '') form.append('_csrf', token);
  return form;
}
