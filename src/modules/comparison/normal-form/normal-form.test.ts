import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { normalisedBy } from '../engine/expressions-store.ts';
import { NormalForm, normalise, stepsOf } from './normal-form.ts';

const places = ['云溪省', '云溪市', '云溪', '云河区', '禾川市', '青屏县'];
const read = (form: NormalForm, value: string) => normalise(stepsOf(form, places), value);

/** Texts as registers hold them, and whatever else somebody may type. */
const piece = fc.constantFrom(
  ...[
    '云溪市',
    '云溪',
    '云河区',
    '青屏县',
    '有限责任公司',
    '股份有限公司',
    '号楼',
    '幢',
    '望江路',
    '市',
    '区',
    '门牌',
  ],
  ...[
    '六十',
    '十二',
    '二十三',
    '十',
    '拾',
    '〇',
    '零',
    '３',
    'ａ',
    'B',
    ' ',
    '　',
    '（',
    ')',
    '·',
    '-',
    '19',
    'X',
    'x',
    '\\1',
    '$1',
  ],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

describe('the normal form', () => {
  test('of an address has no place in front, no punctuation, and digits for numerals', () => {
    assert.equal(read('address', '云溪市云河区望江街道望江路６０号'), '望江街道望江路60号');
    assert.equal(read('address', '望江街道 望江路六十号'), '望江街道望江路60号');
    assert.equal(read('address', '云河区望江路二十三号 5 幢 一一〇二室'), '望江路23号5栋1102室');
    assert.equal(read('address', '望江路十二号'), '望江路12号');
    assert.equal(read('address', '望江路23号5号楼（1102）室'), '望江路23号5栋1102室');
  });

  test('of a name does not mind brackets, width and the kind of company', () => {
    assert.equal(read('name', '云溪市半亩园餐饮管理有限责任公司'), '半亩园餐饮管理有限公司');
    assert.equal(read('name', '半亩园　餐饮管理（有限）公司'), '半亩园餐饮管理有限公司');
  });

  test('of digits keeps the X of an identity number', () => {
    assert.equal(read('digits', ' 190 0000-0101 '), '19000000101');
    assert.equal(read('digits', '11010119900307891x'), '11010119900307891X');
  });

  test('of two different firms stays different', () => {
    assert.notEqual(read('name', '云溪听雨茶业有限公司'), read('name', '云溪观雨茶业有限公司'));
  });

  test('is reached at once: read again it stays', () => {
    for (const form of ['exact', 'text', 'digits', 'number'] as const) {
      fc.assert(fc.property(text, (value) => read(form, read(form, value)) === read(form, value)));
    }
  });

  test('does not depend on width, case and spaces', () => {
    const wide = (value: string) =>
      value.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    for (const form of ['text', 'digits', 'name', 'address'] as const) {
      fc.assert(
        fc.property(text, (value) => {
          assert.equal(read(form, wide(value)), read(form, value));
          assert.equal(
            read(
              form,
              value.replace(/[a-z]/g, (small) => small.toUpperCase()),
            ),
            read(form, value),
          );
          assert.equal(read(form, ` ${value}　`), read(form, value));
        }),
      );
    }
  });

  test('is the same in the engine', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const values = fc.sample(text, { numRuns: 400, seed: 8 }).filter((value) => !value.includes('\u0000'));
    for (const form of NormalForm.options) {
      if (form === 'number') continue;
      const listed = values.map((value) => `('${value.replaceAll("'", "''")}')`).join(', ');
      const found = await connection.runAndReadAll(
        `select coalesce(${normalisedBy(form, places, 'v')}, '') from (values ${listed}) as t(v)`,
      );
      assert.deepEqual(
        found.getRows().map(([value]) => value),
        values.map((value) => read(form, value)),
        form,
      );
    }
    connection.closeSync();
  });
});
