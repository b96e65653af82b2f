import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { soundItem } from '../compiler/item-for-test.ts';
import { neighbourhood } from './neighbourhood.ts';
import { relationGraph } from './relation-graph.ts';

const standard = (basicCode: string, name: string, changes: object = {}) =>
  soundItem({ basicCode, name, result: { type: '30', name: `${name}结果` }, ...changes });
const licence = { result: { type: '10', name: '营业执照', certificate: 'business-licence' } };
const asks = (...names: string[]) => ({
  materials: names.map((name, index) => ({ code: `m-${index}`, name, kind: '1' })),
});
const namesOf = (ids: readonly { id: string }[]) => ids.map(({ id }) => id);

describe('relations between items', () => {
  test('a prerequisite comes before the item that names it, a follower after it', () => {
    const { links } = relationGraph([
      standard('1', '用地规划许可'),
      standard('2', '施工许可', {
        relations: [
          { kind: 'prerequisite', item: '1', basis: '建筑法第八条' },
          { kind: 'followed-by', item: '3' },
        ],
      }),
      standard('3', '联合验收'),
    ]);
    assert.deepEqual(
      links.map(({ before, after, kinds, basis }) => ({ before, after, kinds, basis })),
      [
        { before: '1', after: '2', kinds: ['prerequisite'], basis: '建筑法第八条' },
        { before: '2', after: '3', kinds: ['followed-by'], basis: undefined },
      ],
    );
  });

  test('who asks for a certificate comes after the item that issues it, declared or not', () => {
    const { links } = relationGraph([
      standard('1', '公司设立登记', licence),
      standard('2', '食品经营许可', {
        ...asks('营业执照副本（复印件）'),
        relations: [{ kind: 'prerequisite', item: '1', basis: '办法第十条' }],
      }),
      standard('3', '药品经营许可', asks('营业执照')),
      standard('4', '旅馆业许可', asks('身份证')),
    ]);
    assert.deepEqual(
      links.map(({ before, after, kinds, isDerived }) => ({ before, after, kinds, isDerived })),
      [
        { before: '1', after: '2', kinds: ['prerequisite', 'material'], isDerived: false },
        { before: '1', after: '3', kinds: ['material'], isDerived: true },
      ],
    );
  });

  test('of several items that issue the same document one is enough', () => {
    const { links } = relationGraph([
      standard('1', '公司设立登记', licence),
      standard('2', '个体工商户登记', {
        result: { type: '10', name: '营业执照（个体工商户）', certificate: 'x' },
      }),
      standard('3', '公司变更登记', licence),
      standard('4', '药品经营许可', asks('营业执照')),
    ]);
    assert.deepEqual(
      links.map(({ before, isAlternative }) => [before, isAlternative]),
      [
        ['1', true],
        ['2', true],
      ],
    );
  });

  test('a pair that both items declare is one pair; an item that is gone is left out', () => {
    const { pairs, links } = relationGraph([
      standard('1', '低保', { relations: [{ kind: 'excludes', item: '2' }] }),
      standard('2', '特困供养', {
        relations: [
          { kind: 'excludes', item: '1' },
          { kind: 'prerequisite', item: 'gone' },
        ],
      }),
    ]);
    assert.deepEqual(
      pairs.map(({ one, other }) => [one, other]),
      [['1', '2']],
    );
    assert.deepEqual(links, []);
  });

  test('the same matter outside the catalogue is one node for all items that name it', () => {
    const outside = { name: '清税', office: '税务局' };
    const graph = relationGraph(
      ['1', '2'].map((code) => standard(code, `事项${code}`, { relations: [{ kind: 'joint', outside }] })),
    );
    const outsiders = [...graph.nodes.values()].filter(({ isOutside }) => isOutside);
    assert.deepEqual(outsiders, [
      { id: 'outside:清税', name: { zh: '清税' }, office: { zh: '税务局' }, topics: [], isOutside: true },
    ]);
    assert.equal(graph.pairsOf('outside:清税').length, 2);
  });
});

describe('the neighbourhood of an item', () => {
  const chain = relationGraph(
    ['0', '1', '2', '3', '4', '5', '6'].map((code) =>
      standard(code, `事项${code}`, {
        relations: code === '0' ? [] : [{ kind: 'prerequisite', item: String(Number(code) - 1) }],
      }),
    ),
  );

  test('reaches two steps back and two steps forth', () => {
    const { nodes, links } = neighbourhood(chain, '3');
    assert.deepEqual(
      new Map(nodes.map(({ id, distance }) => [id, distance])),
      new Map([
        ['3', 0],
        ['2', -1],
        ['4', 1],
        ['1', -2],
        ['5', 2],
      ]),
    );
    assert.equal(links.length, 4);
  });

  test('leaves out what else needs its prerequisites', () => {
    const graph = relationGraph([
      standard('root', '登记'),
      standard('a', '甲', { relations: [{ kind: 'prerequisite', item: 'root' }] }),
      standard('b', '乙', { relations: [{ kind: 'prerequisite', item: 'root' }] }),
    ]);
    assert.deepEqual(namesOf(neighbourhood(graph, 'a').nodes), ['a', 'root']);
  });

  test('of too many followers shows those that are declared, not a few of the others', () => {
    const graph = relationGraph([
      standard('root', '公司设立登记', licence),
      ...Array.from({ length: 20 }, (_, index) => standard(`m${index}`, `许可${index}`, asks('营业执照'))),
      standard('declared', '食品许可', { relations: [{ kind: 'prerequisite', item: 'root' }] }),
    ]);
    assert.deepEqual(namesOf(neighbourhood(graph, 'root', { most: 8 }).nodes).sort(), ['declared', 'root']);
    assert.equal(neighbourhood(graph, 'root').nodes.length, 22);
  });

  test('in any graph, circles too, every node is as far as its shortest way and every link joins two nodes', () => {
    const code = fc.integer({ min: 0, max: 7 }).map(String);
    const edges = fc.array(fc.tuple(code, code), { maxLength: 20 });
    fc.assert(
      fc.property(edges, code, (any, start) => {
        const graph = relationGraph(
          Array.from({ length: 8 }, (_, index) =>
            standard(String(index), `事项${index}`, {
              relations: any
                .filter(([after, before]) => after === String(index) && before !== after)
                .map(([, item]) => ({ kind: 'prerequisite', item })),
            }),
          ),
        );
        const { nodes, links } = neighbourhood(graph, start);
        const known = new Map(nodes.map(({ id, distance }) => [id, distance]));
        assert.equal(known.get(start), 0);
        for (const { before, after } of links) assert.ok(known.has(before) && known.has(after));
        for (const [id, distance] of known) {
          assert.ok(Math.abs(distance) <= 2);
          if (distance === 0) continue;
          const towards = distance < 0 ? graph.linksFrom(id) : graph.linksTo(id);
          const ends = towards.map(({ before, after }) => (distance < 0 ? after : before));
          assert.ok(ends.some((end) => Math.abs(known.get(end) ?? 9) === Math.abs(distance) - 1));
        }
      }),
      { numRuns: 60 },
    );
  });
});
