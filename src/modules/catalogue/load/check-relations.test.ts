import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContentEntry } from '../../../platform/content.ts';
import { soundItem } from '../compiler/item-for-test.ts';
import type { ItemDeclaration } from '../item.ts';
import { checkRelations } from './check-relations.ts';

/** Faults of the first of two items, with the place they name. */
function faultsOf(...relations: readonly object[]): string[] {
  const items = [soundItem({ relations }), soundItem({ basicCode: '990131001002', name: '采砂许可' })];
  const faults = checkRelations(
    items.map(
      (value): ContentEntry<ItemDeclaration> => ({
        file: 'items/a.yaml',
        value: value as ItemDeclaration,
        fault: (path, message) => ({ file: 'items/a.yaml', line: 1, path: path.join('.'), message }),
      }),
    ),
  );
  return faults.map(({ path, message }) => `${path}: ${message}`);
}

test('relations to items and offices that are there have no fault', () => {
  assert.deepEqual(
    faultsOf(
      { kind: 'material', item: '990131001002', material: 'layout' },
      { kind: 'prerequisite', item: '990131001002', oneOf: 'way' },
      { kind: 'prerequisite', outside: { name: '清税', office: '税务局' }, oneOf: 'way' },
    ),
    [],
  );
});

test('an unknown item is told with the one that was probably meant', () => {
  assert.deepEqual(faultsOf({ kind: 'prerequisite', item: '990131001003' }), [
    'relations.0.item: no item 990131001003; did you mean 990131001001 餐饮服务许可?',
  ]);
  assert.deepEqual(faultsOf({ kind: 'joint', item: '990131001001' }), [
    'relations.0.item: an item has no relation to itself',
  ]);
});

test('a result becomes one of the own materials', () => {
  assert.deepEqual(faultsOf({ kind: 'material', item: '990131001002', material: 'layuot' }), [
    'relations.0.material: no material layuot; did you mean layout?',
  ]);
  assert.deepEqual(faultsOf({ kind: 'material', item: '990131001002' }), [
    'relations.0.material: does not say which material the result becomes',
  ]);
  assert.deepEqual(faultsOf({ kind: 'joint', item: '990131001002', material: 'layout' }), [
    'relations.0.material: has no place in joint',
  ]);
});

test('a matter outside the catalogue names its office, an alternative has another one, nothing stands twice', () => {
  assert.deepEqual(
    faultsOf(
      { kind: 'prerequisite', outside: { name: '清税' } },
      { kind: 'prerequisite', item: '990131001002', oneOf: 'way' },
      { kind: 'prerequisite', item: '990131001002' },
    ),
    [
      'relations.0.outside.office: says no office for 清税',
      'relations.1.oneOf: way leaves no choice',
      'relations.2: is declared twice',
    ],
  );
});
