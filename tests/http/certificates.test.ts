import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { findAttachment, verifyPdf } from '../../src/platform/signing/index.ts';
import { ApiClient } from '../support/api-client.ts';
import { prepareFoodLicence, submitDraft } from '../support/food-licence.ts';
import type { TestServer } from '../support/server.ts';
import { testServer } from '../support/server.ts';

interface Held {
  readonly id: string;
  readonly identifier: string;
  readonly number: string;
  readonly standing: string;
  readonly caseNumber: string;
  readonly sha256: string;
  readonly holder: { readonly name: string };
  readonly fields: readonly { readonly label: string; readonly value: string }[];
}

describe('a certificate', () => {
  let server: TestServer;
  let held: Held;
  let pdf: Buffer;
  const client = (login: string) => new ApiClient(server.origin).signIn(login, demoPassword);

  before(async () => {
    server = await testServer();
    const number = await approvedCase(client);
    held = await issue(client, number);
  });
  after(() => server.close());

  test('is issued with the act, says what was applied for, and belongs to the applicant', async () => {
    assert.match(held.number, /^JY9901022026\d{5}$/);
    assert.match(held.identifier, /^1\.2\.156\.3005\.2\./);
    assert.equal(held.standing, 'valid');
    assert.equal(
      held.fields.find((field) => field.label === '经营者名称')?.value,
      '云溪市半亩园餐饮管理有限公司',
    );
    const other = await client('chen');
    assert.deepEqual(await other.do('GET', '/certificates'), { certificates: [] });
  });

  test('is a PDF whose signature holds, and one byte of difference is found', async () => {
    pdf = await download(server, held);
    const roots = await server.platform.signing.trustedRoots();
    const verdict = verifyPdf(pdf, roots);
    assert.equal(verdict.valid, true);
    assert.equal(verdict.signer?.commonName, '云河区市场监督管理局');
    const changed = Buffer.from(pdf);
    changed[1000] = (changed[1000] ?? 0) ^ 1;
    assert.equal(verifyPdf(changed, roots).valid, false);
  });

  test('is verified by anybody by number, identifier and file', async () => {
    const stranger = server.browser();
    for (const address of [`/verify?number=${held.number}`, `/verify/${held.identifier}`]) {
      const page = await stranger.get(address);
      assert.equal(page.status, 200);
      assert.match(page.text, /这是本平台颁发的电子证照，目前有效/);
    }
    const genuine = await postFile(server, pdf);
    assert.match(genuine, /文件签名有效，与颁发时逐字节一致/);
    const changed = Buffer.from(pdf);
    changed[1000] = (changed[1000] ?? 0) ^ 1;
    assert.match(await postFile(server, changed), /核验不通过/);
  });

  test('says the same as PDF, as data and as QR code, and tells what was changed', async () => {
    const browser = await signedIn(server, 'lin');
    const data = Buffer.from(await (await browser.fetch(`/my/certificates/${held.id}/data`)).arrayBuffer());
    assert.deepEqual(data, findAttachment(pdf));
    const code = (JSON.parse(data.toString()) as { statement: string }).statement;
    const digests = [
      await postFile(server, pdf),
      await postFile(server, data),
      await postCode(server, code),
    ].map((page) => {
      assert.match(page, /目前有效/);
      return /<dd[^>]*><span class="code">([0-9a-f]{64})<\/span>/.exec(page)?.[1];
    });
    assert.equal(new Set(digests).size, 1);
    assert.match(digests[0] ?? '', /^[0-9a-f]{64}$/);

    const renamed = data.toString().replace('半亩园', '一亩园');
    assert.match(await postFile(server, Buffer.from(renamed)), /证照数据与签名不符/);
    assert.match(await postFile(server, Buffer.from(`${data.toString()}\n`)), /重新排版过/);
    const forged = code.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
    assert.match(await postCode(server, forged), /二维码内容(与签名不符|不完整)/);
    assert.match(
      await postCode(server, code.replace(/^.*\/verify/, 'https://else.example/verify')),
      /不是本平台颁发/,
    );
    assert.match(await postFile(server, Buffer.from('GIF89a')), /这个文件不是 PDF/);
  });

  test('that is not known is not believed; an empty or wrong question is answered at its field', async () => {
    const stranger = server.browser();
    const unknown = await stranger.get('/verify?number=JY990102202699999');
    assert.equal(unknown.status, 404);
    assert.match(unknown.text, /没有查到这个证照/);
    const empty = await stranger.get('/verify?number=');
    assert.equal(empty.status, 422);
    assert.match(empty.text, /请填写证照编号或电子证照标识/);
    assert.match(await postFile(server, Buffer.alloc(0)), /请选择要核验的 PDF 文件或者证照数据文件/);
    assert.match(await postFile(server, Buffer.from('not a certificate')), /核验不通过/);
  });

  test('a person’s name and number are shown to strangers only in part', async () => {
    const page = await server.browser().get(`/verify/${held.identifier}`);
    assert.doesNotMatch(page.text, /990102199203151428/);
  });

  test('is downloaded by nobody else', async () => {
    const other = await signedIn(server, 'chen');
    assert.equal((await other.get(`/my/certificates/${held.id}`)).status, 404);
    assert.equal((await other.get(`/my/certificates/${held.id}/file`)).status, 404);
    const stranger = await fetch(`${server.origin}/my/certificates/${held.id}/file`, { redirect: 'manual' });
    assert.equal(stranger.status, 303);
  });

  test('is revoked by the organ’s decider alone, with a reason, and every answer changes at once', async () => {
    const path = `/certificates/${held.identifier}/revocation`;
    const reason = '被许可人申请注销（行政许可法第七十条）';
    for (const login of ['yunhe-accept', 'yunhe-health', 'supervisor']) {
      assert.equal((await (await client(login)).call('POST', path, { reason })).status, 403, login);
    }
    const decider = await client('yunhe-decide');
    assert.equal((await decider.call('POST', path, { reason: '  ' })).status, 422);
    await decider.do('POST', path, { reason });
    assert.equal((await decider.call('POST', path, { reason })).status, 409);
    const page = await server.browser().get(`/verify?number=${held.number}`);
    assert.match(page.text, /发证机关已经撤销或者注销这个证照/);
    assert.match(page.text, /被许可人申请注销/);
    assert.match(await postFile(server, pdf), /已撤销/);
  });
});

/** A food licence of three parallel reviews, up to the decision. */
async function approvedCase(client: (login: string) => Promise<ApiClient>): Promise<string> {
  const applicant = await client('lin');
  const number = await submitDraft(applicant, await prepareFoodLicence(applicant));
  const act = async (login: string, request: object) =>
    (await client(login)).do('POST', `/workbench/cases/${number}/acts`, { request });
  await act('yunhe-accept', { act: 'accept' });
  const { openTasks } = await (await client('supervisor')).do<{
    openTasks: { key: string; agency: string }[];
  }>('GET', `/workbench/cases/${number}`);
  assert.equal(openTasks.length, 3);
  const reviewers: Record<string, string> = {
    'yunhe-market-regulation': 'yunhe-review',
    'yunhe-fire-rescue': 'yunhe-fire',
    'yunhe-urban-management': 'yunhe-urban',
    'yunhe-health': 'yunhe-health',
  };
  for (const task of openTasks) await act(reviewers[task.agency] ?? '', { act: 'pass', task: task.key });
  await act('yunhe-decide', { act: 'approve', opinion: '符合条件' });
  return number;
}

async function issue(client: (login: string) => Promise<ApiClient>, number: string): Promise<Held> {
  await (await client('yunhe-issue')).do('POST', `/workbench/cases/${number}/acts`, {
    request: { act: 'issue' },
  });
  const { certificates } = await (await client('lin')).do<{ certificates: Held[] }>('GET', '/certificates');
  const [certificate] = certificates;
  assert.equal(certificates.length, 1);
  assert.equal(certificate?.caseNumber, number);
  return certificate as Held;
}

async function signedIn(server: TestServer, login: string) {
  const browser = server.browser();
  const page = await browser.get('/sign-in');
  await page.submit({ login, password: demoPassword }, '登录');
  return browser;
}

async function download(server: TestServer, held: Held): Promise<Buffer> {
  const browser = await signedIn(server, 'lin');
  const page = await browser.get(`/my/certificates/${held.id}`);
  assert.equal(page.status, 200);
  const response = await browser.fetch(`/my/certificates/${held.id}/file`);
  assert.equal(response.headers.get('content-type'), 'application/pdf');
  return Buffer.from(await response.arrayBuffer());
}

async function postCode(server: TestServer, code: string): Promise<string> {
  return (await server.browser().get(`/verify?number=${encodeURIComponent(code)}`)).html;
}

async function postFile(server: TestServer, content: Buffer): Promise<string> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(content)], 'certificate.pdf', { type: 'application/pdf' }));
  const response = await fetch(`${server.origin}/verify`, { method: 'POST', body: form });
  return response.text();
}
