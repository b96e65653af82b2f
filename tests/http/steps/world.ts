import { demoPassword } from '../../../src/modules/identity/index.ts';
import { ApiClient } from '../../support/api-client.ts';
import type { Browser } from '../../support/browser.ts';
import { prepareFoodLicence } from '../../support/food-licence.ts';
import type { TestServer } from '../../support/server.ts';
import { Desk, openFoodCase } from './cases.ts';
import { pathOf, start } from './enquiry.ts';
import { foodLicence, signedIn } from './food-application.ts';
import { openPlantMatter } from './plant.ts';

/** One of everything that somebody may not touch, by what it is. */
export type World = Readonly<Record<string, string>>;

const land = '11990102MB9902158M4990715003001';

export async function makeWorld(server: TestServer): Promise<World> {
  server.clock.set('2026-11-23T10:00:00+08:00');
  const desk = new Desk(server);
  const late = await accepted(server, desk);
  const charged = await openFoodCase(server, { item: land });
  await desk.act('yunhe-natural-resources-accept', charged, '受理');
  const issued = await accepted(server, desk);
  await desk.act('yunhe-decide', issued, '准予');
  await desk.act('yunhe-issue', issued, '制证发证');
  await server.deliver();
  server.clock.set('2026-12-03T10:00:00+08:00');
  await server.deliver();
  await server.runJob('watch-cases');

  const waiting = await openFoodCase(server);
  const taken = await openFoodCase(server);
  await (await desk.open('yunhe-accept', taken)).submit({}, '认领');
  const matter = await openPlantMatter(server);
  await server.deliver();
  const lin = await signedIn(server, 'lin');
  const steward = await signedIn(server, 'steward');
  const program = await new ApiClient(server.origin).signIn('lin', demoPassword);
  const draft = await prepareFoodLicence(program, 'draft');
  const enquiry = await handOver(lin);
  const reception = await receive(server);
  const grant = await askForData(steward);
  await compareSets(server);
  const objection = await askWhy(lin);
  const one = (statement: string, ...values: unknown[]) => first(server, statement, ...values);
  const stewardProgram = await new ApiClient(server.origin).signIn('steward', demoPassword);
  const itemDraft = await stewardProgram.do<{ id: string; revision: number; content: object }>(
    'POST',
    '/workbench/item-drafts',
    { implementationCode: foodLicence, reach: 'standard' },
  );
  await stewardProgram.do('PUT', `/workbench/item-drafts/${itemDraft.id}/content`, {
    revision: itemDraft.revision,
    content: { ...itemDraft.content, summary: { zh: '按简化后的流程办理，当场告知承诺。' } },
  });
  const certificate = await one('select id from certificates.certificate limit 1');
  const identifier = await one('select identifier as id from certificates.certificate limit 1');
  const official = (login: string) =>
    one(
      `select official_id as id from identity.account join identity.login on account_id = account.id where name = $1`,
      login,
    );
  const admin = await official('admin');
  await server.database.query(`update records.population set _since = '2026-11-01T10:00:00+08:00'`);
  await server.runJob('measure-quality');
  return {
    any: '01a2078c-ca64-76dc-a07a-6b7cc118e0be',
    waiting,
    taken,
    charged,
    issued,
    matter,
    draft,
    enquiry,
    reception,
    grant,
    objection,
    certificate,
    identifier,
    admin,
    itemDraft: itemDraft.id,
    official: await official('yunxi-housing-fund-review'),
    adminPost: await one('select id from identity.post where official_id = $1', admin),
    postRequest: await askForPost(server, await official('yunxi-housing-fund-review')),
    counterRequest: await askAtCounter(server),
    deputy: await nameDeputy(server),
    move: await proposeMove(server),
    session: await one(
      `select s.id from identity.session s join identity.login l using (account_id) where l.name = 'lin' limit 1`,
    ),
    company: await one('select id from identity.company limit 1'),
    entry: await one('select id from enquiries.entry limit 1'),
    notice: await one('select id from notices.notice limit 1'),
    charge: await one('select id from payments.charge where case_number = $1', charged),
    consignment: await one('select id from delivery.consignment where case_number = $1', issued),
    difference: await one('select number as id from comparison.difference limit 1'),
    mending: await one(`select number as id from registries.mending where set_code = 'population'`),
    paper: await enterPaper(server),
    warning: await one('select number as id from monitoring.warning where case_number = $1', late),
  };
}

/** Sets that differ on purpose. */
async function compareSets(server: TestServer): Promise<void> {
  const steward = await signedIn(server, 'insurance-steward');
  const page = await steward.get('/workbench/comparisons/of/insured-in-population');
  const run = await page.submit({}, '现在比对');
  for (let tries = 0; tries < 300; tries += 1) {
    if (!(await steward.get(run.path)).text.includes('比对中')) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the run does not end');
}

/** Accepted and reviewed; it waits for its decision. */
async function accepted(server: TestServer, desk: Desk): Promise<string> {
  const number = await openFoodCase(server);
  await desk.act('yunhe-accept', number, '受理');
  for (const login of ['yunhe-review', 'yunhe-fire', 'yunhe-urban'])
    await desk.act(login, number, '审查通过');
  return number;
}

async function handOver(lin: Browser): Promise<string> {
  const page = await start(lin, '云河区开小饭馆的食品经营许可证在哪里办');
  return (
    pathOf(await page.submit({}, '转给工作人员'))
      .split('/')
      .at(-1) ?? ''
  );
}

/** A reception of the clerk at A03, with nobody identified yet. */
async function receive(server: TestServer): Promise<string> {
  const clerk = await signedIn(server, 'yunhe-window');
  await (await clerk.get('/workbench/counter')).submit({ window: 'yunhe-hall/A03' }, '到窗口签到');
  const begun = await (await clerk.get('/workbench/counter')).submit({}, '开始接待下一位');
  return /receptions\/([^/?]+)/.exec(begun.path)?.[1] ?? '';
}

/** Somebody asks why the own case was opened. @returns number of the question */
async function askWhy(lin: Browser): Promise<string> {
  const entry = (await lin.get('/my/accesses')).links.find(({ href }) => /^\/my\/accesses\/\w/.test(href));
  const form = await lin.get(`${entry?.href}/question`);
  return /YY\d{16}/.exec((await form.submit({ reason: '为什么查看？' }, '提交')).text)?.[0] ?? '';
}

async function askForData(steward: Browser): Promise<string> {
  const page = await (await steward.get('/workbench/exchange/sets/population/ask')).submit(
    {
      elements: ['person-name', 'household-region'],
      ways: ['verification'],
      purpose: '居住证签发',
      basis: '居住证暂行条例第九条',
      perDay: '1000',
      perMinute: '500',
      validUntil: '2026-12-31',
    },
    '提交申请',
  );
  return /GX\d{16}/.exec(page.text)?.[0] ?? '';
}

/** The administrator asks for a post that decides, for somebody else. @returns the request */
async function askForPost(server: TestServer, official: string): Promise<string> {
  const admin = await signedIn(server, 'admin');
  await (await admin.get(`/workbench/officials/${official}/posts/new`)).submit(
    { agency: 'yunxi-housing-fund', role: 'decider', from: '2026-12-04', reason: '工作需要' },
    '提交申请',
  );
  return first(server, 'select id from identity.post_request order by asked_at desc limit 1');
}

/** A clerk asks for a new password of somebody who stands at the window. @returns the request */
async function askAtCounter(server: TestServer): Promise<string> {
  const clerk = await signedIn(server, 'yunhe-accept');
  const page = await clerk.get('/workbench/identity-checks');
  await page.submit(
    { login: 'gao', acts: ['password'], evidence: '居民身份证，有效期内', reason: '忘记密码' },
    '提交复核',
  );
  return first(server, 'select id from identity.counter_request limit 1');
}

/** An official of another agency has a deputy. @returns the deputyship */
async function nameDeputy(server: TestServer): Promise<string> {
  const holder = await signedIn(server, 'yunhe-decide');
  await (await holder.get('/workbench/deputies')).submit(
    { deputy: 'yunhe-review', from: '2026-12-03', until: '2026-12-30', reason: '出差' },
    '指定代理人',
  );
  return first(server, 'select id from identity.deputy limit 1');
}

/** A move of running cases that the steward has proposed. @returns the move */
function proposeMove(server: TestServer): Promise<string> {
  return first(
    server,
    `insert into procedures.version_move (id, code, from_version, to_version, reason, proposed_at, proposed_by, proposed_by_name)
     select gen_random_uuid(), 'parallel-review', 1, 2, '新增环节', now(), account_id, '管理员'
     from identity.login where name = 'steward' returning id`,
  );
}

/** A certificate on paper that the issuer has entered and nobody has compared yet. @returns the entry */
function enterPaper(server: TestServer): Promise<string> {
  return first(
    server,
    `insert into certificates.legacy_entry (id, agency, type, number, holder_kind, holder_id, trust, issued_on, valid_from,
       "values", scan, entered_at, entered_account, entered_name)
     select gen_random_uuid(), 'yunhe-market-regulation', 'food-business-licence', 'JY1', 'company',
       (select id from identity.company limit 1), 'B', '2024-01-01', '2024-01-01', '{}', '{}', now(), account_id, '发证员'
     from identity.login where name = 'yunhe-issue' returning id`,
  );
}

async function first(server: TestServer, statement: string, ...values: unknown[]): Promise<string> {
  const [row] = await server.database.query<{ id: string }>(statement, values);
  if (!row) throw new Error(`nothing is found by ${statement}`);
  return row.id;
}
