import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes, verify, X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, describe, test } from 'node:test';
import PdfDocument from 'pdfkit';
import { signPdf } from './sign-pdf.ts';
import { openSoftwareKeyStore } from './software-key-store.ts';
import { openTimeStamper } from './time-stamp.ts';
import { verifyPdf } from './verify-pdf.ts';

const directory = await mkdtemp(join(tmpdir(), 'signing-'));
after(() => rm(directory, { recursive: true }));

const root = { country: 'CN', organisation: '云溪市大数据局', commonName: '云溪市电子证照根证书' };
const holder = { id: '11339900MB00000011', organisation: '云溪市市场监督管理局' };
const secret = randomBytes(32);
const store = openSoftwareKeyStore({ directory, root, secret });
const roots = await store.trustedRoots();
const key = await store.keyFor(holder);
const date = new Date(Math.floor(Date.now() / 1000) * 1000);
const words = { name: holder.organisation, reason: '颁发许可证', location: '云溪市', date };

async function samplePdf(): Promise<Buffer> {
  const document = new PdfDocument({ size: 'A5' });
  document.text('Certificate').link(10, 10, 20, 20, 'https://example.org/');
  document.addPage().text('Second page');
  document.end();
  return buffer(document);
}

const unsigned = await samplePdf();
const timeStamper = openTimeStamper(store, { organisation: '云溪市大数据局', now: () => date });
const attachment = Buffer.from('{"holder":"云溪 ) >> endstream endobj /ByteRange [0 1 2 3]"}');
const validation = {
  certificates: roots,
  revocationLists: [await store.revocationList()],
};
const signed = await signPdf(unsigned, key, {
  ...words,
  box: { page: 1, left: 100, bottom: 100, width: 90, height: 90 },
  attachment: {
    name: 'certificate.json',
    mediaType: 'application/json',
    description: '证照数据',
    content: attachment,
  },
  validation,
  timeStamper,
});

/** The place of the signature, brackets included. */
function signaturePlace(): { start: number; end: number } {
  const start = signed.indexOf('/Contents <', unsigned.length) + '/Contents '.length;
  return { start, end: signed.indexOf('>', start) + 1 };
}

function changedAt(offset: number, to: (byte: number) => number): Buffer {
  const copy = Buffer.from(signed);
  copy[offset] = to(copy[offset] ?? 0);
  return copy;
}

describe('a signed PDF', () => {
  test('is valid, names its signer and leaves the document as it was', () => {
    const { digest, ...verification } = verifyPdf(signed, roots);
    assert.match(digest ?? '', /^[0-9a-f]{64}$/);
    assert.deepEqual(verification, {
      valid: true,
      reason: undefined,
      coversWholeDocument: true,
      signer: { organisation: holder.organisation, commonName: holder.organisation, identifier: holder.id },
      signedAt: date,
      stampedAt: date,
      attachment,
    });
    assert.deepEqual(signed.subarray(0, unsigned.length), unsigned);
  });

  test('shows any changed byte of the document', () => {
    const { start, end } = signaturePlace();
    for (let offset = 0; offset < signed.length; offset += 7) {
      if (offset >= start && offset < end) continue;
      assert.equal(
        verifyPdf(
          changedAt(offset, (byte) => byte ^ 1),
          roots,
        ).valid,
        false,
        `byte ${offset}`,
      );
    }
  });

  test('shows any changed byte of the signature itself, its padding included', () => {
    const { start, end } = signaturePlace();
    for (let offset = start; offset < end; offset += 3) {
      for (const bit of [1, 0x20]) {
        assert.equal(
          verifyPdf(
            changedAt(offset, (byte) => byte ^ bit),
            roots,
          ).valid,
          false,
          `byte ${offset}`,
        );
      }
    }
  });

  test('shows what was put behind it, before it or cut off', () => {
    const faults = [
      Buffer.concat([signed, Buffer.from('\n')]),
      Buffer.concat([Buffer.from('\n'), signed]),
      signed.subarray(0, -1),
    ].map((bytes) => verifyPdf(bytes, roots).reason);
    assert.deepEqual(faults, ['not-whole-document', 'not-whole-document', 'not-whole-document']);
  });

  test('is told apart from an unsigned one', () => {
    assert.equal(verifyPdf(unsigned, roots).reason, 'not-signed');
    assert.equal(verifyPdf(Buffer.from('hello'), roots).reason, 'not-signed');
  });

  test('does not convince those who trust another root', async () => {
    const other = openSoftwareKeyStore({ directory: join(directory, 'other'), root, secret });
    assert.equal(verifyPdf(signed, await other.trustedRoots()).reason, 'untrusted');
    assert.equal(verifyPdf(signed, []).reason, 'untrusted');
  });

  test('is refused when it was signed after its certificate ran out', async () => {
    const late = new Date(date);
    late.setUTCFullYear(late.getUTCFullYear() + 6);
    const signedLate = await signPdf(unsigned, key, { ...words, date: late });
    assert.equal(verifyPdf(signedLate, roots).reason, 'certificate-expired');
  });

  test('is refused when another key made the signature', async () => {
    const other = await store.keyFor({ id: 'OTHER', organisation: '别的机构' });
    const forged = await signPdf(unsigned, { ...key, sign: (data) => other.sign(data) }, words);
    assert.equal(verifyPdf(forged, roots).reason, 'signature-false');
  });

  test('cannot be signed again', async () => {
    await assert.rejects(signPdf(signed, key, words));
  });
});

describe('the software key store', () => {
  test('gives the same key after a restart, to its owner alone', async () => {
    const again = await openSoftwareKeyStore({ directory, root, secret }).keyFor(holder);
    assert.equal(again.keyId, key.keyId);
    const [generation = ''] = await readdir(join(directory, 'holders', holder.id));
    const { mode } = await stat(join(directory, 'holders', holder.id, generation, 'key.sealed'));
    assert.equal(mode & 0o777, 0o600);
  });

  test('makes a certificate that says who and what for', () => {
    const certificate = new X509Certificate(key.certificateDer);
    assert.match(certificate.subject, /云溪市市场监督管理局/);
    assert.match(certificate.issuer, /云溪市电子证照根证书/);
    assert.deepEqual(certificate.keyUsage, ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4']);
    assert.equal(certificate.ca, false);
  });

  test('renews a key whose certificate is about to run out or whose holder has a new name', async () => {
    const inFiveYears = new Date(Date.now() + (5 * 365 - 10) * 24 * 60 * 60 * 1000);
    const later = openSoftwareKeyStore({ directory, root, secret, now: () => inFiveYears });
    const renewed = await later.keyFor(holder);
    assert.notEqual(renewed.keyId, key.keyId);
    const renamed = await store.keyFor({ ...holder, organisation: '云溪市市场监管局' });
    assert.notEqual(renamed.keyId, key.keyId);
    assert.equal(verifyPdf(signed, await store.trustedRoots()).valid, true);
  });

  test('signs with the key of the certificate', async () => {
    const data = Buffer.from('云溪');
    const { publicKey } = new X509Certificate(key.certificateDer);
    assert.ok(verify('sha256', data, publicKey, await key.sign(data)));
  });

  test('does not take a path for a holder', async () => {
    await assert.rejects(store.keyFor({ id: '../root', organisation: 'x' }));
  });
});

describe('other programs', () => {
  const hasPdfsig = spawnSync('pdfsig', ['-v']).status === 0;
  const skip = hasPdfsig ? false : 'pdfsig (poppler-utils) is not installed';

  test('pdfsig says the signature is valid and covers everything', { skip }, async () => {
    const path = join(directory, 'signed.pdf');
    await writeFile(path, signed);
    const report = execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' });
    assert.match(report, /Signer Certificate Common Name: 云溪市市场监督管理局/);
    assert.match(report, /Signature Type: ETSI\.CAdES\.detached/);
    assert.match(report, /Total document signed/);
    assert.match(report, /Signature Validation: Signature is Valid\./);
  });

  const hasOpenssl = spawnSync('openssl', ['version']).stdout?.toString().startsWith('OpenSSL 3') === true;
  const skipOpenssl = hasOpenssl ? false : 'openssl 3 is not installed';
  const openssl = (...parts: string[]) =>
    execFileSync('openssl', parts, { cwd: directory, encoding: 'utf8' });

  test('openssl verifies an SM2 signature with its chain', { skip: skipOpenssl }, async () => {
    const sm2Key = await store.keyFor(holder, 'sm2-sm3');
    const [sm2Root = Buffer.alloc(0)] = await store.trustedRoots('sm2-sm3');
    const data = Buffer.from('云溪市电子证照');
    await writeFile(join(directory, 'data'), data);
    await writeFile(join(directory, 'signature'), await sm2Key.sign(data));
    await writeFile(join(directory, 'sm2.pem'), pem(sm2Key.certificateDer));
    await writeFile(join(directory, 'sm2-root.pem'), pem(sm2Root));
    await writeFile(
      join(directory, 'sm2-public.pem'),
      openssl('x509', '-in', 'sm2.pem', '-noout', '-pubkey'),
    );
    const id = 'distid:1234567812345678';
    const verdict = openssl(
      ...['dgst', '-sm3', '-verify', 'sm2-public.pem', '-sigopt', id, '-signature', 'signature', 'data'],
    );
    assert.match(verdict, /Verified OK/);
    assert.match(openssl('verify', '-vfyopt', id, '-CAfile', 'sm2-root.pem', 'sm2.pem'), /sm2\.pem: OK/);
    assert.match(openssl('x509', '-in', 'sm2.pem', '-noout', '-text'), /Signature Algorithm: SM2-with-SM3/);
  });

  test('openssl believes the time stamper and its answers to its own questions', {
    skip: skipOpenssl,
  }, async () => {
    await writeFile(join(directory, 'data'), '云溪');
    await writeFile(join(directory, 'root.pem'), pem(roots[0] ?? Buffer.alloc(0)));
    for (const digest of ['-sha256', '-sha512', '-sm3']) {
      openssl('ts', '-query', '-data', 'data', digest, '-cert', '-out', 'question.tsq');
      await writeFile(
        join(directory, 'answer.tsr'),
        await timeStamper.answer(await readFile(join(directory, 'question.tsq'))),
      );
      const verdict = openssl(
        ...['ts', '-verify', '-in', 'answer.tsr', '-queryfile', 'question.tsq', '-CAfile', 'root.pem'],
      );
      assert.match(verdict, /Verification: OK/);
    }
    openssl('ts', '-query', '-data', 'data', '-sha1', '-out', 'question.tsq');
    await writeFile(
      join(directory, 'answer.tsr'),
      await timeStamper.answer(await readFile(join(directory, 'question.tsq'))),
    );
    assert.match(
      openssl('ts', '-reply', '-in', 'answer.tsr', '-text'),
      /unrecognized or unsupported algorithm/,
    );
    const nonsense = await timeStamper.answer(Buffer.from('hello'));
    await writeFile(join(directory, 'answer.tsr'), nonsense);
    assert.match(
      openssl('ts', '-reply', '-in', 'answer.tsr', '-text'),
      /data submitted has the wrong format/,
    );
  });

  test('openssl accepts the revocation list', { skip: skipOpenssl }, async () => {
    await writeFile(join(directory, 'crl.der'), await store.revocationList());
    await writeFile(join(directory, 'crl-root.pem'), pem(roots[0] ?? Buffer.alloc(0)));
    await writeFile(join(directory, 'leaf.pem'), pem(key.certificateDer));
    openssl('crl', '-inform', 'DER', '-in', 'crl.der', '-out', 'crl.pem');
    const verdict = openssl(
      ...['verify', '-crl_check', '-CRLfile', 'crl.pem', '-CAfile', 'crl-root.pem', 'leaf.pem'],
    );
    assert.match(verdict, /leaf\.pem: OK/);
  });
});

function pem(certificateDer: Buffer): string {
  return new X509Certificate(certificateDer).toString();
}
