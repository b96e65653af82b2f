import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markupOf } from '../render-for-test.tsx';
import type { Graph, GraphLayout } from './graph.ts';
import { GraphPicture } from './graph-picture.tsx';
import { layeredLayout } from './layered-layout.ts';
import { railLayout } from './rail-layout.ts';
import { readingOrder } from './reading-order.ts';

const graph: Graph = {
  nodes: [
    { id: 'end', label: '竣工验收备案', to: '/items/end' },
    { id: 'start', label: '建设用地规划许可', caption: '自然资源和规划局', to: '/items/start' },
    { id: 'middle', label: '建筑工程施工许可证核发（一个很长很长的名称要换行）', isCurrent: true },
    { id: 'outside', label: '施工图审查', status: '由审图机构办理', isFaint: true },
  ],
  edges: [
    { from: 'start', to: 'middle', label: '前置' },
    { from: 'outside', to: 'middle', label: '结果作为材料', line: 'dashed' },
    { from: 'middle', to: 'end' },
    { from: 'start', to: 'end', label: '联办', heads: 'both' },
    { from: 'start', to: 'nowhere' },
  ],
};

test('A picture stands beside the same in words, and every label is in both', () => {
  const markup = markupOf(<GraphPicture graph={graph} id="g" title="办理顺序" description="四件事" />);
  const [, outline = ''] = markup.split('<details');
  for (const word of ['竣工验收备案', '施工图审查', '自然资源和规划局', '由审图机构办理', '结果作为材料']) {
    assert.ok(markup.includes(`>${word}</text>`), `${word} in the picture`);
    assert.ok(outline.includes(word), `${word} in words`);
  }
  assert.match(outline, /前置 → 建筑工程施工许可证核发/);
  assert.match(outline, /联办 ↔ 竣工验收备案/);
});

test('Nodes with an address are links, in the language of the page', () => {
  const markup = markupOf(<GraphPicture graph={graph} id="g" title="Order" />, 'en');
  // Twice drawn, for wide screens and for phones, and once in words.
  assert.equal(markup.split('href="/en/items/start"').length - 1, 3);
  assert.match(markup, /role="group" aria-labelledby="g-wide-title"/);
});

test('A picture without links is one image with a name; nothing needs an inline style', () => {
  const still = { ...graph, nodes: graph.nodes.map(({ to: _, ...node }) => node) };
  const markup = markupOf(<GraphPicture graph={still} id="g" title="办理顺序" description="四件事" />);
  assert.match(markup, /role="img" aria-labelledby="g-narrow-title" aria-describedby="g-narrow-desc"/);
  assert.doesNotMatch(markup, /style=|<script/);
});

test('A circle, a self-reference and an empty graph are drawn as well', () => {
  const circle: Graph = {
    nodes: ['a', 'b'].map((id) => ({ id, label: id })),
    edges: [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
      { from: 'a', to: 'a' },
    ],
  };
  for (const layout of [layeredLayout(circle, 'right'), layeredLayout(circle, 'down'), railLayout(circle)]) {
    assert.equal(layout.edges.length, 2);
    assertWhole(layout);
  }
  assertWhole(railLayout({ nodes: [], edges: [] }));
  assertWhole(layeredLayout({ nodes: [], edges: [] }, 'right'));
});

const anyGraph = fc.integer({ min: 1, max: 14 }).chain((count) => {
  const id = fc.integer({ min: 0, max: count - 1 }).map(String);
  return fc.record({
    nodes: fc.constant(
      Array.from({ length: count }, (_, index) => ({ id: String(index), label: '事项'.repeat(index + 1) })),
    ),
    edges: fc.array(fc.record({ from: id, to: id, label: fc.constantFrom(undefined, '前置') }), {
      maxLength: 24,
    }),
  });
});

test('In any graph every node has its place, none covers another, and a phone shows the full width', () => {
  fc.assert(
    fc.property(anyGraph, (any) => {
      for (const layout of [layeredLayout(any, 'right'), layeredLayout(any, 'down'), railLayout(any)]) {
        assert.equal(layout.nodes.length, any.nodes.length);
        assert.equal(layout.edges.length, any.edges.filter(({ from, to }) => from !== to).length);
        assertWhole(layout);
      }
      assert.ok(railLayout(any).width <= 343);
      assert.deepEqual(
        readingOrder(any)
          .map(({ id }) => Number(id))
          .sort((left, right) => left - right),
        any.nodes.map((_, index) => index),
      );
    }),
    { numRuns: 60 },
  );
});

test('What leads to a node is told before it, unless they run in a circle', () => {
  const order = readingOrder(graph).map(({ id }) => id);
  assert.ok(order.indexOf('start') < order.indexOf('middle'));
  assert.ok(order.indexOf('outside') < order.indexOf('middle'));
  assert.equal(order.at(-1), 'end');
});

/** Everything lies on the sheet and no two boxes overlap. */
function assertWhole({ width, height, nodes, edges }: GraphLayout): void {
  const points = [
    ...nodes.flatMap(({ x, y, width: wide, height: high }) => [
      { x, y },
      { x: x + wide, y: y + high },
    ]),
    ...edges.flatMap((edge) => edge.points),
  ];
  for (const { x, y } of points) {
    assert.ok(x >= -1 && y >= -1 && x <= width + 1 && y <= height + 1, `${x}, ${y} of ${width}, ${height}`);
  }
  nodes.forEach((one, index) => {
    for (const other of nodes.slice(index + 1)) {
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      assert.ok(apart, `${one.node.id} and ${other.node.id} overlap`);
    }
  });
}
