import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { csvLine } from './csv.ts';

describe('a line of a table for spreadsheets', () => {
  test('quotes what has commas, quotes or line ends', () => {
    assert.equal(csvLine(['甲,乙', '说“好”', 'a"b', '一\n二']), '"甲,乙",说“好”,"a""b","一\n二"\r\n');
  });

  test('marks what a spreadsheet would take for a formula', () => {
    assert.equal(csvLine(['=1+1', '@x', '-5', '+86']), "'=1+1,'@x,'-5,'+86\r\n");
  });

  test('keeps a code of digits as it is', () => {
    assert.equal(csvLine(['990234001000']), '"990234001000"\r\n');
  });
});
