import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Block, paginate } from './flow.ts';

interface Named extends Block {
  readonly name: string;
}

function block(name: string, height: number, options: Partial<Block> = {}): Named {
  return { name, height, draw: () => undefined, ...options };
}

function pagesOf(blocks: readonly Named[], height: number): readonly string[] {
  const nameOf = (placed: Block) => (placed as Named).name;
  return paginate(blocks, height).map((page) =>
    page.map((placed) => `${nameOf(placed.block)}@${placed.top}`).join(' '),
  );
}

describe('flow', () => {
  test('goes to the next page when a block has no room', () => {
    const blocks = [block('a', 4), block('b', 4), block('c', 4)];
    assert.deepEqual(pagesOf(blocks, 10), ['a@0 b@4', 'c@0']);
  });

  test('keeps the seal with the last lines before it', () => {
    const blocks = [block('a', 4), block('b', 4, { keepWithNext: true }), block('seal', 4)];
    assert.deepEqual(pagesOf(blocks, 10), ['a@0', 'b@0 seal@4']);
  });

  test('repeats the head of a table', () => {
    const head = block('head', 1, { keepWithNext: true });
    const rows = ['r1', 'r2', 'r3'].map((name) => block(name, 4, { head }));
    assert.deepEqual(pagesOf([head, ...rows], 10), ['head@0 r1@1 r2@5', 'head@0 r3@1']);
  });

  test('places a block that is higher than a page alone', () => {
    assert.deepEqual(pagesOf([block('a', 4), block('huge', 30), block('b', 4)], 10), [
      'a@0',
      'huge@0',
      'b@0',
    ]);
  });
});
