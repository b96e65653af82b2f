import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { csvLine } from '../../../kernel/csv.ts';
import { csvRows } from './csv-rows.ts';

async function rowsOf(bytes: Buffer, pieceLength = 7): Promise<string[][]> {
  async function* pieces() {
    for (let start = 0; start < bytes.length; start += pieceLength) {
      yield bytes.subarray(start, start + pieceLength);
    }
  }
  const rows: string[][] = [];
  for await (const part of csvRows(pieces())) rows.push(...part);
  return rows;
}

describe('rows of a CSV file', () => {
  test('come back as they were written, wherever the file is cut', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((text) => !/^[=+\-@\t\r]|[\r\ufeff]/.test(text));
    const row = fc.tuple(fc.constant('行'), cell, cell);
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1 }),
        fc.integer({ min: 30, max: 90 }),
        async (rows, cut) => {
          const whole = [['甲', '乙', '丙'], ...rows];
          assert.deepEqual(await rowsOf(Buffer.from(whole.map(csvLine).join('')), cut), whole);
        },
      ),
    );
  });

  test('are read from GB18030, with tabs, and without a last line end', async () => {
    const gb18030 = Buffer.from([
      0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x61, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x62,
    ]);
    assert.deepEqual(await rowsOf(gb18030, 64), [
      ['姓名', 'a'],
      ['张三', 'b'],
    ]);
    assert.deepEqual(await rowsOf(Buffer.from('姓名\ta\n张三\tb'), 64), [
      ['姓名', 'a'],
      ['张三', 'b'],
    ]);
  });
});
