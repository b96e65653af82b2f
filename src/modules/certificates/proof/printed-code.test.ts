import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import readQrCode from 'jsqr';
import { parseDate } from '../../../kernel/date.ts';
import { certificateDocument, renderDocument } from '../../../platform/pdf/index.ts';
import { writeStatement } from './statement.ts';

const hasPdftoppm = spawnSync('pdftoppm', ['-v']).status === 0;
const skip = hasPdftoppm ? false : 'pdftoppm (poppler-utils) is not installed';

test('the code on the printed page is read by another reader, every character of it', { skip }, async () => {
  const issuer = '云河区市场监督管理局';
  const identifier = '1.2.156.3005.2.11990100MB9901315F001.11990102MB9902318W.JY990102202600001.001.Q';
  const code = writeStatement(
    {
      address: `https://zwfw.yunxi.gov.cn/verify/${identifier}`,
      key: '0123456789abcdef',
      digest: '5a'.repeat(32),
      validFrom: parseDate('2026-11-24'),
      validUntil: parseDate('2031-11-23'),
      name: '食品经营许可证',
      holder: '云溪市半亩园餐饮管理有限公司云河区第一分公司',
    },
    Buffer.alloc(64, 0xc3),
  );
  const { pdf } = await renderDocument(
    certificateDocument({
      title: '食品经营许可证',
      issuer,
      number: 'JY990102202600001',
      identifier,
      fields: [{ label: '经营者名称', value: '云溪市半亩园餐饮管理有限公司' }],
      validity: '至2031年11月23日',
      issuedOn: '2026年11月24日',
      qr: { url: code },
      seal: { text: issuer, caption: '电子证照专用章' },
      date: new Date(),
    }),
  );
  const directory = await mkdtemp(join(tmpdir(), 'printed-'));
  await writeFile(join(directory, 'page.pdf'), pdf);
  execFileSync('pdftoppm', ['-r', '200', '-gray', '-singlefile', 'page.pdf', 'page'], { cwd: directory });
  const { width, height, pixels } = readPgm(await readFile(join(directory, 'page.pgm')));
  assert.equal(readQrCode.default(pixels, width, height)?.data, code);
  await rm(directory, { recursive: true });
});

/** Grey values of a PGM file (P5) as RGBA. */
function readPgm(bytes: Buffer) {
  const [head = '', width = '0', height = '0'] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 100)) ?? [];
  const grey = bytes.subarray(head.length);
  const pixels = new Uint8ClampedArray(grey.length * 4);
  for (const [index, value] of grey.entries()) pixels.fill(value, index * 4, index * 4 + 4);
  return { width: Number(width), height: Number(height), pixels };
}
