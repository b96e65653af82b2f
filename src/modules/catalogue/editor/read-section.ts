import { isEqual } from '../comparison/equal.ts';
import { isObject, isRows, type Json, type JsonObject, member, objectOf } from '../comparison/json.ts';
import { valueAt } from '../comparison/value-at.ts';
import type { LeafShape, Member, RowsShape, Shape } from '../elements/schema-shape.ts';

/**
 * What a form says of these members, written into the content. Reading never fails: what is no number stays a text,
 * so that it comes back as it was typed. Fields that the shapes do not name are not read.
 */
export function readMembers(form: URLSearchParams, members: readonly Member[], content: Json): JsonObject {
  const before = isObject(content) ? content : {};
  const read = members.map(([name, shape]) => [name, readShape(form, shape, name)] as const);
  const names = new Set(members.map(([name]) => name));
  const others = Object.keys(before).filter((name) => !names.has(name));
  return objectOf([...others.map((name) => [name, member(before, name)] as const), ...read]);
}

/** Rows of a list are named by the hidden field of the list, in the order in which they stand on the page. */
export const rowsField = (name: string) => `${name}[]`;

function readShape(form: URLSearchParams, shape: Shape, name: string): Json | undefined {
  if (shape.kind === 'rows') return readRows(form, shape, name);
  if (shape.kind === 'leaf') return readLeaf(form, shape, name);
  const part = readObject(form, shape.members, name);
  return shape.isOptional && isBlank(part, shape.members) ? undefined : part;
}

function readRows(form: URLSearchParams, shape: RowsShape, name: string): Json[] {
  return rowKeys(form, name).map((key) => readObject(form, shape.members, `${name}.${key}`));
}

function readObject(form: URLSearchParams, members: readonly Member[], name: string): JsonObject {
  return objectOf(members.map(([each, shape]) => [each, readShape(form, shape, `${name}.${each}`)]));
}

/** More rows than anybody writes are not read. */
const maximumRows = 500;

function rowKeys(form: URLSearchParams, name: string): string[] {
  const keys = form.getAll(rowsField(name)).filter((key) => /^\d{1,4}$/.test(key));
  return [...new Set(keys)].slice(0, maximumRows);
}

function readLeaf(form: URLSearchParams, shape: LeafShape, name: string): Json | undefined {
  if (shape.isList) {
    const list = readList(form, shape, name);
    return list.length === 0 && shape.isOptional ? undefined : list;
  }
  if (shape.type === 'text') return readText(form, shape, name);
  const typed = clean(form.get(name));
  switch (shape.type) {
    case 'boolean':
      if (shape.hasDefault) return typed === 'yes';
      return typed === 'yes' ? true : typed === 'no' ? false : undefined;
    case 'number':
      return readNumber(typed);
    case 'string':
      return typed === '' && (shape.isOptional || shape.hasDefault) ? undefined : typed;
    default:
      return typed === '' ? undefined : typed;
  }
}

function readList(form: URLSearchParams, shape: LeafShape, name: string): Json[] {
  if (shape.type === 'text') {
    return rowKeys(form, name).map(
      (key) => readText(form, { ...shape, isOptional: false }, `${name}.${key}`) ?? '',
    );
  }
  const values = form.getAll(name).map(clean);
  if (shape.type === 'enum') return values.filter((value) => value !== '');
  return values
    .flatMap((value) => value.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A text without Chinese is kept where there is English, so that it can be completed. */
function readText(form: URLSearchParams, { isOptional }: LeafShape, name: string): Json | undefined {
  const zh = clean(form.get(`${name}.zh`));
  const en = clean(form.get(`${name}.en`));
  if (zh === '' && en === '' && isOptional) return undefined;
  return en === '' ? { zh } : { zh, en };
}

function readNumber(typed: string): Json | undefined {
  if (typed === '') return undefined;
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(typed) ? Number(typed) : typed;
}

/** Forms send line breaks as CR LF. */
function clean(typed: string | null): string {
  return (typed ?? '').replaceAll('\r\n', '\n').trim();
}

/** Nothing is said in it that would not be so without it. */
function isBlank(value: Json | undefined, members: readonly Member[]): boolean {
  return members.every(([name, shape]) => isBlankAt(valueAt(value, [name]), shape));
}

function isBlankAt(value: Json | undefined, shape: Shape): boolean {
  if (value === undefined || value === '') return true;
  if (shape.kind === 'leaf' && shape.hasDefault && isEqual(value, shape.fallback as Json)) return true;
  if (shape.kind === 'rows') return isRows(value) && value.length === 0;
  if (shape.kind === 'part') return isBlank(value, shape.members);
  if (shape.isList) return isRows(value) && value.length === 0;
  return isObject(value) && value.zh === '' && value.en === undefined;
}

/** Takes out rows in which nothing was written. */
export function withoutBlankRows(value: JsonObject, members: readonly Member[]): JsonObject {
  return objectOf([
    ...Object.entries(value),
    ...members.map(([name, shape]) => [name, dropBlank(member(value, name), shape)] as const),
  ]);
}

function dropBlank(value: Json | undefined, shape: Shape): Json | undefined {
  if (shape.kind === 'part') return isObject(value) ? withoutBlankRows(value, shape.members) : value;
  if (!isRows(value)) return value;
  if (shape.kind === 'rows') {
    const rows = value.map((row) => (isObject(row) ? withoutBlankRows(row, shape.members) : row));
    return rows.filter((row) => !isBlank(row, shape.members));
  }
  return shape.type === 'text' ? value.filter((row) => !isBlankAt(row, { ...shape, isList: false })) : value;
}
