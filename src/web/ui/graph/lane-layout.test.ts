import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Graph, Point } from './graph.ts';
import { laneGrid } from './lane-grid.ts';
import { laneLayout } from './lane-layout.ts';
import type { Box } from './lane-routes.ts';

const lanes = ['asker', 'organ', 'others'];

const anyGrid = fc.integer({ min: 1, max: 12 }).chain((count) => {
  const id = fc.integer({ min: 0, max: count - 1 }).map(String);
  return fc.record({
    nodes: fc.tuple(
      ...Array.from({ length: count }, (_, at) =>
        fc.record({
          id: fc.constant(String(at)),
          lane: fc.constantFrom(...lanes),
          width: fc.integer({ min: 16, max: 160 }),
          height: fc.integer({ min: 16, max: 90 }),
        }),
      ),
    ),
    edges: fc
      .uniqueArray(fc.record({ from: id, to: id, label: fc.integer({ min: 0, max: 90 }) }), {
        maxLength: 16,
        selector: ({ from, to }) => `${from} ${to}`,
      })
      .map((edges) => edges.filter(({ from, to }) => from !== to)),
  });
});

test('Whatever leads where, boxes stand apart in their lanes and no line runs through one', () => {
  fc.assert(
    fc.property(anyGrid, ({ nodes, edges }) => {
      const grid = laneGrid(nodes, edges, lanes, { head: 0, top: 22, step: 19 });
      const boxes = [...grid.boxes];
      assert.equal(boxes.length, nodes.length);
      for (const [id, box] of boxes) {
        const band = grid.bands.find((each) => each.id === nodes.find((node) => node.id === id)?.lane);
        assert.ok(band && box.y >= band.y && box.y + box.height <= band.y + band.height, `${id} in its lane`);
        assert.ok(box.x >= 0 && box.x + box.width <= grid.width);
        for (const [other, against] of boxes) if (other !== id) assert.ok(isApart(box, against));
      }
      assert.equal(grid.routes.length, edges.length);
      for (const [position, route] of grid.routes.entries()) {
        const edge = edges[position];
        for (const [at, point] of route.slice(1).entries()) {
          const before = route[at] ?? point;
          assert.ok(
            Math.abs(before.x - point.x) < 0.01 || Math.abs(before.y - point.y) < 0.01,
            'upright or level',
          );
          for (const [id, box] of boxes) {
            if (id === edge?.from || id === edge?.to) continue;
            assert.ok(!meets(before, point, box), `${edge?.from} → ${edge?.to} runs through ${id}`);
          }
        }
      }
    }),
    { numRuns: 200, seed: 20_261_122 },
  );
});

test('What follows stands further right, and what goes straight on is drawn straight', () => {
  const graph: Graph = {
    nodes: [
      { id: 'a', label: '受理', lane: 'organ' },
      { id: 'b', label: '决定', lane: 'organ' },
      { id: 'c', label: '领取', lane: 'asker' },
    ],
    edges: [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c', label: '准予' },
      { from: 'b', to: 'a' },
    ],
  };
  const layout = laneLayout(
    graph,
    lanes.map((id) => ({ id, label: id })),
    132,
  );
  const x = (id: string) => layout.nodes.find(({ node }) => node.id === id)?.x ?? 0;
  assert.ok(x('a') < x('b') && x('b') < x('c'));
  assert.equal(layout.edges[0]?.points.length, 2);
  assert.deepEqual(
    layout.lanes?.map(({ label }) => label),
    ['asker', 'organ'],
    'a lane in which nothing stands is left out',
  );
});

function isApart(one: Box, other: Box): boolean {
  return (
    one.x + one.width <= other.x ||
    other.x + other.width <= one.x ||
    one.y + one.height <= other.y ||
    other.y + other.height <= one.y
  );
}

function meets(from: Point, to: Point, { x, y, width, height }: Box): boolean {
  return (
    Math.max(from.x, to.x) > x &&
    Math.min(from.x, to.x) < x + width &&
    Math.max(from.y, to.y) > y &&
    Math.min(from.y, to.y) < y + height
  );
}
