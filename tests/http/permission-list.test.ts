import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { findActorOfSession, listHoldings } from '../../src/modules/identity/index.ts';
import { permissionTables } from '../../src/web/permissions/tables.ts';
import { root } from '../support/root.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { signedIn } from './steps/food-application.ts';

const path = '/workbench/permissions';

describe('the list of who may do what', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
  });
  after(() => server.close());

  test('holds every permission table of the program', () => {
    const declared = globSync('src/modules/**/policy.ts', { cwd: root }).flatMap(
      (file) => readFileSync(join(root, file), 'utf8').match(/= definePolicy/g) ?? [],
    );
    assert.equal(permissionTables.length, declared.length);
    for (const { code, rules } of permissionTables) assert.ok(rules.length > 0, code);
  });

  test('is read by whoever guards and whoever checks the accounts, and by nobody else', async () => {
    for (const login of ['security', 'auditor']) {
      const page = await (await signedIn(server, login)).get(path);
      assert.equal(page.heading, '权限清单', login);
      assert.match(page.text, /效能监督人员核验办理记录/);
    }
    for (const login of ['admin', 'supervisor', 'steward', 'yunhe-accept', 'lin']) {
      const browser = await signedIn(server, login);
      for (const address of [path, `${path}/rules.csv`, `${path}/posts.csv`])
        assert.equal((await browser.get(address)).status, 403, `${login} ${address}`);
    }
  });

  test('names who holds a post, and is downloaded whole', async () => {
    const browser = await signedIn(server, 'auditor');
    const supervisors = await browser.get(`${path}?role=supervisor`);
    assert.match(supervisors.text, /秦正言/);
    assert.doesNotMatch(supervisors.text, /沈若兰/);
    const posts = await (await browser.fetch(`${path}/posts.csv`)).text();
    const [row] = await server.database.query<{ count: string }>(
      `select count(*) from identity.post p join identity.account a on a.official_id = p.official_id
       where p.ended_at is null and a.closed_at is null`,
    );
    assert.equal(posts.trim().split('\r\n').length - 1, Number(row?.count));
    assert.match(posts, /秦正言,效能监督岗,yunxi-government-services/);
    const rules = await (await browser.fetch(`${path}/rules.csv`)).text();
    assert.match(rules, /窗口,oversee,/);
  });

  test('goes on page after page, each post once and none left out', async () => {
    const official = await findActorOf('security');
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listHoldings(server.platform, official, { role: undefined, after, size: 3 });
      seen.push(...page.holdings.map(({ post }) => post));
      after = page.next;
    } while (after !== undefined);
    const posts = await server.database.query<{ id: string }>(
      `select p.id from identity.post p join identity.account a on a.official_id = p.official_id
       where p.ended_at is null and a.closed_at is null`,
    );
    assert.deepEqual(seen.toSorted(), posts.map(({ id }) => id).sort());
  });

  async function findActorOf(login: string) {
    await signedIn(server, login);
    const [session] = await server.database.query<{ id: string }>(
      `select s.id from identity.session s join identity.login l on l.account_id = s.account_id
       where l.name = $1 order by s.created_at desc limit 1`,
      [login],
    );
    const actor = await findActorOfSession(server.platform, session?.id ?? '');
    assert.equal(actor?.kind, 'official');
    return actor;
  }
});
