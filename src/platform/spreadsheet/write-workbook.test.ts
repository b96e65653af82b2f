import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { harmlessText, meantText } from './harmless-text.ts';
import { openWorkbook } from './open-workbook.ts';
import { WorkbookFile } from './write-workbook.ts';
import type { SheetLayout, WrittenCell } from './written-sheet.ts';
import { partsOf } from './zip-for-test.ts';

describe('writing a workbook', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongban-sheet-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function write(...sheets: readonly (readonly [SheetLayout, readonly (readonly WrittenCell[])[]])[]) {
    const path = join(folder, 'a.xlsx');
    const file = new WorkbookFile(path);
    for (const [layout, rows] of sheets) await file.writeSheet(layout, rows);
    await file.close();
    return readFile(path);
  }

  test('what was written is read again, row by row', async () => {
    const bytes = await write([
      {
        name: '基本信息',
        columns: [
          { header: '名称', width: 20, isRequired: true },
          { header: '天数', width: 8 },
        ],
      },
      [
        ['食品经营许可\n（新办）', 20],
        [undefined, 0],
      ],
    ]);
    const [sheet] = await openWorkbook(bytes);
    const rows = [];
    for await (const part of sheet?.rows() ?? []) rows.push(...part);
    assert.deepEqual(
      rows.map(({ number, cells }) => [
        number,
        [...cells].map(([column, { text, kind }]) => [column, text, kind]),
      ]),
      [
        [
          1,
          [
            [1, '名称*', 'text'],
            [2, '天数', 'text'],
          ],
        ],
        [
          2,
          [
            [1, '食品经营许可\n（新办）', 'text'],
            [2, '20', 'number'],
          ],
        ],
        [3, [[2, '0', 'number']]],
      ],
    );
  });

  test('office programs find the drop-downs, the remark at a faulty cell and the link to it', async () => {
    const bytes = await write(
      [
        { name: '材料', columns: [{ header: '类型', width: 10, choices: '代码表!$A$1:$A$2' }] },
        [[{ value: '证件', fault: '请从下拉列表中选择' }]],
      ],
      [{ name: '代码表' }, [['证照'], ['其他']]],
      [{ name: '错误', columns: [{ header: '位置', width: 10 }] }, [[{ value: 'A2', leadsTo: "'材料'!A2" }]]],
    );
    const parts = partsOf(bytes);
    const part = (name: string) => parts.get(`xl/${name}`) ?? '';
    const faulty = part('worksheets/sheet1.xml');
    assert.match(faulty, /sqref="A2:A\d+"><formula1>代码表!\$A\$1:\$A\$2<\/formula1>/);
    assert.match(faulty, /<legacyDrawing r:id="rId1"\/>/);
    assert.match(part('worksheets/_rels/sheet1.xml.rels'), /Id="rId1"[^>]*vmlDrawing1\.vml.*comments1\.xml/);
    assert.match(part('comments1.xml'), /<comment ref="A2".*请从下拉列表中选择/);
    assert.match(part('drawings/vmlDrawing1.vml'), /<x:Row>1<\/x:Row><x:Column>0<\/x:Column>/);
    assert.match(part('worksheets/sheet3.xml'), /<hyperlink ref="A2" location="'材料'!A2"\/>/);
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const name of parts.keys()) {
      if (/\.(?:rels|vml)$|Content_Types/.test(name)) continue;
      assert.ok(types.includes(`PartName="/${name}"`), `${name} has a type`);
    }
  });

  test('no text is a formula, and every text means what it meant', async () => {
    for (const text of ['=1+1', '+86 0990', '-', '@SUM(A1)', '\t=1']) {
      assert.match(harmlessText(text), /^'/);
      assert.equal(meantText(harmlessText(text)), text);
    }
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."'=+-@a事 \n") }), (text) => {
        assert.doesNotMatch(harmlessText(text), /^[=+\-@\t\r]/);
        assert.equal(harmlessText(meantText(harmlessText(text))), harmlessText(text));
      }),
    );
  });

  test('characters that XML cannot hold are left out instead of spoiling the file', async () => {
    const bytes = await write([{ name: '甲' }, [['a\u0000b\u0008c\ud800d\uffff', '好😀']]]);
    const [sheet] = await openWorkbook(bytes);
    for await (const [row] of sheet?.rows() ?? []) {
      assert.deepEqual(
        [...(row?.cells.values() ?? [])].map(({ text }) => text),
        ['abcd', '好😀'],
      );
    }
  });
});
