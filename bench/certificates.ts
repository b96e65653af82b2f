import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDate } from '../src/kernel/date.ts';
import { makeFile, readCertificateTypeContent } from '../src/modules/certificates/index.ts';
import { openSoftwareKeyStore, openTimeStamper } from '../src/platform/signing/index.ts';
import { readSite } from '../src/platform/site.ts';
import { type Figure, median } from './figure.ts';
import { root } from './program.ts';

const rounds = 5;
const each = 40;
const now = new Date();
const holder = { id: '11990102MB9902318W', organisation: '云河区市场监督管理局' };

/** Whole certificates a second on one core, everything but the disk, beside the three signatures in each alone. */
export async function measureCertificates(): Promise<Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), 'tongban-certificates-'));
  try {
    const { certificates, signatures } = await openBench(directory);
    await perSecond(certificates);
    const pairs: { whole: number; bare: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      pairs.push({ whole: await perSecond(certificates), bare: await perSecond(signatures) });
    }
    const whole = median(pairs.map((pair) => pair.whole));
    return [
      {
        name: 'signed certificates, PAdES with time stamp and SM2',
        value: whole,
        unit: 'a second a core',
        target: { atLeast: 50 },
        note: 'PDF, fonts, QR code, two signatures, time stamp, validation data',
      },
      {
        name: 'certificate to its bare signatures',
        value: median(pairs.map((pair) => pair.bare / pair.whole)),
        unit: '× the time',
        note: `${Math.round(median(pairs.map((pair) => pair.bare)))} times two RSA and one SM2 a second`,
      },
    ];
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function openBench(directory: string) {
  const signing = openSoftwareKeyStore({
    directory,
    root: { country: 'CN', organisation: '云溪市政务服务和数据管理局', commonName: '根证书' },
    secret: randomBytes(32),
  });
  const timeStamper = openTimeStamper(signing, { organisation: '云溪市', now: () => now });
  const [key, national, types] = await Promise.all([
    signing.keyFor(holder),
    signing.keyFor(holder, 'sm2-sm3'),
    readCertificateTypeContent(join(root, 'content')),
  ]);
  const type = types.find(({ code }) => code === 'food-business-licence') ?? types[0];
  if (!type) throw new Error('no certificate type is declared');
  const platform = {
    signing,
    timeStamper,
    publicUrl: 'https://tong.yunxi.gov.cn',
    config: { mode: 'demo' as const },
    site: await readSite(join(root, 'content')),
    files: {
      put: async (bytes: Uint8Array) => {
        const hash = createHash('sha256').update(bytes).digest('hex');
        return { hash, size: bytes.length, mediaType: 'application/pdf' as const };
      },
    },
  };
  const agency = { name: { zh: holder.organisation }, creditCode: holder.id, code: 'market-regulation' };
  const data = randomBytes(300);
  return {
    certificates: (serial: number) => makeFile(platform, { type, agency, draft: draftOf(type, serial), now }),
    signatures: () => Promise.all([key.sign(data), key.sign(data), national.sign(data)]),
  };
}

function draftOf(type: Parameters<typeof makeFile>[1]['type'], serial: number) {
  const number = `JY9901022026${String(serial).padStart(5, '0')}`;
  return {
    identifier: `1.2.156.3005.2.${type.typeCode}.${holder.id}.${number}.001.X`,
    number,
    type: type.code,
    name: type.name,
    holder: {
      kind: 'company' as const,
      id: '0192f0c1-0000-7000-8000-000000000001',
      name: `云溪市半亩园餐饮管理有限公司第${serial}分店`,
      code: '91990102MA2GK8QX7P',
    },
    issuerName: holder.organisation,
    issuedOn: parseDate('2026-11-24'),
    validFrom: parseDate('2026-11-24'),
    validUntil: parseDate('2031-11-23'),
    fields: type.fields.map(({ label }) => ({ label, value: `${label.zh}的内容${serial}`, masked: false })),
  };
}

async function perSecond(act: (serial: number) => Promise<unknown>): Promise<number> {
  const begun = process.cpuUsage();
  for (let serial = 1; serial <= each; serial += 1) await act(serial);
  const { user, system } = process.cpuUsage(begun);
  return each / ((user + system) / 1_000_000);
}
