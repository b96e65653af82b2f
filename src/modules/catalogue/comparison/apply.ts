import type { Delta, RowDelta, RowsDelta } from './delta.ts';
import { isObject, isRows, type Json, type JsonObject, member, memberNames, objectOf } from './json.ts';

/** The later value: the earlier one with its changes. */
export function apply(before: Json | undefined, delta: Delta | undefined): Json | undefined {
  if (!delta) return before;
  if (delta.kind === 'value') return delta.after;
  if (delta.kind === 'members') return applyMembers(isObject(before) ? before : {}, new Map(delta.members));
  return applyRows(isRows(before) ? before : [], delta);
}

function applyMembers(before: JsonObject, changes: ReadonlyMap<string, Delta>): JsonObject {
  const names = [...new Set([...memberNames(before), ...changes.keys()])];
  return objectOf(names.map((name) => [name, apply(member(before, name), changes.get(name))]));
}

function applyRows(before: readonly Json[], { rows }: RowsDelta): Json[] {
  return rows.flatMap((row) => {
    if (row.state === 'removed') return [];
    if (row.state === 'added') return [row.value];
    const value = apply(before[row.before], row.delta);
    return value === undefined ? [] : [value];
  });
}

/** The way back. */
export function invert(delta: Delta | undefined): Delta | undefined {
  if (!delta) return undefined;
  if (delta.kind === 'value') return { kind: 'value', before: delta.after, after: delta.before };
  if (delta.kind === 'rows') return { kind: 'rows', rows: invertRows(delta.rows) };
  return {
    kind: 'members',
    members: delta.members.flatMap(([name, inner]) => {
      const back = invert(inner);
      return back ? [[name, back] as const] : [];
    }),
  };
}

/** In the order of the earlier list; what was added is told where it stood. */
function invertRows(rows: readonly RowDelta[]): RowDelta[] {
  return rows.map(invertRow).sort((left, right) => placeOf(left) - placeOf(right));
}

function invertRow(row: RowDelta): RowDelta {
  if (row.state === 'added') return { state: 'removed', before: row.after, value: row.value };
  if (row.state === 'removed') return { state: 'added', after: row.before, value: row.value };
  return {
    ...row,
    before: row.after,
    after: row.before,
    earlier: row.later,
    later: row.earlier,
    delta: invert(row.delta),
  };
}

function placeOf(row: RowDelta): number {
  return row.state === 'removed' ? row.before : row.after;
}
