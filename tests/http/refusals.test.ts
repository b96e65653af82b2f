import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { permissionTables } from '../../src/web/permissions/tables.ts';
import { ApiClient } from '../support/api-client.ts';
import type { Browser } from '../support/browser.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { type Attempt, attempts, fillIn } from './steps/attempts.ts';
import { signedIn } from './steps/food-application.ts';
import { makeWorld, type World } from './steps/world.ts';

const rows = [
  ...new Set(permissionTables.flatMap(({ code, rules }) => rules.map(({ action }) => `${code}.${action}`))),
];

/** What the rows that a request asked have answered, in order. */
let asked: { readonly row: string; readonly holds: boolean }[] = [];

describe('every row of every permission table refuses over HTTP', () => {
  let server: TestServer;
  let world: World;
  before(async () => {
    listen();
    server = await testServer();
    world = await makeWorld(server);
  });
  after(() => server.close());

  test('to somebody whom this file names', () => {
    assert.deepEqual(Object.keys(attempts).sort(), [...rows].sort());
  });

  for (const [row, attempt] of Object.entries(attempts)) {
    test(`${row}: ${attempt.by} asks ${attempt.to}`, async () => {
      const status = await send(attempt);
      assert.ok(status >= 400 && status < 500, `answered ${status}`);
      if (attempt.isUnasked) return;
      const answers = asked.filter((one) => one.row === (attempt.stoppedBy ?? row));
      assert.ok(
        answers.some(({ holds }) => !holds),
        `asked were ${JSON.stringify(asked)}`,
      );
    });
  }

  const signedInAs = new Map<string, Promise<Browser>>();

  async function send({ by, to, with: typed = {} }: Attempt): Promise<number> {
    const [method = '', pattern = ''] = to.split(' ');
    const path = fillIn(pattern, world);
    assert.doesNotMatch(path, /[{}]/);
    if (method === 'API') {
      const program = await new ApiClient(server.origin).signIn(by, demoPassword);
      asked = [];
      return (await program.call('GET', path)).status;
    }
    const browser = signedInAs.get(by) ?? signedIn(server, by);
    signedInAs.set(by, browser);
    const fields = { ...typed, _csrf: await tokenOf(await browser) };
    const body = path.endsWith('/loads') || path.endsWith('/photos') ? new FormData() : new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) body.append(name, fillIn(value, world));
    if (body instanceof FormData) body.append('file', new File(['a,b'], 'records.csv', { type: 'text/csv' }));
    asked = [];
    const response = await (await browser).fetch(path, { method, ...(method === 'POST' && { body }) });
    await response.body?.cancel();
    return response.status;
  }
});

async function tokenOf(browser: Browser): Promise<string> {
  const page = await browser.get('/my/account');
  const [field] = page.findAll('input', ({ attributes }) => attributes.name === '_csrf');
  return field?.attributes.value ?? '';
}

/** Hears what the rules of the running program answer. */
function listen(): void {
  for (const { code, rules } of permissionTables) {
    for (const rule of rules as unknown as readonly Heard[]) {
      const { action, holds } = rule;
      rule.holds = (actor, subject) => {
        const answer = holds(actor, subject);
        asked.push({ row: `${code}.${action}`, holds: answer });
        return answer;
      };
    }
  }
}

interface Heard {
  readonly action: string;
  holds: (actor: unknown, subject: unknown) => boolean;
}
