import { alignRows, type Pair } from './align-rows.ts';
import type { Delta, MembersDelta, RowDelta, RowsDelta } from './delta.ts';
import { isEqual } from './equal.ts';
import { isObject, isRows, type Json, type JsonObject, member, memberNames } from './json.ts';
import { longestRising } from './longest-rising.ts';

/** What has to change to make the one value the other; undefined where they are equal. */
export function compare(before: Json | undefined, after: Json | undefined): Delta | undefined {
  if (isEqual(before, after)) return undefined;
  if (isObject(before) && isObject(after)) return compareMembers(before, after);
  if (isRows(before) && isRows(after)) return compareRows(before, after);
  return { kind: 'value', before, after };
}

function compareMembers(before: JsonObject, after: JsonObject): MembersDelta {
  const members = memberNames(after, before).flatMap((name) => {
    const delta = compare(member(before, name), member(after, name));
    return delta ? [[name, delta] as const] : [];
  });
  return { kind: 'members', members };
}

function compareRows(before: readonly Json[], after: readonly Json[]): RowsDelta {
  const pairs = alignRows(before, after);
  const partners = new Map(pairs.map((pair) => [pair.after, pair.before]));
  const inOrder = new Set(longestRising(pairs.map((pair) => pair.before)));
  const rows = after.map((value, index): RowDelta => {
    const partner = partners.get(index);
    if (partner === undefined) return { state: 'added', after: index, value };
    const earlier = before[partner] ?? null;
    const delta = compare(earlier, value);
    const moved = !inOrder.has(partner);
    return { state: 'kept', before: partner, after: index, moved, earlier, later: value, delta };
  });
  return { kind: 'rows', rows: withRemoved(rows, before, pairs) };
}

/** Puts each row that is gone behind the row it stood behind. */
function withRemoved(rows: readonly RowDelta[], before: readonly Json[], pairs: readonly Pair[]): RowDelta[] {
  const kept = new Set(pairs.map((pair) => pair.before));
  const behind = new Map<number, RowDelta[]>();
  let neighbour = -1;
  before.forEach((value, index) => {
    if (kept.has(index)) neighbour = index;
    else
      behind.set(neighbour, [...(behind.get(neighbour) ?? []), { state: 'removed', before: index, value }]);
  });
  const following = (row: RowDelta) => (row.state === 'kept' ? (behind.get(row.before) ?? []) : []);
  return [...(behind.get(-1) ?? []), ...rows.flatMap((row) => [row, ...following(row)])];
}
