import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { assert as holds, integer, property } from 'fast-check';
import readQrCode from 'jsqr';
import { create } from 'qrcode';
import { parseDate } from '../../../kernel/date.ts';
import { openSoftwareKeyStore, sm2SignatureFromDer } from '../../../platform/signing/index.ts';
import { type CertificateData, digestOf, writeDataFile } from './certificate-data.ts';
import { checkCode, checkProof, type Trust } from './check-proof.ts';
import { bytesToSign, readStatement, type Statement, writeStatement } from './statement.ts';

const directory = await mkdtemp(join(tmpdir(), 'proof-'));
after(() => rm(directory, { recursive: true }));

const now = new Date('2026-11-22T02:00:00Z');
const store = openSoftwareKeyStore({
  directory,
  root: { country: 'CN', organisation: '云溪市大数据局', commonName: '根' },
  secret: randomBytes(32),
  now: () => now,
});
const holder = { id: '11339900MB00000011', organisation: '云河区市场监督管理局' };
const key = await store.keyFor(holder, 'sm2-sm3');

async function trustNow(): Promise<Trust> {
  return {
    origin: 'https://tong.yunxi.example',
    roots: [],
    nationalRoots: await store.trustedRoots('sm2-sm3'),
    nationalKeys: (await store.holderCertificates('sm2-sm3')).map((one) => one.certificateDer),
  };
}
const trust = await trustNow();

const data: CertificateData = {
  format: 'tongban-certificate/1',
  identifier: '1.2.156.3005.2.11100000MB0143028R039.11339900MB00000011.JY990102202600001.001.X',
  number: 'JY990102202600001',
  type: 'food-business-licence',
  name: '食品经营许可证',
  holder: { kind: 'company', name: '云溪市半亩园餐饮管理有限公司', code: '91339901MA2GK8QX7P' },
  issuer: { code: '11339900MB00000011', name: '云河区市场监督管理局' },
  issuedOn: '2026-11-22',
  validFrom: '2026-11-22',
  validUntil: '2031-11-21',
  fields: [{ label: '经营项目', value: '热食类食品制售' }],
};
const statement: Statement = {
  address: `${trust.origin}/verify/${data.identifier}`,
  key: key.keyId.slice(0, 16),
  digest: digestOf(data),
  validFrom: parseDate('2026-11-22'),
  validUntil: parseDate('2031-11-21'),
  name: data.name,
  holder: data.holder.name,
};
const code = writeStatement(statement, sm2SignatureFromDer(await key.sign(bytesToSign(statement))));
const file = writeDataFile({ data, statement: code });

describe('a proof', () => {
  test('holds as code and as data, with what was said', () => {
    const { fault, statement: said } = checkCode(code, trust);
    assert.equal(fault, undefined);
    const { signature, ...rest } = said ?? assert.fail('nothing said');
    assert.equal(signature.length, 64);
    assert.deepEqual(rest, statement);
    const proof = checkProof(file, trust);
    assert.equal(proof.fault, undefined);
    assert.deepEqual(proof.data, data);
  });

  test('shows any changed bit of the data file', () => {
    holds(
      property(integer({ min: 0, max: file.length - 1 }), integer({ min: 0, max: 7 }), (offset, bit) => {
        const changed = Buffer.from(file);
        changed[offset] = (changed[offset] ?? 0) ^ (1 << bit);
        assert.notEqual(checkProof(changed, trust).fault, undefined);
      }),
      { numRuns: 300 },
    );
  });

  test('shows any other character of the code', () => {
    const others = 'AQgw059_-/.#';
    holds(
      property(
        integer({ min: 0, max: code.length - 1 }),
        integer({ min: 0, max: others.length - 1 }),
        (at, other) => {
          const changed = `${code.slice(0, at)}${others[other]}${code.slice(at + 1)}`;
          if (changed !== code) assert.notEqual(checkCode(changed, trust).fault, undefined, changed);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('tells a foreign site, an unknown key and a stranger’s key apart', async () => {
    assert.equal(checkCode(code, { ...trust, origin: 'https://else.example' }).fault, 'foreign-issuer');
    assert.equal(checkCode(code, { ...trust, nationalKeys: [] }).fault, 'unknown-key');
    assert.equal(checkCode(code, { ...trust, nationalRoots: [] }).fault, 'untrusted');
    assert.equal(checkCode(code.slice(0, -4), trust).fault, 'code-not-readable');
    const stranger = await store.keyFor({ id: 'OTHER', organisation: '别处' }, 'sm2-sm3');
    const forged = writeStatement(
      statement,
      sm2SignatureFromDer(await stranger.sign(bytesToSign(statement))),
    );
    assert.equal(checkCode(forged, await trustNow()).fault, 'code-changed');
  });

  test('of data that says more than was signed is refused', () => {
    const richer = { ...data, validUntil: '2041-11-21' };
    assert.equal(checkProof(writeDataFile({ data: richer, statement: code }), trust).fault, 'data-changed');
  });

  test('keeps its worth when the key is rotated; new ones are signed by the new key', async () => {
    const next = await store.rotate(holder, 'sm2-sm3');
    assert.notEqual(next.keyId, key.keyId);
    assert.equal((await store.keyFor(holder, 'sm2-sm3')).keyId, next.keyId);
    assert.equal(checkCode(code, await trustNow()).fault, undefined);
  });

  test('is read from the QR code by another reader, and is small enough for a phone', () => {
    const { modules } = create(code, { errorCorrectionLevel: 'M' });
    assert.ok(modules.size <= 89, `${modules.size} modules`);
    assert.equal(read(modules), code);
    assert.deepEqual(readStatement(code)?.digest, statement.digest);
  });
});

/** The modules as pixels with a quiet zone, as a camera would see them, read by jsQR. */
function read(modules: { size: number; data: Uint8Array }): string | undefined {
  const scale = 4;
  const width = (modules.size + 8) * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const row = Math.floor(y / scale) - 4;
      const column = Math.floor(x / scale) - 4;
      const inside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
      if (inside && modules.data[row * modules.size + column])
        pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return readQrCode.default(pixels, width, width)?.data;
}
