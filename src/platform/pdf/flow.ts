import type { Paper } from './paper.ts';

/** A piece of a page that is never cut. */
export interface Block {
  readonly height: number;
  /** Stays on the page of the block after it. */
  readonly keepWithNext?: boolean;
  readonly draw: (paper: Paper, top: number) => void;
  /** Drawn again at the top when a page begins between this block and another of the same head. */
  readonly head?: Block;
}

export interface PlacedBlock {
  readonly block: Block;
  /** From the top of the area. */
  readonly top: number;
}

/** Fills pages of one height with blocks, first come first placed. */
export function paginate(blocks: readonly Block[], height: number): readonly (readonly PlacedBlock[])[] {
  const pages: PlacedBlock[][] = [[]];
  let top = 0;
  const place = (block: Block) => {
    pages.at(-1)?.push({ block, top });
    top += block.height;
  };
  for (const group of groupsOf(blocks)) {
    const needed = group.reduce((sum, block) => sum + block.height, 0);
    if (top > 0 && top + needed > height) {
      pages.push([]);
      top = 0;
      const head = group[0]?.head;
      if (head) place(head);
    }
    for (const block of group) place(block);
  }
  return pages;
}

function groupsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let continues = false;
  for (const block of blocks) {
    if (continues) groups.at(-1)?.push(block);
    else groups.push([block]);
    continues = block.keepWithNext ?? false;
  }
  return groups;
}
