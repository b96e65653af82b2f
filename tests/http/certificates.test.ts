import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    const data = Buffer.from(
      await (await browser.fetch(`/my/certificates/${held.id}/data.json`)).arrayBuffer(),
    );
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

  test('is verified without a network by the command, with the published list of keys', async () => {
    const address = `${server.origin}/.well-known/tongban/trust-list.json`;
    const list = await (await fetch(address)).text();
    const directory = await mkdtemp(join(tmpdir(), 'verify-'));
    await writeFile(join(directory, 'list.json'), list);
    const changed = Buffer.from(pdf);
    changed[1000] = (changed[1000] ?? 0) ^ 1;
    const files = { 'good.pdf': pdf, 'bad.pdf': changed };
    const told = new Map<string, { status: number | null; text: string }>();
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(directory, name), content);
      const tool = ['--import', 'tsx', 'tools/verify-certificate.ts', join(directory, name)];
      const options = [`--keys=${join(directory, 'list.json')}`, `--export=${join(directory, 'parts')}`];
      const { status, stdout, stderr } = spawnSync(process.execPath, [...tool, ...options]);
      told.set(name, { status, text: `${stdout.toString()}${stderr.toString()}` });
    }
    assert.equal(told.get('good.pdf')?.status, 0, told.get('good.pdf')?.text);
    assert.match(told.get('good.pdf')?.text ?? '', /食品经营许可证 · 林晓岚/);
    assert.equal(told.get('bad.pdf')?.status, 1);
    assert.match(told.get('bad.pdf')?.text ?? '', /已被改动/);
    const openssl = (...parts: string[]) =>
      spawnSync('openssl', parts, { cwd: join(directory, 'parts') }).stdout?.toString();
    if (openssl('version')?.startsWith('OpenSSL 3')) {
      const id = 'distid:1234567812345678';
      openssl('x509', '-in', 'certificate.pem', '-noout', '-pubkey', '-out', 'key.pem');
      assert.match(
        openssl(
          ...['dgst', '-sm3', '-verify', 'key.pem', '-sigopt', id],
          '-signature',
          'signature.der',
          'statement.bin',
        ) ?? '',
        /Verified OK/,
      );
      assert.match(openssl('verify', '-vfyopt', id, '-CAfile', 'roots.pem', 'certificate.pem') ?? '', /OK/);
    }
    await rm(directory, { recursive: true });
  });

  test('is signed by keys whose list is published again when one is rotated, with its history', async () => {
    const read = async (path: string) =>
      (await (await fetch(`${server.origin}/.well-known/tongban/${path}`)).json()) as {
        list: { sequence: number; previous: string | null; keys: { holder: string; status: string }[] };
      };
    const first = await read('trust-list.json');
    await server.runJob('publish-trust-list');
    assert.equal((await read('trust-list.json')).list.sequence, first.list.sequence);
    const holder = { id: first.list.keys[0]?.holder ?? '', organisation: '云河区市场监督管理局' };
    await server.platform.signing.rotate(holder, 'sm2-sm3');
    await server.runJob('publish-trust-list');
    const second = await read('trust-list.json');
    assert.equal(second.list.sequence, first.list.sequence + 1);
    assert.match(second.list.previous ?? '', /^[0-9a-f]{64}$/);
    assert.ok(second.list.keys.some(({ status }) => status === 'past'));
    assert.deepEqual(await read(`trust-lists/${first.list.sequence}`), first);
    assert.equal((await fetch(`${server.origin}/.well-known/tongban/trust-lists/999`)).status, 404);
    assert.match(await postFile(server, pdf), /逐字节一致/);
  });

  test('may be stamped with time by anybody’s question; too much is refused', async () => {
    const ask = (body: Buffer) =>
      fetch(`${server.origin}/tsa`, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query' },
        body: new Uint8Array(body),
      });
    const answer = await ask(Buffer.from('nonsense'));
    assert.equal(answer.headers.get('content-type'), 'application/timestamp-reply');
    assert.equal((await ask(Buffer.alloc(20_000))).status, 400);
    const list = await fetch(`${server.origin}/.well-known/tongban/revocation-list.crl`);
    assert.equal(list.headers.get('content-type'), 'application/pkix-crl');
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

  test('is suspended for a time and resumed by the decider; everybody sees it, the history keeps why', async () => {
    const path = `/workbench/certificates/${held.identifier}`;
    for (const login of ['yunhe-issue', 'yunhe-health']) {
      const other = await signedIn(server, login);
      const page = await other.get(path);
      assert.doesNotMatch(page.text, /确认暂停/, login);
    }
    const decider = await signedIn(server, 'yunhe-decide');
    const page = await decider.get(path);
    const empty = await page.submit({ reason: ' ' }, '确认暂停');
    assert.equal(empty.status, 422);
    assert.match(empty.text, /请写明暂停的理由和依据/);
    const suspended = await empty.submit({ reason: '责令停产停业（食品安全法第一百二十六条）' }, '确认暂停');
    assert.match(suspended.text, /证照已暂停/);
    assert.doesNotMatch(suspended.text, /确认暂停/);
    for (const answer of [
      (await server.browser().get(`/verify/${held.identifier}`)).text,
      await postFile(server, pdf),
    ]) {
      assert.match(answer, /发证机关已经暂停这个证照的效力/);
      assert.match(answer, /责令停产停业/);
    }
    const again = await page.submit({ reason: '再次暂停' }, '确认暂停');
    assert.equal(again.status, 422);
    assert.match(again.text, /已经暂停，无需重复操作/);
    const resumed = await suspended.submit({ reason: '复查合格' }, '确认恢复');
    assert.match(resumed.text, /证照已恢复/);
    assert.match(await postFile(server, pdf), /目前有效/);
    const mine = await (await signedIn(server, 'lin')).get(`/my/certificates/${held.id}`);
    assert.match(mine.text, /恢复.*复查合格.*暂停.*责令停产停业.*颁发/s);
  });

  test('is shown to somebody for a purpose: once, chosen fields only, and the holder sees who looked', async () => {
    const path = `/my/certificates/${held.id}/showings`;
    const holder = await signedIn(server, 'lin');
    const form = await holder.get(path);
    const empty = await form.submit({ purpose: '', minutes: '10' }, '生成出示码');
    assert.equal(empty.status, 422);
    assert.match(empty.text, /请写明给谁看、办什么事.*请至少选择一项要出示的内容/s);
    const make = async (minutes: string) => {
      const page = await form.submit(
        { purpose: '给云溪银行开户', shown: ['经营者名称'], minutes },
        '生成出示码',
      );
      return { page, code: /([2-9A-Z]{4}-){2}[2-9A-Z]{4}/.exec(page.text)?.[0] ?? assert.fail('no code') };
    };

    const { page, code } = await make('10');
    const checker = server.browser();
    const before = await (await checker.get('/show')).submit({ code: code.toLowerCase() }, '下一步');
    assert.match(before.text, /给云溪银行开户/);
    assert.doesNotMatch(before.text, /半亩园/);
    const nobody = await before.submit({ checker: ' ' }, '查看（只能查看一次）');
    assert.equal(nobody.status, 422);
    const shown = await nobody.submit({ checker: '云溪银行城东支行' }, '查看（只能查看一次）');
    assert.match(shown.text, /云溪市半亩园餐饮管理有限公司/);
    assert.doesNotMatch(shown.text, /990102199203151428/);
    assert.doesNotMatch(shown.text, /经营场所/);
    const again = await server.browser().get(`/show?code=${code}`);
    assert.equal(again.status, 422);
    assert.match(again.text, /已经查看过一次/);
    assert.match((await holder.get(page.path)).text, /云溪银行城东支行/);
    assert.doesNotMatch((await holder.get(page.path)).text, new RegExp(code));

    const withdrawn = await make('60');
    await withdrawn.page.submit({}, '收回这次出示');
    assert.match((await checker.get(`/show?code=${withdrawn.code}`)).text, /持证人已经收回/);
    const expired = await make('10');
    server.clock.advance({ minutes: 10 });
    assert.match((await checker.get(`/show?code=${expired.code}`)).text, /已经过期/);
    assert.match((await checker.get('/show?code=AAAA-BBBB-CCCC')).text, /没有这个出示码/);
    const other = await signedIn(server, 'chen');
    assert.equal((await other.get(path)).status, 404);
    assert.equal((await other.get(page.path)).status, 404);
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
