import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { handlingRoles, type Role, roleNames } from '../../src/modules/identity/index.ts';
import { permissionTables } from '../../src/web/permissions/tables.ts';
import type { Browser } from '../support/browser.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { openFoodCase } from './steps/cases.ts';
import { signedIn } from './steps/food-application.ts';

const agency = 'yunxi-government-services';
const administrators = {
  admin: 'administrator',
  security: 'security-administrator',
  auditor: 'auditor',
} as const;

describe('system, security and audit administration (三员分立)', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer();
  });
  after(() => server.close());

  const signIn = (login: string) => signedIn(server, login);

  const held = async (login: string) =>
    (
      await server.database.query<{ role: Role }>(
        `select role from identity.post join identity.account using (official_id) join identity.login on account_id = account.id
         where login.name = $1 and ended_at is null`,
        [login],
      )
    ).map(({ role }) => role);

  /** Whoever may asks for a post in the name of the law. */
  async function ask(login: string, role: Role, at = agency): Promise<Page> {
    const by = await signIn(login === 'admin' ? 'security' : 'admin');
    const page = await (await by.get(`/workbench/accounts?login=${login}`)).follow('申请岗位');
    return page.submit({ agency: at, role, from: '', until: '', reason: '人手不足' }, '提交申请');
  }

  for (const [login, own] of Object.entries(administrators)) {
    const others = Object.values(administrators).filter((role) => role !== own);
    for (const role of [...others, ...handlingRoles]) {
      test(`who holds ${own} is not given ${role}, and reads why`, async () => {
        const page = await ask(login, role);
        assert.equal(page.status, 409);
        assert.ok(page.text.includes(`${roleNames[own].zh}`) && page.text.includes(roleNames[role].zh));
        assert.match(page.text, /不能由同一人担任.*请另选人员/);
        assert.deepEqual(await held(login), [own]);
      });
    }
  }

  test('who handles cases is given none of them', async () => {
    for (const role of Object.values(administrators))
      assert.equal((await ask('yunhe-accept', role, 'yunhe-market-regulation')).status, 409, role);
  });

  test('of two that wait for their confirmation at once, the second is refused', async () => {
    const admin = await signIn('admin');
    const fields = { name: '万能', login: 'yunxi-wan', agency, reason: '新录用' };
    const form = await admin.get('/workbench/accounts/new');
    await form.submit({ ...fields, roles: ['auditor'] }, '设置账号');
    assert.equal((await ask('yunxi-wan', 'security-administrator')).status, 200);
    const security = await signIn('security');
    const decide = async () =>
      (await security.get('/workbench/post-requests')).submit({ outcome: 'granted' }, '确认授予');
    assert.equal((await decide()).status, 200);
    const second = await decide();
    assert.ok(second.status >= 400 && second.status < 500, `answered ${second.status}`);
    assert.match(second.text, /不能由同一人担任/);
    assert.equal((await held('yunxi-wan')).length, 1);
  });

  test('none of them is made the deputy of who handles cases', async () => {
    const holder = await signIn('yunxi-government-services-accept');
    for (const deputy of Object.keys(administrators)) {
      const page = await (await holder.get('/workbench/deputies')).submit(
        { deputy, from: '2026-11-22', until: '2026-11-30', reason: '出差' },
        '指定代理人',
      );
      assert.equal(page.status, 409);
      assert.match(page.text, /不代理办件的岗位/);
    }
  });

  test('who stands in for a post at the desk is given none of them until that has ended', async () => {
    const form = await (await signIn('admin')).get('/workbench/accounts/new');
    const appointed = { name: '代岗', login: 'yunxi-dai', agency, roles: ['steward'], reason: '新录用' };
    await form.submit(appointed, '设置账号');
    const holder = await signIn('yunxi-government-services-accept');
    const named = await (await holder.get('/workbench/deputies')).submit(
      { deputy: 'yunxi-dai', from: '2026-11-22', until: '2026-11-30', reason: '出差' },
      '指定代理人',
    );
    assert.match(named.text, /代理人已设置/);
    for (const role of Object.values(administrators)) {
      const page = await ask('yunxi-dai', role);
      assert.equal(page.status, 409, role);
      assert.ok(page.text.includes(roleNames[role].zh) && page.text.includes(roleNames.acceptor.zh));
      assert.match(page.text, /请先终止代理，或者另选人员/);
    }
    await named.submit({}, '结束代理');
    assert.equal((await ask('yunxi-dai', 'auditor')).status, 200);
  });

  test('none of them sees or acts on a case', async () => {
    const number = await openFoodCase(server);
    for (const login of Object.keys(administrators)) {
      const browser = await signIn(login);
      for (const path of ['', '/messages', '/first-contact', '/acts/accept'])
        assert.ok([403, 404].includes(await statusOf(browser, `/workbench/cases/${number}${path}`)), path);
      const token = tokenOn(await browser.get('/workbench/account'));
      for (const [path, fields] of [
        [`/workbench/cases/${number}/acts/accept`, { confirmed: 'yes' }],
        [`/workbench/cases/${number}/messages`, { text: '请补充' }],
        [`/workbench/cases/${number}/notes`, { text: '备注' }],
      ] as const) {
        const page = await browser.post(path, { ...fields, _csrf: token });
        assert.ok([403, 404].includes(page.status), `${login} ${path}: ${page.status}`);
      }
      await browser.post('/workbench/tasks', {
        _do: 'claim',
        task: `${number}/acceptance/accept`,
        _csrf: token,
      });
    }
    const [written] = await server.database.query<{ count: number }>(
      'select count(*)::int as count from procedures.action',
    );
    assert.equal(written?.count, 1, 'the submission alone stands in the history');
  });

  test('no row about cases names one of them', () => {
    const about = [
      'cases',
      'tasks',
      'desk',
      'first-contact',
      'matters',
      'joint',
      'drafts',
      'payments',
      'delivery',
    ];
    for (const { code, rules } of permissionTables.filter((table) => about.includes(table.code)))
      for (const { says } of rules) assert.doesNotMatch(says, /系统管理岗|安全管理岗|安全审计岗/, code);
  });
});

async function statusOf(browser: Browser, path: string): Promise<number> {
  return (await browser.get(path)).status;
}

function tokenOn(page: Page): string {
  const [field] = page.findAll('input', ({ attributes }) => attributes.name === '_csrf');
  return field?.attributes.value ?? '';
}
