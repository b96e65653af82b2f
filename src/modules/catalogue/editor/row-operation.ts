import { isObject, isRows, type Json, type JsonObject, objectOf } from '../comparison/json.ts';
import { valueAt } from '../comparison/value-at.ts';
import type { Reach } from '../drafts/draft.ts';
import type { Member } from '../elements/schema-shape.ts';
import { shapeAt } from './content-shape.ts';

/** What a button of a list asks for: `add:materials`, `remove:materials:2`, `up:form.0.questions:3`. */
export interface RowOperation {
  readonly act: 'add' | 'remove' | 'up' | 'down';
  /** Where the list stands. */
  readonly list: string;
  readonly row: number;
}

const acts = ['add', 'remove', 'up', 'down'] as const;

/** Nothing where the button is not one of a list. */
export function readOperation(button: string | null): RowOperation | undefined {
  const [name, list = '', row = '0'] = (button ?? '').split(':');
  const act = acts.find((each) => each === name);
  if (!act || !/^[\w.]{1,80}$/.test(list) || !/^\d{1,4}$/.test(row)) return undefined;
  return { act, list, row: Number(row) };
}

/** The content after the operation; unchanged where there is no such list or row. */
export function operate(content: JsonObject, { act, list, row }: RowOperation, reach: Reach): JsonObject {
  const path = list.split('.');
  const rows = valueAt(content, path) ?? [];
  const shape = shapeAt(reach, list);
  if (!isRows(rows) || !shape || shape.kind === 'part') return content;
  if (act === 'add') {
    const added = shape.kind === 'rows' ? newRow(shape.members) : { zh: '' };
    return replaced(content, path, [...rows, added]);
  }
  if (row >= rows.length) return content;
  if (act === 'remove') return replaced(content, path, rows.toSpliced(row, 1));
  const other = act === 'up' ? row - 1 : row + 1;
  const [one, two] = [rows[row], rows[other]];
  if (one === undefined || two === undefined) return content;
  return replaced(content, path, rows.with(row, two).with(other, one));
}

/** With what holds where nothing is said. */
function newRow(members: readonly Member[]): JsonObject {
  return objectOf(
    members.map(([name, shape]) => [
      name,
      shape.kind === 'leaf' && shape.hasDefault ? (shape.fallback as Json) : undefined,
    ]),
  );
}

function replaced(content: JsonObject, [name = '', ...rest]: readonly string[], value: Json): JsonObject {
  const inner = rest.length === 0 ? value : replacedIn(content[name], rest, value);
  return objectOf([...Object.entries(content), [name, inner]]);
}

function replacedIn(content: Json | undefined, path: readonly string[], value: Json): Json | undefined {
  if (isObject(content)) return replaced(content, path, value);
  if (!isRows(content)) return content;
  const [index = '', ...rest] = path;
  return content.map((row, place) =>
    place === Number(index) ? (rest.length === 0 ? value : (replacedIn(row, rest, value) ?? row)) : row,
  );
}
