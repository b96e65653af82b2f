import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { Refusal } from '../../kernel/refusal.ts';
import { usualLimits } from './limits.ts';
import { openWorkbook } from './open-workbook.ts';
import type { SheetCell } from './sheet-rows.ts';
import { type CellForTest, workbookForTest } from './workbook-for-test.ts';
import { sheetXml, workbookOf, zipOf } from './zip-for-test.ts';

/** Cells of a sheet by address of row and column. */
async function cellsOf(bytes: Buffer, name = 'Sheet1'): Promise<Map<string, SheetCell>> {
  const sheet = (await openWorkbook(bytes)).find((each) => each.name === name);
  assert.ok(sheet);
  const cells = new Map<string, SheetCell>();
  for await (const rows of sheet.rows()) {
    for (const row of rows)
      for (const [column, cell] of row.cells) cells.set(`${row.number},${column}`, cell);
  }
  return cells;
}

const refusedWith = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

describe('reading a workbook', () => {
  test('of a file that another program wrote, texts, numbers, days, yes and no, formulas and errors come as people read them', async () => {
    const bytes = await readFile(new URL('fixtures/another-program.xlsx', import.meta.url));
    const cells = await cellsOf(bytes);
    const plain = { isFormula: false };
    assert.deepEqual(Object.fromEntries(cells), {
      '1,1': { kind: 'text', text: '事项名称\n第二行 <&>', ...plain },
      '1,2': { kind: 'number', text: '990131001001', ...plain },
      '1,3': { kind: 'date', text: '2026-11-23', ...plain },
      '1,4': { kind: 'boolean', text: '是', ...plain },
      '1,5': { kind: 'number', text: '2', isFormula: true },
      '1,6': { kind: 'error', text: '#REF!', ...plain },
      '1,7': { kind: 'number', text: '0.5', ...plain },
      '3,8': { kind: 'text', text: '红色', ...plain },
    });
  });

  test('whatever texts an office program writes come back the same', async () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'事项a1 \n<>&"\'=+-@_x'), maxLength: 30 })
      .filter((value) => value.trim() !== '' && !/^\s|\s$/.test(value));
    const matrix = fc.array(fc.array(fc.option(text, { nil: undefined }), { maxLength: 6 }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(matrix, async (rows) => {
        const written = new Map(
          rows.map((row, r) => [
            r + 1,
            new Map(row.flatMap((value, c) => (value === undefined ? [] : [[c + 1, value] as const]))),
          ]),
        );
        const bytes = workbookForTest([{ name: 'Sheet1', rows: written }]);
        const read = new Map([...(await cellsOf(bytes))].map(([at, { text }]) => [at, text]));
        const expected = rows.flatMap((row, r) =>
          row.flatMap((value, c) => (value === undefined ? [] : [[`${r + 1},${c + 1}`, value] as const])),
        );
        assert.deepEqual(read, new Map(expected));
      }),
      { numRuns: 40 },
    );
  });

  test('inline texts, prefixes, cells without address and readings are understood', async () => {
    const bytes = workbookOf(
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>一</x:t></x:r>' +
        '<x:r><x:t>二</x:t></x:r><x:rPh><x:t>yi</x:t></x:rPh></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row>' +
        '<x:row r="5"><x:c r="C5" t="str"><x:f>A1</x:f><x:v>a&#10;b_x000D_</x:v></x:c></x:row></x:sheetData>' +
        '<x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>',
    );
    const cells = await cellsOf(bytes);
    assert.deepEqual(
      [...cells].map(([at, { text, isFormula }]) => [at, text, isFormula]),
      [
        ['1,1', '一二', false],
        ['1,2', '7', false],
        ['5,3', 'a\nb\n', true],
      ],
    );
    const [sheet] = await openWorkbook(bytes);
    for await (const _ of sheet?.rows() ?? []);
    assert.deepEqual(sheet?.merged, ['A1:B2']);
  });

  test('a hundred thousand empty rows cost nothing', async () => {
    const empty = Array.from(
      { length: 100_000 },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="1"/></row>`,
    );
    const cells = await cellsOf(
      workbookOf(sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>${empty.join('')}`)),
    );
    assert.equal(cells.size, 1);
  });

  test('a text in pieces of any size is one text', async () => {
    const long = '很长的文字&amp;'.repeat(3000);
    const bytes = workbookOf(sheetXml(`<row r="1"><c r="A1" t="str"><v>${long}</v></c></row>`));
    assert.equal((await cellsOf(bytes)).get('1,1')?.text, '很长的文字&'.repeat(3000));
  });
});

describe('a hostile or broken workbook is refused', () => {
  const cells = new Map<number, CellForTest>([
    [1, '甲'],
    [2, 1],
  ]);
  const whole = () => workbookForTest([{ name: 'Sheet1', rows: new Map([[1, cells]]) }]);
  const open = async (bytes: Buffer, limits = usualLimits) => {
    for (const sheet of await openWorkbook(bytes, limits)) for await (const _ of sheet.rows());
  };

  test('what is no workbook at all', async () => {
    for (const bytes of [Buffer.from('hello'), Buffer.alloc(0), zipOf({ 'word/document.xml': '<a/>' })]) {
      await assert.rejects(open(bytes), refusedWith('sheet-not-xlsx'));
    }
    await assert.rejects(open(Buffer.from('d0cf11e0a1b11ae1', 'hex')), refusedWith('sheet-not-xlsx'));
  });

  test('one with macros, or with a password', async () => {
    const macros = zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/vbaProject.bin': 'x' });
    await assert.rejects(open(macros), refusedWith('sheet-macros'));
    const encrypted = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    await assert.rejects(open(encrypted), refusedWith('sheet-protected'));
  });

  test('one that is cut off anywhere, or has any byte changed, never does worse than that', async () => {
    const bytes = whole();
    await assert.rejects(open(bytes.subarray(0, bytes.length / 2)), refusedWith('sheet-damaged'));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = Buffer.from(bytes);
          changed.writeUInt8(changed.readUInt8(at) ^ by, at);
          await open(changed).catch((error: unknown) => assert.ok(error instanceof Refusal, String(error)));
          await open(changed.subarray(0, at)).catch((error: unknown) => assert.ok(error instanceof Refusal));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('one that unpacks to too much, whatever size it claims', async () => {
    const bomb = workbookOf(sheetXml(`<row r="1"><c r="A1"><v>${' '.repeat(3_000_000)}</v></c></row>`));
    assert.ok(bomb.length < 10_000);
    await assert.rejects(
      open(bomb, { ...usualLimits, unpackedBytes: 1_000_000 }),
      refusedWith('sheet-too-large'),
    );
  });

  test('one with too many rows, columns, characters', async () => {
    const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
    const cell = (address: string, text = '1') => `<c r="${address}" t="str"><v>${text}</v></c>`;
    const cases = [
      Array.from({ length: 20 }, (_, index) => row(index + 1, cell(`A${index + 1}`))).join(''),
      row(1, cell('ZZ1')),
      row(1, cell('A1', 'x'.repeat(40_000))),
    ];
    for (const rows of cases) {
      await assert.rejects(
        open(workbookOf(sheetXml(rows)), { ...usualLimits, rows: 10 }),
        refusedWith('sheet-too-large'),
      );
    }
  });

  test('one with a document type, a wrong entity, no UTF-8, tags that do not match or addresses that are none', async () => {
    const faulty = [
      '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet>&b;</worksheet>',
      sheetXml('<row r="1"><c r="A1" t="str"><v>&bomb;</v></c></row>'),
      sheetXml('<row r="1"></c>'),
      sheetXml('<row r="0"/>'),
      sheetXml('<row r="1"><c r="A0"/></row>'),
      '<worksheet><sheetData>',
      '<'.repeat(200_000),
      '<a>'.repeat(1000),
    ];
    for (const xml of faulty)
      await assert.rejects(open(workbookOf(xml)), refusedWith('sheet-damaged'), xml.slice(0, 60));
    await assert.rejects(
      open(workbookOf(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe]))),
      refusedWith('sheet-damaged'),
    );
  });

  test('two parts of one name, a sheet that is not there', async () => {
    const twice = zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/workbook.xmm': '<workbook/>' });
    for (let at = twice.indexOf('workbook.xmm'); at >= 0; at = twice.indexOf('workbook.xmm'))
      twice.write('workbook.xml', at);
    await assert.rejects(open(twice), refusedWith('sheet-damaged'));
    const missing = zipOf({
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="甲" sheetId="1" r:id="r9"/></sheets></workbook>',
    });
    await assert.rejects(open(missing), refusedWith('sheet-damaged'));
  });

  test('a part that is packed in an unknown way', async () => {
    const bytes = zipOf({ 'xl/workbook.xml': deflateRawSync('<workbook/>') }, 99);
    await assert.rejects(open(bytes), refusedWith('sheet-damaged'));
  });
});
