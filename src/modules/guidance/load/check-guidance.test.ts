import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContentEntry } from '../../../platform/content.ts';
import type { Item } from '../../catalogue/index.ts';
import { dictionaryOf } from '../../elements/index.ts';
import { Scenario } from '../scenario.ts';
import { checkGuidance } from './check-guidance.ts';

const items = ['990000000001', '990000000002'].map(
  (basicCode) => ({ basicCode, materials: [{ code: 'licence' }], form: [] }) as unknown as Item,
);

function faultsOf(...scenarios: object[]): string[] {
  const entries = scenarios.map((scenario): ContentEntry<Scenario> => {
    const value = Scenario.parse({
      code: 'event',
      audience: 'person',
      icon: 'list',
      name: '场景',
      summary: '说明',
      ...scenario,
    });
    return {
      file: 'a.yaml',
      value,
      fault: (path, message) => ({ file: 'a.yaml', line: 1, path: path.join('.'), message }),
    };
  });
  const faults = checkGuidance({ scenarios: entries, subCases: [] }, items, dictionaryOf([], []));
  return faults.map(({ path, message }) => `${path} ${message}`);
}

test('A scenario names what exists', () => {
  assert.deepEqual(
    faultsOf({ items: [{ item: '990000000001' }, { item: '990000000002', after: ['990000000001'] }] }),
    [],
  );
  assert.match(
    faultsOf({ items: [{ item: '990000000009' }] })[0] ?? '',
    /^items\.0\.item no item 990000000009/,
  );
  assert.match(
    faultsOf({ items: [{ item: '990000000001', when: '没有的事 = true' }] })[0] ?? '',
    /^items\.0\.when nothing is called 没有的事/,
  );
  assert.match(
    faultsOf({ items: [{ item: '990000000001', takes: [{ material: 'none', from: '990000000001' }] }] })[0] ??
      '',
    /^items\.0\.takes\.0 names no material/,
  );
});

test('No item waits for itself, and no scenario is declared twice', () => {
  const circle = [
    { item: '990000000001', after: ['990000000002'] },
    { item: '990000000002', after: ['990000000001'] },
  ];
  assert.equal(faultsOf({ items: circle }).filter((fault) => fault.includes('waits for itself')).length, 2);
  const one = { items: [{ item: '990000000001' }] };
  assert.match(faultsOf(one, one)[0] ?? '', /^code is used by another scenario/);
});

test('A rule that cannot be read is a fault with its reason', () => {
  assert.match(
    faultsOf({ items: [{ item: '990000000001', when: '甲 = = 乙' }] })[0] ?? '',
    /^items\.0\.when /,
  );
});
