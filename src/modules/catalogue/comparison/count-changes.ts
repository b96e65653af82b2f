import type { Delta, RowDelta } from './delta.ts';

/** How much lies between two values: single values, and rows that came, went or changed their order. */
export interface ChangeCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly moved: number;
}

export function countChanges(delta: Delta | undefined): ChangeCounts {
  if (!delta) return none;
  if (delta.kind === 'members') return sum(delta.members.map(([, inner]) => countChanges(inner)));
  if (delta.kind === 'rows') return sum(delta.rows.map(countRow));
  if (delta.before === undefined) return { ...none, added: 1 };
  if (delta.after === undefined) return { ...none, removed: 1 };
  return { ...none, changed: 1 };
}

function countRow(row: RowDelta): ChangeCounts {
  if (row.state === 'added') return { ...none, added: 1 };
  if (row.state === 'removed') return { ...none, removed: 1 };
  return sum([countChanges(row.delta), { ...none, moved: row.moved ? 1 : 0 }]);
}

const none: ChangeCounts = { added: 0, removed: 0, changed: 0, moved: 0 };

function sum(counts: readonly ChangeCounts[]): ChangeCounts {
  return counts.reduce(
    (total, count) => ({
      added: total.added + count.added,
      removed: total.removed + count.removed,
      changed: total.changed + count.changed,
      moved: total.moved + count.moved,
    }),
    none,
  );
}
