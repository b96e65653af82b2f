import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestServer, testServer } from '../support/server.ts';
import { signedIn } from './steps/food-application.ts';

const path = '/workbench/legacy-certificates';
const form = `${path}/new?kind=yunhe-market-regulation/food-business-licence`;
const scanned = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const scan = () => new File([scanned], '食品经营许可证.pdf', { type: 'application/pdf' });

const paper = {
  number: 'JY1 4401 0600 12345',
  issuedOn: '2024-03-01',
  validUntil: '2029-02-28',
  'line-0': '云溪市半亩园餐饮管理有限公司',
  trust: 'B',
};

describe('a certificate on paper', () => {
  let server: TestServer;
  let company: { name: string; code: string };
  let entry: string;

  before(async () => {
    server = await testServer();
    const [found] = await server.database.query<{ name: string; code: string }>(
      `select name, credit_code as code from identity.company where name = '云溪市半亩园餐饮管理有限公司'`,
    );
    assert.ok(found);
    company = found;
  });
  after(() => server.close());

  test('is entered for a type of the agency only, and what is wrong is told at its field', async () => {
    const issuer = await signedIn(server, 'yunhe-issue');
    const choice = await issuer.get(`${path}/new`);
    assert.match(choice.html, /yunhe-market-regulation\/food-business-licence/);
    assert.doesNotMatch(choice.html, /construction-permit/);
    const page = await issuer.get(form);
    const refused = await page.submit(
      { number: '——', issuedOn: '2124-01-01', 'line-0': '半亩园' },
      '提交复核',
    );
    assert.equal(refused.status, 422);
    for (const told of [
      /请按证照填写编号/,
      /请填写持证人的公民身份号码或者统一社会信用代码/,
      /发证日期不能晚于今天/,
      /请填写有效期至/,
      /请选择录入前怎样核对过/,
      /请选择纸质证照的扫描件/,
    ])
      assert.match(refused.text, told);
    assert.match(refused.html, /value="半亩园"/);
    const unknown = await page.submit(
      { ...paper, holderCode: '91110000100000009Q', scan: scan() },
      '提交复核',
    );
    assert.equal(unknown.status, 422);
    const foreign = await issuer.get(`${path}/new?kind=yunhe-market-regulation/construction-permit`);
    assert.equal(foreign.status, 404);
  });

  test('waits for a second person; whoever entered it cannot confirm it', async () => {
    const issuer = await signedIn(server, 'yunhe-issue');
    const done = await (await issuer.get(form)).submit(
      { ...paper, holderCode: company.code, scan: scan() },
      '提交复核',
    );
    assert.equal(done.status, 200);
    assert.match(done.text, /已提交，请另一名/);
    assert.match(done.text, /录入和复核不能是同一个人/);
    assert.match(done.text, /可信等级B级/);
    entry = done.path.split('?')[0] ?? '';
    const kept = await issuer.fetch(`${entry}/scan`);
    assert.deepEqual(Buffer.from(await kept.arrayBuffer()), scanned);
    const twice = await (await issuer.get(form)).submit(
      { ...paper, holderCode: company.code, scan: scan() },
      '提交复核',
    );
    assert.equal(twice.status, 422);
    assert.match(twice.text, /已经录入/);
    assert.equal(
      (await server.browser().get(`/verify?number=JY14401060012345`)).text.includes('没有查到'),
      true,
    );
    assert.equal((await (await signedIn(server, 'yunhe-health')).get(entry)).status, 404);
    const list = await issuer.get(path);
    assert.match(list.text, /JY14401060012345.+待复核/s);
  });

  test('becomes a signed certificate of the holder that says how far it is trusted', async () => {
    const decider = await signedIn(server, 'yunhe-decide');
    const page = await decider.get(entry);
    const silent = await page.submit({ reason: ' ' }, '退回录入人');
    assert.equal(silent.status, 422);
    assert.match(silent.text, /请写明哪里与扫描件不一致/);
    const done = await page.submit({}, '一致，签发电子证照');
    assert.match(done.text, /复核通过，电子证照已签发/);
    const again = await page.submit({}, '一致，签发电子证照');
    assert.match(again.text, /已经复核/);
    const issued = await (await decider.get(entry)).follow('查看电子证照');
    assert.match(issued.text, /JY14401060012345/);
    const verified = await server.browser().get('/verify?number=JY14401060012345');
    assert.match(verified.text, /目前有效/);
    assert.match(verified.text, /B级：存量证照，与发证档案逐项核对一致/);
    assert.match(verified.text, /2029年2月28日/);
  });

  test('of level C does not take the place of paper', async () => {
    const issuer = await signedIn(server, 'yunhe-issue');
    const made = await (await issuer.get(form)).submit(
      { ...paper, number: 'JY2', trust: 'C', holderCode: company.code, scan: scan() },
      '提交复核',
    );
    const decider = await signedIn(server, 'yunhe-decide');
    await (await decider.get(made.path.split('?')[0] ?? '')).submit({}, '一致，签发电子证照');
    const [row] = await server.database.query<{ identifier: string; holder: string }>(
      `select identifier, holder_id as holder from certificates.certificate where number = 'JY2'`,
    );
    assert.ok(row);
    const { heldDocuments } = await import('../../src/modules/certificates/index.ts');
    await assert.rejects(
      () => heldDocuments.take(server.platform, row.holder as never, row.identifier),
      /可信等级为C级，请交验纸质原件/,
    );
  });

  test('that differs from its scan goes back with the reason', async () => {
    const issuer = await signedIn(server, 'yunhe-issue');
    const made = await (await issuer.get(form)).submit(
      { ...paper, number: 'JY3', holderCode: company.code, scan: scan() },
      '提交复核',
    );
    const address = made.path.split('?')[0] ?? '';
    const decider = await signedIn(server, 'yunhe-decide');
    const back = await (await decider.get(address)).submit(
      { reason: '发证日期应为2024-03-02' },
      '退回录入人',
    );
    assert.match(back.text, /已退回/);
    assert.match((await issuer.get(address)).text, /发证日期应为2024-03-02/);
  });
});
