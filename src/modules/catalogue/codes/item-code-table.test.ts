import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readContent } from '../../../platform/content.ts';
import { checkItemCodeTables } from './check-item-code-tables.ts';
import { ItemCodeTable, ItemCodeTables } from './item-code-table.ts';

const directory = join(import.meta.dirname, '../../../../content/item-code-tables');
const entries = await readContent(directory, ItemCodeTable);
const tables = new ItemCodeTables(entries.map(({ value }) => value));

describe('code tables of items', () => {
  test('have the codes of the schema', () => {
    assert.deepEqual(checkItemCodeTables(entries), []);
  });

  test('a table that lacks a code, or has one of its own, is a fault', () => {
    const changed = entries.map((entry) =>
      entry.value.code === 'organ-kind'
        ? { ...entry, value: { ...entry.value, values: entry.value.values.slice(1) } }
        : entry,
    );
    assert.match(checkItemCodeTables(changed)[0]?.message ?? '', /the code 1 is missing/);
    const without = entries.filter(({ value }) => value.code !== 'level');
    assert.match(checkItemCodeTables(without)[0]?.message ?? '', /no table level/);
  });

  test('a source’s code wins over ours that looks the same: 20 is 其他行政权力 in Guangdong', () => {
    const guangdong = tables.ofSource('guangdong')['item-type'] ?? {};
    assert.deepEqual([guangdong['20'], guangdong['21'], guangdong.公共服务], [['10'], ['20'], ['20']]);
    assert.deepEqual(tables.ofSource('nowhere')['item-type']?.['20'], ['20']);
  });

  test('a word may stand for several codes: Ⅳ级 is the whole way online', () => {
    assert.deepEqual(tables.ofSource('guangdong')['online-depth']?.Ⅳ级, ['1', '2', '3', '4', '5', '6']);
  });

  test('satisfaction is sent in the reverse order', () => {
    const satisfaction = tables.find('satisfaction')?.values ?? [];
    assert.deepEqual(
      satisfaction.map(({ code, exchange }) => Number(code) + Number(exchange[0])),
      [6, 6, 6, 6, 6],
    );
  });
});
