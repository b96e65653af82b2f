import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { schemaLeaves } from '../elements/describe-elements.ts';
import { itemSheet, keyHeaders, partSheets, sheetPlans } from './plan.ts';

describe('the sheets of the catalogue', () => {
  test('every element that can be written has one column', () => {
    const columns = sheetPlans.flatMap(({ part, columns }) =>
      columns.filter(({ leaf }) => leaf).map(({ path }) => (part === undefined ? path : `${part}.${path}`)),
    );
    assert.deepEqual(columns.toSorted(), [...schemaLeaves.keys()].toSorted());
  });

  test('no two columns of a sheet have one name, and none that of a key', () => {
    for (const { name, columns } of sheetPlans) {
      const headers = [
        ...columns.map(({ header }) => header),
        ...(name === itemSheet.name ? [] : [keyHeaders.name]),
      ];
      const keys = [
        keyHeaders.code,
        ...(name === itemSheet.name ? [] : [keyHeaders.order, keyHeaders.outer]),
      ];
      const all = [...headers, ...keys];
      assert.deepEqual(
        all.filter((header, index) => all.indexOf(header) < index),
        [],
        name,
      );
    }
  });

  test('the sheet of items begins as the national exchange table does', () => {
    assert.deepEqual(
      itemSheet.columns.slice(0, 4).map(({ header }) => header),
      ['国家基本编码', '地方基本编码', '事项名称', '事项类型'],
    );
  });

  test('names of sheets are short enough for Excel, and differ', () => {
    const names = sheetPlans.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.match(name, /^[^\\/?*[\]:]{1,31}$/);
  });

  test('a list inside a list follows it', () => {
    const questions = partSheets.find(({ part }) => part === 'item.form[].questions[]');
    assert.equal(questions?.outer?.part, 'item.form[]');
    assert.ok(partSheets.indexOf(questions as never) > partSheets.indexOf(questions?.outer as never));
  });
});
