import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { type CertificateContent, certificateDocument } from './certificate-document.ts';
import { planFields } from './certificate-fields.ts';
import { type NoticeContent, noticeDocument } from './notice-document.ts';
import { openPaper } from './paper.ts';
import { type DocumentDefinition, renderDocument } from './render-document.ts';
import { loadTypefaces } from './typefaces.ts';

const directory = await mkdtemp(join(tmpdir(), 'pdf-'));
after(() => rm(directory, { recursive: true }));

const date = new Date('2026-11-22T06:00:00Z');
const certificate: CertificateContent = {
  title: '食品经营许可证',
  issuer: '云溪市市场监督管理局',
  number: 'JY23399020000123',
  identifier: '1.2.156.3005.2.11100000MB0143028R001.11339902MB0000012X.JY23399020000123.001.K',
  fields: [
    { label: '经营者名称', value: '老街坊小吃店' },
    { label: '经营项目', value: '热食类食品制售' },
  ],
  validity: '2026年11月22日至2031年11月21日',
  issuedOn: '2026年11月22日',
  qr: { url: 'https://example.org/verify/JY23399020000123' },
  note: '本证为电子证照。',
  seal: { text: '云溪市市场监督管理局', caption: '电子证照专用章' },
  date,
};
const notice: NoticeContent = {
  title: '受理通知书',
  number: '云市监受〔2026〕第12号',
  addressee: '老街坊小吃店',
  paragraphs: ['你单位提出的食品经营许可申请，材料齐全，符合法定形式，本机关予以受理。'],
  organ: '云溪市市场监督管理局',
  issuedOn: '2026年11月22日',
  seal: { text: '云溪市市场监督管理局' },
  date,
};

function refusedFor(character: string) {
  return (error: unknown) => {
    assert.ok(error instanceof Error && 'code' in error && error.code === 'glyph-missing');
    return error.message.includes(character);
  };
}

describe('documents', () => {
  test('the same content gives the same bytes, another date gives others', async () => {
    const first = await renderDocument(certificateDocument(certificate));
    const second = await renderDocument(certificateDocument(certificate));
    const later = await renderDocument(certificateDocument({ ...certificate, date: new Date(0) }));
    assert.deepEqual(first.pdf, second.pdf);
    assert.notDeepEqual(first.pdf, later.pdf);
  });

  test('a character without a glyph is named and nothing is made, wherever it stands', async () => {
    const definitions: readonly DocumentDefinition[] = [
      certificateDocument({ ...certificate, fields: [{ label: '姓名', value: '𠮷田' }] }),
      certificateDocument({ ...certificate, seal: { text: '𠮷田局' } }),
      noticeDocument({ ...notice, addressee: '𠮷田' }),
      noticeDocument({ ...notice, table: { columns: [{ title: '姓名', width: 1 }], rows: [['𠮷田']] } }),
    ];
    for (const definition of definitions) {
      await assert.rejects(renderDocument(definition), refusedFor('𠮷'));
    }
  });

  test('invisible characters from copying do no harm', async () => {
    const value = '老街坊\u200b小吃店\ufeff';
    const { pages } = await renderDocument(
      certificateDocument({ ...certificate, fields: [{ label: '名称', value }] }),
    );
    assert.equal(pages, 1);
  });

  test('long content runs over several pages and the seal stays on paper', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => [
      String(index + 1),
      '营业执照（副本）复印件，加盖公章'.repeat(3),
    ]);
    const columns = [
      { title: '序号', width: 1 },
      { title: '材料', width: 6 },
    ];
    const long = await renderDocument(noticeDocument({ ...notice, table: { columns, rows } }));
    assert.ok(long.pages > 2);
    assert.equal(long.seal?.page, long.pages - 1);
    const { bottom = -1, left = -1, width = 0 } = long.seal ?? {};
    assert.ok(bottom > 0 && left > 0 && left + width < 596);
  });

  test('metadata with angle brackets stays well-formed XML', async () => {
    const { pdf } = await renderDocument(certificateDocument({ ...certificate, title: '<证>&' }));
    const text = pdf.toString('utf8');
    const xml = text.slice(text.indexOf('<?xpacket begin'), text.indexOf('<?xpacket end'));
    assert.match(xml, /＜证＞＆/);
    assert.match(xml, /<pdfaid:part>2<\/pdfaid:part>/);
  });
});

describe('fields of a certificate', async () => {
  const paper = openPaper({ title: '', author: '', date, orientation: 'landscape' }, await loadTypefaces());
  const area = { left: 92, right: 750, top: 176, bottom: 405, columns: 2 as const };
  const field = fc.record({
    label: fc.constantFrom('住所', '经营项目', '法定代表人（负责人）', '日常监督管理机构'),
    value: fc
      .integer({ min: 0, max: 400 })
      .map((length) => '云溪市云中区（甲）JY123，'.repeat(40).slice(0, length)),
  });

  test('never overlap, leave the area or lose text, however many and long', () => {
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 25 }), (fields) => {
        const plans = planFields(paper, fields, area);
        for (const { cells, size } of plans) {
          for (const cell of cells) {
            const lastBaseline = cell.baseline + (cell.lines.length - 1) * size * 1.42;
            assert.ok(cell.baseline - size >= area.top - 1, 'starts under the title');
            assert.ok(
              lastBaseline < cell.underline && cell.underline <= area.bottom + 1,
              'ends over the closing',
            );
            assert.ok(cell.left + cell.width <= area.right + 1);
            for (const line of cell.lines) assert.ok(line.width <= cell.width - cell.labelWidth + 0.01);
          }
          assertRowsFollow(
            cells.map(({ baseline, underline }) => ({ top: baseline - size, bottom: underline })),
          );
        }
        const printed = plans
          .flatMap(({ cells }) => cells)
          .flatMap(({ lines }) => lines.map(({ text }) => text))
          .join('');
        assert.equal(printed, fields.map(({ value }) => value || '—').join(''));
      }),
      { numRuns: 40 },
    );
  });
});

/** Cells are side by side, with one underline, or below each other. */
function assertRowsFollow(rows: readonly { top: number; bottom: number }[]): void {
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (next && next.bottom !== row.bottom) assert.ok(next.top >= row.bottom - 0.01, 'rows overlap');
  });
}

describe('other programs', () => {
  const hasPdftotext = spawnSync('pdftotext', ['-v']).status === 0;
  const skip = hasPdftotext ? false : 'pdftotext (poppler-utils) is not installed';

  test('pdftotext finds every word of the certificate', { skip }, async () => {
    const path = join(directory, 'certificate.pdf');
    await writeFile(path, (await renderDocument(certificateDocument(certificate))).pdf);
    const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
    const words = [
      certificate.title,
      certificate.number,
      certificate.identifier,
      certificate.validity,
      '老街坊小吃店',
      '扫码核验',
    ];
    for (const word of words) assert.ok(text.includes(word), word);
  });
});
