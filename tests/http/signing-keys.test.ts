import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestServer, testServer } from '../support/server.ts';
import { signedIn } from './steps/food-application.ts';
import { type IssuedCertificate, issueTo } from './steps/held-certificate.ts';

const organ = '/workbench/signing-keys/11990102MB9902318W';

describe('the signing keys of an organ', () => {
  let server: TestServer;
  let former: IssuedCertificate;
  const issue = () =>
    issueTo(server, '林晓岚', { type: 'food-business-licence', agency: 'yunhe-market-regulation' });

  before(async () => {
    server = await testServer();
    former = await issue();
  });
  after(() => server.close());

  test('are listed for the security administrator alone, without any private key', async () => {
    const security = await signedIn(server, 'security');
    const list = await security.get('/workbench/signing-keys');
    const page = await list.follow('云河区市场监督管理局');
    assert.equal(page.path, organ);
    assert.match(page.text, /国密 SM2（SM3）[0-9a-f]{16}.+在用/);
    assert.doesNotMatch(page.text, /PRIVATE|BEGIN|已停用/);
    assert.equal((await (await signedIn(server, 'admin')).get(organ)).status, 403);
    assert.equal((await (await signedIn(server, 'yunhe-issue')).get(organ)).status, 403);
    assert.equal((await security.get('/workbench/signing-keys/91990102MA99A0022Y')).status, 404);
  });

  test('are replaced with a reason; the old one is past, what it signed stays genuine', async () => {
    const security = await signedIn(server, 'security');
    const page = await security.get(organ);
    const refused = await page.submit({ reason: '定期更换' }, '确认更换');
    assert.equal(refused.status, 422);
    assert.match(refused.text, /请选择要更换哪一种密钥/);
    const silent = await page.submit({ algorithm: 'sm2-sm3', reason: ' ' }, '确认更换');
    assert.equal(silent.status, 422);
    assert.match(silent.text, /请写明更换密钥的原因/);

    for (const algorithm of ['sm2-sm3', 'rsa-sha256']) {
      const done = await (await security.get(organ)).submit({ algorithm, reason: '定期更换' }, '确认更换');
      assert.match(done.text, /密钥已更换/);
    }
    const replaced = await security.get(organ);
    assert.equal(replaced.text.match(/已停用/g)?.length, 2);
    assert.equal(replaced.text.match(/在用/g)?.length, 2);
    assert.match(replaced.text, /更换记录/);

    const lin = await signedIn(server, 'lin');
    for (const { id } of [former, await issue()]) {
      const pdf = await (await lin.fetch(`/my/certificates/${id}/file`)).arrayBuffer();
      const form = new FormData();
      form.append('file', new Blob([pdf], { type: 'application/pdf' }), 'certificate.pdf');
      const options = { method: 'POST', body: form, headers: { origin: server.origin } };
      const answer = await (await fetch(`${server.origin}/verify`, options)).text();
      assert.match(answer, /文件签名有效，与颁发时逐字节一致/);
    }
  });

  test('stand in the published list as they are', async () => {
    await server.runJob('publish-trust-list');
    const list = await (await fetch(`${server.origin}/.well-known/tongban/trust-list.json`)).text();
    assert.equal(list.match(/"status":"past"/g)?.length, 2);
  });
});
