import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createApp } from '../../src/app.ts';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { ApiClient } from '../support/api-client.ts';
import type { Browser } from '../support/browser.ts';
import { foodLicence, prepareFoodLicence, submitDraft } from '../support/food-licence.ts';
import { type TestServer, testServer } from '../support/server.ts';

/** What a stranger may ask for. Every other route of the program must send him away. */
const publicRoutes = [
  'GET /healthz',
  'GET /assets/:name',
  'GET /robots.txt',
  'GET /sitemap.xml',
  'GET /sitemap-pages.xml',
  'GET /:map{sitemap-items-[0-9]+\\.xml}',
  'GET /',
  'GET /about',
  'GET /accessibility',
  'GET /sitemap',
  'GET /style-guide',
  'GET /search',
  'GET /search/suggest',
  'POST /search/clicks',
  'GET /items/:code',
  'GET /items/:code/versions',
  'GET /items/:code/versions/:version',
  'GET /items/:code/versions/:version/changes',
  'GET /items/:code/elements',
  'GET /personal',
  'GET /business',
  'GET /topics',
  'GET /topics/:code',
  'GET /events/:code',
  'GET /agencies',
  'GET /agencies/:code',
  'GET /regions',
  'GET /regions/:code',
  'GET /bundles',
  'GET /bundles/:code',
  'GET /lists',
  'GET /lists/directory',
  'GET /lists/changes',
  'GET /lists/codes',
  'GET /lists/:name',
  'GET /lists/:file{[a-z-]+\\.csv}',
  'GET /standards/:code',
  'GET /guide-me',
  'GET /guide-me/events/:code',
  'GET /guide-me/items/:code',
  'GET /guide-me/items/:code/checklist',
  'GET /guide-me/scenarios/:code',
  'GET /guide-me/scenarios/:code/checklist',
  'GET /ask',
  'POST /ask',
  'GET /ask/answers/:code',
  'GET /ask/:enquiry',
  'POST /ask/:enquiry',
  'POST /ask/:enquiry/hand-over',
  'POST /ask/:enquiry/rate',
  'GET /ask/:enquiry/events',
  'GET /openid/failed',
  'GET /openid/*',
  'POST /openid/*',
  'GET /counter/progress',
  'GET /counter/halls/:hall/tickets',
  'POST /counter/halls/:hall/tickets',
  'GET /counter/halls/:hall/display',
  'GET /counter/halls/:hall/display/events',
  'GET /counter/halls/:hall/kiosk',
  'GET /counter/halls/:hall/kiosk/tickets',
  'POST /counter/halls/:hall/kiosk/tickets',
  'GET /counter/halls/:hall/kiosk/tickets/:token',
  'GET /counter/halls/:hall/kiosk/check-in',
  'POST /counter/halls/:hall/kiosk/check-in',
  'GET /counter/halls/:hall/kiosk/items',
  'GET /counter/halls/:hall/kiosk/items/:code',
  'GET /counter/halls/:hall/kiosk/progress',
  'GET /counter/tickets/:token',
  'GET /counter/tickets/:token/events',
  'GET /counter/appointments',
  'POST /counter/appointments',
  'GET /counter/appointments/:token',
  'GET /counter/appointments/:token/calendar.ics',
  'POST /counter/appointments/:token/cancel',
  'POST /payments/callbacks',
  'POST /exchange/token',
  'POST /exchange/verifications',
  'POST /exchange/queries',
  'GET /demo-cashier/:order',
  'POST /demo-cashier/:order',
  'POST /delivery/tracking',
  'GET /demo-courier/:waybill',
  'POST /demo-courier/:waybill',
  'GET /verify',
  'GET /verify/:identifier',
  'POST /verify',
  'GET /.well-known/tongban/trust-list.json',
  'GET /.well-known/tongban/trust-lists/:sequence',
  'GET /.well-known/tongban/revocation-list.crl',
  'POST /tsa',
  'GET /show',
  'POST /show',
  'GET /sign-in',
  'POST /sign-in',
  'GET /sign-in/code',
  'POST /sign-in/code',
  'POST /sign-in/passkey/options',
  'POST /sign-in/passkey',
  'GET /sign-in/with/:provider',
  'GET /sign-in/with/:provider/back',
  'GET /sign-in/with/:provider/arrived',
  'POST /sign-in/with/:provider/account',
  'GET /sign-out',
  'POST /sign-out',
  'GET /recover',
  'POST /recover',
  'GET /recover/code',
  'POST /recover/code',
  'GET /recover/password',
  'POST /recover/password',
  'GET /demo/messages',
  'GET /register',
  'POST /register',
  'GET /api/v1/openapi.json',
  'POST /api/v1/sessions',
  'GET /api/v1/items',
  'GET /api/v1/items/:code',
  'GET /api/v1/items/:code/form',
  'GET /api/v1/items/:code/relations',
  'GET /api/v1/items/:code/versions',
  'GET /api/v1/items/:code/versions/:version',
  'GET /api/v1/topics',
  'GET /api/v1/guidance/scenarios',
  'POST /api/v1/guidance/start',
  'POST /api/v1/guidance/step',
  'POST /api/v1/guidance/outcome',
  'POST /api/v1/guidance/checklist',
  'POST /api/v1/guidance/plan',
  'GET /api/v1/item-elements',
  'GET /api/v1/certificates/:identifier/verification',
];

/**
 * Forms that begin a session, one that changes nothing, and calls of systems, which are signed: there is no session whose form
 * token they could carry.
 */
const formsWithoutToken = [
  'POST /sign-in',
  'POST /sign-in/code',
  'POST /sign-in/passkey/options',
  'POST /sign-in/passkey',
  'POST /sign-in/with/:provider/account',
  'POST /recover',
  'POST /recover/code',
  'POST /recover/password',
  'POST /register',
  'POST /verify',
  'POST /tsa',
  'POST /search/clicks',
  'POST /openid/*',
  'POST /exchange/token',
  'POST /exchange/verifications',
  'POST /exchange/queries',
];

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

interface Route {
  readonly name: string;
  readonly method: string;
  readonly pattern: string;
}

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
    for (const route of forms().filter(({ name }) => !formsWithoutToken.includes(name))) {
      const own = route.pattern.startsWith('/workbench') ? officials : [person];
      for (const token of ['', 'x'.repeat(43)]) {
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

function formWith({ pattern }: Route, token: string): URLSearchParams | FormData {
  const form = /\/(materials|photos)$/.test(pattern) ? new FormData() : new URLSearchParams();
  if (token !== '') form.append('_csrf', token);
  return form;
}

function routesOf(server: TestServer): Route[] {
  const found = createApp(server.platform).routes.filter(({ method }) => method !== 'ALL');
  const byName = new Map(
    found.map(({ method, path }) => [
      `${method} ${path}`,
      { name: `${method} ${path}`, method, pattern: path },
    ]),
  );
  return [...byName.values()];
}
