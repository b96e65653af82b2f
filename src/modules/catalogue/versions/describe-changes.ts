import type { Text } from '../../../kernel/messages.ts';
import { changedWords, type TextPart } from '../comparison/changed-words.ts';
import { type ChangeCounts, countChanges } from '../comparison/count-changes.ts';
import type { Delta, MembersDelta, RowDelta } from '../comparison/delta.ts';
import { isObject, type Json, member } from '../comparison/json.ts';
import type { Reach } from '../drafts/draft.ts';
import { contentShape } from '../editor/content-shape.ts';
import { elementAt, labelOf } from '../editor/labels.ts';
import { rowTitle } from '../editor/row-title.ts';
import { itemElements } from '../elements/item-elements.ts';
import type { Member, Shape } from '../elements/schema-shape.ts';

/** A member that differs, under its official name. */
export interface DescribedChange {
  readonly label: Text;
  readonly counts: ChangeCounts;
  readonly change: Change;
}

export type Change =
  | { readonly kind: 'value'; readonly before?: Text | undefined; readonly after?: Text | undefined }
  /** A text of which some words changed; in each language in which it did. */
  | { readonly kind: 'text'; readonly zh: readonly TextPart[]; readonly en: readonly TextPart[] }
  | { readonly kind: 'group'; readonly changes: readonly DescribedChange[] }
  | { readonly kind: 'rows'; readonly rows: readonly ChangedRow[] };

export interface ChangedRow {
  readonly state: 'added' | 'removed' | 'changed' | 'moved';
  /** Its place in the later list, in the earlier one where it is gone; counted from 1. */
  readonly place: number;
  readonly title: Text;
  readonly changes: readonly DescribedChange[];
}

/** Names of codes, from the code tables of the elements. */
export type NameOfCode = (table: string, code: string) => Text;

/** What a delta of an Item or an Offering says, element by element in the order of their description. */
export function describeChanges(
  delta: Delta | undefined,
  reach: Reach,
  nameOfCode: NameOfCode,
): DescribedChange[] {
  if (delta?.kind !== 'members') return [];
  const describe = describer(nameOfCode);
  return describe.members(delta, [...contentShape(reach).members].sort(byElementOrder));
}

const orders = new Map(itemElements.map(({ path }, index) => [path as string | undefined, index]));

function byElementOrder([, left]: Member, [, right]: Member): number {
  return orderOf(left) - orderOf(right);
}

/** Where the first of its elements stands in the description. */
function orderOf(shape: Shape): number {
  if (shape.kind === 'leaf') return orders.get(shape.path) ?? itemElements.length;
  return Math.min(...shape.members.map(([, inner]) => orderOf(inner)));
}

function describer(nameOfCode: NameOfCode) {
  function members(delta: MembersDelta, shapes: readonly Member[]): DescribedChange[] {
    const changed = new Map(delta.members);
    return shapes.flatMap(([name, shape]) => {
      const inner = changed.get(name);
      return inner
        ? [{ label: labelOf(shape), counts: countChanges(inner), change: changeOf(inner, shape) }]
        : [];
    });
  }

  function changeOf(delta: Delta, shape: Shape): Change {
    if (delta.kind === 'rows') return { kind: 'rows', rows: delta.rows.flatMap((row) => rowOf(row, shape)) };
    if (shape.kind === 'leaf') return leafChange(delta, shape);
    if (delta.kind === 'members') return { kind: 'group', changes: members(delta, shape.members) };
    // A part that came or went as a whole is told member by member.
    const [before, after] = [delta.before, delta.after];
    return { kind: 'group', changes: tellAll(shape.members, before ?? after, before === undefined) };
  }

  function leafChange(delta: Delta, shape: Shape): Change {
    if (delta.kind === 'members') return textChange(delta);
    if (delta.kind !== 'value') return { kind: 'value' };
    const [before, after] = [said(delta.before, shape), said(delta.after, shape)];
    const isText = typeof delta.before === 'string' && typeof delta.after === 'string';
    if (isText && before && after && !hasCodes(shape)) {
      return { kind: 'text', zh: changedWords(before.zh, after.zh), en: [] };
    }
    return { kind: 'value', before, after };
  }

  function textChange({ members: changed }: MembersDelta): Change {
    const partsOf = (language: string): TextPart[] => {
      const inner = changed.find(([name]) => name === language)?.[1];
      if (inner?.kind !== 'value') return [];
      return changedWords(String(inner.before ?? ''), String(inner.after ?? ''));
    };
    return { kind: 'text', zh: partsOf('zh'), en: partsOf('en') };
  }

  function rowOf(row: RowDelta, shape: Shape): ChangedRow[] {
    const title = (value: Json) => said(value, shape) ?? { zh: '' };
    if (row.state === 'added' || row.state === 'removed') {
      const place = row.state === 'added' ? row.after : row.before;
      const changes = shape.kind === 'rows' ? tellAll(shape.members, row.value, row.state === 'added') : [];
      return [{ state: row.state, place: place + 1, title: title(row.value), changes }];
    }
    if (!row.delta && !row.moved) return [];
    const state = row.delta ? 'changed' : 'moved';
    const change = row.delta && changeOf(row.delta, asPart(shape));
    const changes = !change
      ? []
      : change.kind === 'group'
        ? change.changes
        : [{ label: labelOf(shape), counts: countChanges(row.delta), change }];
    return [{ state, place: row.after + 1, title: title(row.later), changes }];
  }

  /** Every member of a part that came or went. */
  function tellAll(shapes: readonly Member[], value: Json | undefined, isNew: boolean): DescribedChange[] {
    if (!isObject(value)) return [];
    return shapes.flatMap(([name, shape]) => {
      const inner = member(value, name);
      if (inner === undefined || (Array.isArray(inner) && inner.length === 0)) return [];
      const words = said(inner, shape);
      const change: Change = isNew ? { kind: 'value', after: words } : { kind: 'value', before: words };
      const counts = { added: isNew ? 1 : 0, removed: isNew ? 0 : 1, changed: 0, moved: 0 };
      return words && words.zh !== '' ? [{ label: labelOf(shape), counts, change }] : [];
    });
  }

  /** A value in words: codes by their names, lists joined, parts by what they are called. */
  function said(value: Json | undefined, shape: Shape): Text | undefined {
    if (value === undefined || value === null) return undefined;
    if (Array.isArray(value)) return joined(value.map((one: Json) => said(one, shape) ?? { zh: '' }));
    if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    if (isObject(value))
      return typeof value.zh === 'string' ? (value as unknown as Text) : partWords(value, shape);
    const table = hasCodes(shape) ? elementAt(shape)?.table : undefined;
    return table === undefined ? { zh: String(value) } : nameOfCode(table, String(value));
  }

  function partWords(value: Json, shape: Shape): Text {
    const title = rowTitle(value);
    if (title !== '' || shape.kind === 'leaf') return { zh: title };
    return joined(
      tellAll(shape.members, value, true).flatMap(({ change }) =>
        change.kind === 'value' ? (change.after ?? []) : [],
      ),
    );
  }

  return { members };
}

function hasCodes(shape: Shape): boolean {
  return shape.kind === 'leaf' && elementAt(shape)?.table !== undefined;
}

/** A row is a part with the members of its list. */
function asPart(shape: Shape): Shape {
  if (shape.kind === 'rows')
    return { kind: 'part', path: `${shape.path}[]`, isOptional: false, members: shape.members };
  return shape.kind === 'leaf' ? { ...shape, isList: false } : shape;
}

function joined(texts: readonly Text[]): Text {
  const english = texts.map(({ zh, en }) => en ?? zh).join(', ');
  return { zh: texts.map(({ zh }) => zh).join('、'), en: english };
}
