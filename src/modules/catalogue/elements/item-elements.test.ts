import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { schemaLeaves } from './describe-elements.ts';
import { elementParts } from './element-parts.ts';
import { elementOfPath, itemElements } from './item-elements.ts';

const ofContent = (path: string) => path.startsWith('item.') || path.startsWith('offering.');

describe('the element set of an item', () => {
  test('every element that is described exists in the schema', () => {
    const paths = itemElements.flatMap(({ path, derivedFrom = [] }) => (path ? [path] : derivedFrom));
    const unknown = paths.filter((path) => ofContent(path) && !schemaLeaves.has(path));
    assert.deepEqual(unknown, []);
  });

  test('every element of the schema is described, once', () => {
    const described = itemElements.flatMap(({ path }) => (path && ofContent(path) ? [path as string] : []));
    assert.deepEqual(described.toSorted(), [...schemaLeaves.keys()].toSorted());
  });

  test('every part that holds elements has a name', () => {
    const lists = [...schemaLeaves.keys()].flatMap((path) =>
      [...path.matchAll(/\[\]/g)].map(({ index }) => path.slice(0, index + 2)),
    );
    assert.deepEqual(
      [...new Set(lists)].filter((path) => !elementParts[path]),
      [],
    );
  });

  test('the 144 numbers of the national list stand in their order, and no number twice', () => {
    const numbers = itemElements.map(({ number }) => number);
    assert.deepEqual(
      numbers.slice(0, 144),
      Array.from({ length: 144 }, (_, index) => index + 1),
    );
    assert.equal(new Set(numbers).size, numbers.length);
  });

  test('a choice names its code table', () => {
    const without = itemElements.filter(
      ({ kind, table, path }) => path && (kind === 'code' || kind === 'codes') && !table,
    );
    assert.deepEqual(without, []);
  });

  test('a place inside an item leads to its element', () => {
    assert.equal(elementOfPath('item.materials[2].name')?.name.zh, '材料名称');
    assert.equal(elementOfPath('item.materials.2.name.zh')?.name.zh, '材料名称');
    assert.equal(elementOfPath('item.aliases[0]')?.name.zh, '日常用语');
    assert.equal(elementOfPath('offering.remedies.litigation.phone')?.number, 135);
    assert.equal(elementOfPath('item.materials'), undefined);
    assert.equal(elementOfPath('item.unknown.thing'), undefined);
  });
});
