import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Uuid } from '../../src/kernel/uuid.ts';
import { startMatter } from '../../src/modules/applications/index.ts';
import { openDraft } from '../../src/modules/applications/queries/open-draft.ts';
import { matterOf } from '../../src/modules/bundles/matter-of.ts';
import { composeExample, getBundle } from '../../src/modules/bundles/queries/compose-bundle.ts';
import { registers } from '../../src/modules/exchange/index.ts';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { ApiClient } from '../support/api-client.ts';
import type { Browser } from '../support/browser.ts';
import type { Fields, Page } from '../support/page.ts';
import { sampleAnswer } from '../support/sample-answers.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, findActorOf } from './steps/cases.ts';
import {
  actFor,
  answersOn,
  caseNumberOn,
  foodLicence,
  scan,
  signedIn,
  start,
} from './steps/food-application.ts';

/** 居住证申领: nine questions about the applicant, of which the population register answers seven. */
const permit = '990709003001';

/** 食品经营许可 and 公众聚集场所消防安全检查, each of which asks for the company. */
const merged = ['990131001001', '990138001000'];

let server: TestServer;
let sun: Browser;
let code: string;
before(async () => {
  server = await testServer();
  server.clock.set('2026-11-23T10:00:00+08:00');
  sun = await signedIn(server, 'sun');
  const [row] = await server.database.query<{ code: string }>(
    'select implementation_code as code from catalogue.item where implementation_code like $1 order by 1 limit 1',
    [`%${permit}`],
  );
  code = row?.code ?? '';
});
after(() => server.close());

const valueIn = (page: Page, name: string) =>
  page.findAll('input', ({ attributes }) => attributes.name === name && attributes.type !== 'radio')[0]
    ?.attributes.value;

describe('a person', () => {
  let draft: string;

  test('is asked before a register is read: what, from whom, by which law, and may decline', async () => {
    const list = await start(sun, code);
    draft = list.path.split('/')[2] ?? '';
    assert.match(list.text, /云溪市公安局“人口基础信息”：姓名、身份证号码、性别、民族、户籍地址、婚姻状况/);
    assert.match(list.text, /个人信息保护法第十四条、第二十九条/);
    assert.match(list.text, /不影响办理/);
    assert.match((await sun.get('/my/accesses')).text, /还没有人查过/);
  });

  test('who agrees finds the fields filled, with source and date, and those locked that only the owner changes', async () => {
    const list = await (await sun.get(`/applications/${draft}`)).submit({}, '同意并自动填写');
    assert.match(list.text, /已从登记信息填好6项/);
    assert.doesNotMatch(list.text, /同意并自动填写/);
    const page = await sun.get(`/applications/${draft}/pages/applicant`);
    assert.match(
      page.text,
      /来自云溪市公安局“人口基础信息”：.+登记，2026年11月23日 10:00读取。不能在这里修改。/,
    );
    assert.equal(valueIn(page, 'person-name'), '孙佳宁');
    assert.equal(valueIn(page, 'sex'), '2');
    assert.equal(valueIn(page, 'household-address'), '云溪市云河区古塔街道塔影巷 12 号');
    const name = page.findAll('input', ({ attributes }) => attributes.id === 'person-name')[0];
    assert.ok(name && 'readonly' in name.attributes);
    const married = page.findAll(
      'input',
      ({ attributes }) => attributes.name === 'marital-status' && 'checked' in attributes,
    )[0];
    assert.equal(married?.attributes.value, '20', 'filled, and open');
  });

  test('finds the read in the ledger, with purpose and application', async () => {
    const ledger = await sun.get('/my/accesses?way=prefill');
    assert.match(ledger.text, /自动填写表单填写申请“居住证/);
    const entry = await ledger.follow('2026年11月23日 10:00');
    assert.match(entry.text, /人口基础信息：姓名、身份证号码、性别、民族、户籍地址、婚姻状况/);
    assert.match(entry.text, /看到了内容/);
    assert.equal((await entry.follow('查看这份申请')).path, `/applications/${draft}`);
  });

  test('cannot send something else for a locked field: it is told at the field, and the rest is kept', async () => {
    const page = await sun.get(`/applications/${draft}/pages/applicant`);
    const refused = await page.submit(
      { 'person-name': '孙大宁', phone: '19000000199', 'local-household': 'yes' },
      '保存并继续',
    );
    assert.equal(refused.status, 422);
    assert.deepEqual(
      refused.errors.map(({ href }) => href),
      ['#person-name'],
    );
    assert.equal(valueIn(refused, 'person-name'), '孙佳宁');
    assert.equal(valueIn(refused, 'phone'), '19000000199');
  });

  test('cannot do so as a program either', async () => {
    const client = await new ApiClient(server.origin).signIn('sun', demoPassword);
    const answers = { 'person-name': '孙大宁', education: '20' };
    const answer = await client.call('PUT', `/applications/${draft}/answers`, { answers });
    assert.equal(answer.status, 422);
    assert.match(JSON.stringify(answer.body), /value-from-register/);
  });

  test('withdraws the consent: the fields are open again, and the ledger keeps the read', async () => {
    const list = await (await sun.get(`/applications/${draft}`)).submit({}, '撤回同意');
    assert.match(list.text, /同意并自动填写/);
    const page = await sun.get(`/applications/${draft}/pages/applicant`);
    assert.equal(valueIn(page, 'household-address'), undefined);
    const name = page.findAll('input', ({ attributes }) => attributes.id === 'person-name')[0];
    assert.ok(name && !('readonly' in name.attributes));
    assert.equal(name.attributes.value, '孙佳宁', 'from the account, as before');
    assert.match((await sun.get('/my/accesses?way=prefill')).text, /自动填写表单/);
  });

  test('submits it; the official reads where the answers come from, and it counts as spared', async () => {
    await (await sun.get(`/applications/${draft}`)).submit({}, '同意并自动填写');
    const number = await submitWith(sun, '孙佳宁', `/applications/${draft}`);
    const desk = new Desk(server);
    const page = await desk.open('supervisor', number);
    assert.match(page.text, /取自“人口基础信息”/);
    const mine = await sun.get(`/my/cases/${number}`);
    const [, asked = '', spared = ''] = /要填的(\d+)项中，(\d+)项不用您填/.exec(mine.text) ?? [];
    assert.ok(Number(spared) >= 7 && Number(asked) > Number(spared), mine.text);
  });
});

describe('a register that cannot be reached', () => {
  test('leaves the fields open with a sentence, and can be asked again', async () => {
    await server.database.query('alter table records.population rename to population_away');
    const he = await signedIn(server, 'he');
    const list = await (await start(he, code)).submit({}, '同意并自动填写');
    assert.ok(server.takeErrors().some((line) => line.includes('register-unreachable')));
    assert.match(list.text, /暂时连不上“人口基础信息”/);
    const page = await list.follow('申请人');
    assert.match(page.text, /暂时连不上“人口基础信息”，请自己填写/);
    assert.equal(page.findAll('input', ({ attributes }) => 'readonly' in attributes).length, 0);
    await server.database.query('alter table records.population_away rename to population');
    assert.match((await (await he.get(list.path)).submit({}, '再试一次')).text, /已从登记信息填好6项/);
  });
});

describe('at the counter', () => {
  test('once the card has been compared, the form fills itself, and the ledger names the office', async () => {
    const clerk = await signedIn(server, 'yunhe-window');
    await (await clerk.get('/workbench/counter')).submit({ window: 'yunhe-hall/A03' }, '到窗口签到');
    const begun = await (await clerk.get('/workbench/counter')).submit({}, '开始接待下一位');
    const items = await begun.submit({ key: '990121197905305174', compared: 'yes' }, '下一步');
    const found = await items.submit({ q: '居住证' }, '查找事项');
    const offered = await (await found.follow('办理这个事项')).submit({}, '开始填写');
    assert.match(offered.text, /请先念给来办事的人听，征得同意后再点/);
    assert.match((await offered.submit({}, '同意并自动填写')).text, /已从登记信息填好6项/);
    const wu = await signedIn(server, 'wu');
    const entry = await (await wu.get('/my/accesses?way=prefill')).follow('2026年11月23日 10:00');
    assert.match(entry.text, /云河区.+ 受理岗/);
  });
});

describe('a company', () => {
  test('has what the register of entities says from the beginning; nobody is asked for consent', async () => {
    const zhou = await signedIn(server, 'zhou');
    await actFor(zhou, '半亩园');
    const list = await start(zhou, foodLicence);
    assert.doesNotMatch(list.text, /同意并自动填写/);
    const page = await list.follow('申请人');
    assert.match(page.text, /来自云溪市市场监督管理局“市场主体登记信息”/);
    assert.equal(valueIn(page, 'credit-code'), '91990102MA99A0022Y');
    assert.equal(valueIn(page, 'registered-address'), '云溪市云河区望江街道望江路 60 号');
    assert.equal(
      valueIn(page, 'legal-representative-identity-number'),
      undefined,
      'the number of a person is not a fact of the company',
    );
    assert.match((await zhou.get('/my/accesses?way=prefill')).text, /填写申请“食品经营许可/);
    const again = await start(zhou, foodLicence);
    assert.equal(again.path, list.path, 'pressing twice begins one');
  });

  test('is filled in on the merged form of a bundle too', async () => {
    const [company] = await server.database.query<{ id: string; name: string; code: string }>(
      `select id, name, credit_code as code from identity.company where name like '%半亩园%'`,
    );
    assert.ok(company);
    const zhou = await findActorOf(server, '周敏');
    const bundle = await getBundle(server.platform, 'opening-a-restaurant');
    const composed = matterOf(await composeExample(server.platform, bundle, '990102'));
    const members = composed.members
      .filter(({ code: one }) => merged.includes(one))
      .map((member) => ({ ...member, after: [], yields: {}, givenLater: [] }));
    const draft = await startMatter(
      server.platform,
      {
        ...zhou,
        actsFor: {
          companyId: company.id as Uuid,
          name: company.name,
          creditCode: company.code,
          legalRepresentative: '周敏',
          address: '',
          role: 'legal-representative',
        },
      },
      registers,
      { name: '开办餐饮店一件事', matter: { ...composed, members }, answered: {} },
    );
    const fields = await server.database.query<{ field: string }>(
      'select field from applications.prefilled where application = $1 order by 1',
      [draft],
    );
    assert.ok(
      fields.some(({ field }) => field === 'credit-code'),
      JSON.stringify(fields),
    );
  });
});

/** Answers what is still open with samples, hands in every document, and submits. */
async function submitWith(browser: Browser, person: string, path: string): Promise<string> {
  const actor = await findActorOf(server, person);
  const { form, draft } = await openDraft(server.platform, actor, path.split('/').at(-1) ?? '');
  const locked = new Set(draft.prefill.fields.map(({ field }) => field));
  const samples: Fields = Object.fromEntries(
    form.pages.flatMap((page) =>
      page.questions.flatMap((question) =>
        locked.has(question.element.code) ? [] : [[question.element.code, [...sampleAnswer(question)]]],
      ),
    ),
  );
  for (const { code: pageCode } of [...form.pages, ...form.pages]) {
    const page = await browser.get(`${path}/pages/${pageCode}`);
    const next = await page.submit(answersOn(page, samples), '保存并继续');
    assert.equal(next.status, 200, `${pageCode}: ${next.text}`);
  }
  const materials = await browser.get(`${path}/materials`);
  const files = form.materials.map(({ code: material, name }) => [
    `file.${material}`,
    scan(`${name.zh}.pdf`),
  ]);
  await materials.submit(Object.fromEntries(files), '保存并继续');
  return caseNumberOn(await (await browser.get(`${path}/check`)).submit({ declaration: 'yes' }, '提交申请'));
}
