import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { ApiClient } from '../support/api-client.ts';
import { prepareFoodLicence } from '../support/food-licence.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';
import { signedIn } from './steps/food-application.ts';
import { issueTo } from './steps/held-certificate.ts';

const november = '/workbench/burdens?by=item&moment=received&period=month&on=2026-11-01';

describe('the ledger of burdens', () => {
  let server: TestServer;
  let desk: Desk;
  /** A case in which a certificate took the place of the business licence. */
  let number: string;
  const look = async () => {
    await server.deliver();
    await server.runJob('watch-cases');
  };

  before(async () => {
    server = await testServer();
    server.clock.set('2026-11-23T10:00:00+08:00');
    desk = new Desk(server);
    const { identifier } = await issueTo(server, '林晓岚', {
      type: 'individual-business-licence',
      agency: 'yunhe-market-regulation',
    });
    const applicant = await new ApiClient(server.origin).signIn('lin', demoPassword);
    const draft = await prepareFoodLicence(applicant);
    const lin = await signedIn(server, 'lin');
    await (await lin.get(`/applications/${draft}/materials`)).submit(
      { 'reuse.business-licence': identifier },
      '保存并继续',
    );
    const receipt = await (await lin.get(`/applications/${draft}/check`)).submit(
      { declaration: 'yes' },
      '提交申请',
    );
    number = /990102\d{18}/.exec(receipt.text)?.[0] ?? '';
    await look();
  });
  after(() => server.close());

  test('says in the case what the applicant was spared', async () => {
    const page = await (await signedIn(server, 'lin')).get(`/my/cases/${number}`);
    const [, papers = '', spared = ''] = /要交的(\d+)份材料中，(\d+)份不用您交/.exec(page.text) ?? [];
    assert.ok(Number(spared) >= 1 && Number(papers) > Number(spared), page.text);
    assert.match(page.text, /到现在没有让您跑一次窗口/);
  });

  test('is read by item and by department, and every figure leads to its cases', async () => {
    const steward = await desk.as('steward');
    const page = await steward.get(november);
    assert.equal(page.status, 200);
    assert.match(page.text, /食品经营许可（新办）1/);
    const cases = await page.follow('1');
    assert.match(cases.text, new RegExp(number));
    assert.ok(!cases.links.some(({ href }) => href.includes(`/workbench/cases/${number}`)));
    const supervised = await (await desk.as('supervisor')).get(cases.path);
    assert.equal(supervised.status, 200);
    const agencies = await page.follow('部门');
    assert.match(agencies.text, /云河区市场监管局1/);
  });

  test('keeps what was received when the case goes on, and counts its days when it ends', async () => {
    const received = await row('received');
    await desk.act('yunhe-accept', number, '受理');
    for (const login of ['yunhe-review', 'yunhe-fire', 'yunhe-urban'])
      await desk.act(login, number, '审查通过');
    server.clock.set('2026-11-26T10:00:00+08:00');
    await desk.act('yunhe-decide', number, '准予');
    await look();
    assert.deepEqual(await row('received'), received);
    const ended = await row('ended');
    assert.equal(ended?.days, 3);
    assert.ok(Number(ended?.legal_days) > 3);
    const page = await (await desk.as('supervisor')).get(november.replace('received', 'ended'));
    assert.match(page.text, /3\.0/);
  });

  test('is for supervisors, stewards and heads; a head sees the own department alone', async () => {
    assert.equal((await (await desk.as('yunhe-accept')).get(november)).status, 403);
    assert.equal((await (await desk.as('yunhe-decide')).get(november)).status, 200);
    await openFoodCase(server);
    await look();
    const own = await (await desk.as('yunhe-decide')).get(november.replace('by=item', 'by=agency'));
    assert.match(own.text, /云河区市场监管局2/);
    for (const path of ['burdens?by=x&moment=y&period=z&on=q', 'burdens/cases?of=x&after=1_2'])
      assert.equal((await (await desk.as('supervisor')).get(`/workbench/${path}`)).status, 200, path);
  });

  test('can be taken along as a file', async () => {
    const response = await (await desk.as('steward')).fetch(november.replace('?', '.csv?'));
    assert.match(response.headers.get('content-type') ?? '', /text\/csv/);
    const [head = '', line = ''] = (await response.text()).split('\r\n');
    assert.match(head, /事项,办件,应填项,免填项,应交材料,免交材料,到窗口次数/);
    assert.match(line, /^食品经营许可（新办）,2,\d+,\d+,\d+,\d+,0,/);
  });

  async function row(moment: string): Promise<Record<string, unknown> | undefined> {
    const [found] = await server.database.query<Record<string, unknown>>(
      'select * from monitoring.case_burden where number = $1 and moment = $2',
      [number, moment],
    );
    return found;
  }
});
