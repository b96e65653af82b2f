import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { ApiClient } from '../support/api-client.ts';
import type { Browser } from '../support/browser.ts';
import { prepareFoodLicence } from '../support/food-licence.ts';
import type { TestServer } from '../support/server.ts';
import { testServer } from '../support/server.ts';
import { actFor, signedIn, start } from './steps/food-application.ts';
import { type IssuedCertificate, issueTo } from './steps/held-certificate.ts';

const material = 'business-licence';

describe('a certificate in place of paper', () => {
  let server: TestServer;
  let licence: IssuedCertificate;
  let lin: Browser;
  let applicant: ApiClient;

  const change = ([status, ...columns]: readonly string[]) =>
    server.database.query(
      `update certificates.certificate set status = $2 ${columns.map((column) => `, ${column}`).join('')} where id = $1`,
      [licence.id, status],
    );
  const choose = async (draft: string) =>
    (await lin.get(`/applications/${draft}/materials`)).submit(
      { [`reuse.${material}`]: licence.identifier },
      '保存并继续',
    );
  const declare = async (draft: string) =>
    (await lin.get(`/applications/${draft}/check`)).submit({ declaration: 'yes' }, '提交申请');

  before(async () => {
    server = await testServer();
    licence = await issueTo(server, '林晓岚', {
      type: 'individual-business-licence',
      agency: 'yunhe-market-regulation',
    });
    lin = await signedIn(server, 'lin');
    applicant = await new ApiClient(server.origin).signIn('lin', demoPassword);
  });
  after(() => server.close());

  test('the guide says that it need not be handed in', async () => {
    const guide = await server.browser().get('/items/11990102MB9902318W4990131001001');
    assert.match(guide.text, /有有效电子证照的免提交/);
  });

  test('is found, is chosen only by the person, and is proved when it is taken', async () => {
    const draft = await prepareFoodLicence(applicant);
    const page = await lin.get(`/applications/${draft}/materials`);
    assert.match(page.text, /我们已有这份材料，不用上传/);
    assert.match(page.text, new RegExp(`使用电子证照：\\S+ ${licence.number}`));
    const choices = page.findAll('input', ({ attributes }) => attributes.name === `reuse.${material}`);
    assert.equal(choices.length, 2);
    assert.ok(choices.every(({ attributes }) => attributes.checked === undefined));

    await choose(draft);
    const taken = await lin.get(`/applications/${draft}/materials`);
    assert.match(taken.text, /营业执照：免提交/);
    assert.match(taken.text, new RegExp(`已使用电子证照 ${licence.number}，签名和状态核验通过`));

    const dismissed = await taken.submit({}, '不使用这份证照');
    assert.match(dismissed.text, /我们已有这份材料/);
  });

  test('is not given to somebody else', async () => {
    const chen = await new ApiClient(server.origin).signIn('chen', demoPassword);
    const draft = await prepareFoodLicence(chen);
    const browser = await signedIn(server, 'chen');
    const page = await browser.get(`/applications/${draft}/materials`);
    assert.doesNotMatch(page.text, /我们已有这份材料/);
    await page.submit({ [`reuse.${material}`]: licence.identifier }, '保存并继续');
    const { files } = await chen.do<{ files: Record<string, unknown[]> }>('GET', `/applications/${draft}`);
    assert.deepEqual(files[material] ?? [], []);
  });

  test('stands in the case with its state, is counted, and its holder sees the use', async () => {
    const draft = await prepareFoodLicence(applicant);
    await choose(draft);
    const receipt = await declare(draft);
    const number = /99010[0-9]{19}/.exec(receipt.text)?.[0] ?? '';
    assert.match(number, /^\d{24}$/);

    const official = await signedIn(server, 'yunhe-accept');
    const inForce = await official.get(`/workbench/cases/${number}`);
    assert.match(inForce.text, /电子证照，免提交 现行有效持有人林晓岚/);
    await change(['suspended', 'suspended_at = now()', `suspended_reason = '检查'`]);
    const suspended = await official.get(`/workbench/cases/${number}`);
    assert.match(suspended.text, /电子证照，免提交 \S+（\S+）自.+起暂停使用/);
    await change(['valid', 'suspended_at = null', 'suspended_reason = null']);

    const held = await lin.get(`/my/certificates/${licence.id}`);
    assert.match(held.text, /免提交记录/);
    assert.match(held.text, new RegExp(`编号${number}`));
    const accesses = await lin.get('/my/accesses?way=certificate');
    assert.match(accesses.text, /用电子证照代替材料/);
  });

  test('is not offered when suspended, expired or revoked, with the sentence why', async () => {
    const draft = await prepareFoodLicence(applicant);
    const page = () => lin.get(`/applications/${draft}/materials`);
    for (const [columns, back, says] of [
      [
        ['suspended', 'suspended_at = now()', `suspended_reason = '检查'`],
        ['valid', 'suspended_at = null', 'suspended_reason = null'],
        /起暂停使用，恢复以后可以再用/,
      ],
      [
        ['valid', `valid_from = '2019-01-01'`, `valid_until = '2020-01-01'`],
        ['valid', `valid_from = '2020-01-01'`, 'valid_until = null'],
        /已于2020年1月1日到期，请先办理延续/,
      ],
    ] as const) {
      await change(columns);
      const shown = await page();
      assert.match(shown.text, says);
      assert.doesNotMatch(shown.text, /我们已有这份材料/);
      await choose(draft);
      assert.doesNotMatch((await page()).text, /免提交：|：免提交/);
      await change(back);
    }
  });

  test('of a company is chosen beforehand, and the person may still upload', async () => {
    const [company] = await server.database.query<{ id: string; name: string; code: string }>(
      `select id, name, credit_code as code from identity.company where name like '%半亩园%'`,
    );
    assert.ok(company);
    await issueTo(server, '周敏', {
      type: 'business-licence',
      agency: 'yunhe-market-regulation',
      company,
    });
    const zhou = await signedIn(server, 'zhou');
    await actFor(zhou, '半亩园');
    const { path } = await start(zhou);
    const page = await zhou.get(`/applications/${path.split('/')[2]}/materials`);
    const [first, upload] = page.findAll(
      'input',
      ({ attributes }) => attributes.name === `reuse.${material}`,
    );
    assert.notEqual(first?.attributes.checked, undefined);
    assert.equal(upload?.attributes.value, 'upload');
    assert.equal(upload?.attributes.checked, undefined);
  });

  test('a revocation between taking and submitting is told before anything is submitted', async () => {
    const draft = await prepareFoodLicence(applicant);
    await choose(draft);
    await change(['revoked', 'revoked_at = now()', `revoked_reason = '注销'`]);
    const refused = await declare(draft);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /已于.+撤销或者注销/);
    const materials = await lin.get(`/applications/${draft}/materials`);
    const given = await materials.submit({}, '不使用这份证照');
    assert.match(given.text, /您持有的电子证照现在不能使用/);
  });
});
