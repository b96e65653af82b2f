import type { z } from 'zod';

/** A schema as a tree: parts with members, lists of parts, and the elements at its ends. */
export type Shape = LeafShape | PartShape | RowsShape;

/** One element; a text in two languages and a list of plain values are one. */
export interface LeafShape {
  readonly kind: 'leaf';
  readonly path: string;
  readonly type: 'string' | 'text' | 'number' | 'boolean' | 'enum' | 'record';
  readonly isList: boolean;
  /** Absent says something else than any value: not known. */
  readonly isOptional: boolean;
  readonly hasDefault: boolean;
  /** What it is where nothing is said. */
  readonly fallback?: unknown;
  /** Of an enumeration. */
  readonly codes?: readonly string[];
}

export interface PartShape {
  readonly kind: 'part';
  readonly path: string;
  readonly isOptional: boolean;
  readonly members: readonly Member[];
}

export interface RowsShape {
  readonly kind: 'rows';
  readonly path: string;
  readonly hasDefault: boolean;
  readonly members: readonly Member[];
}

export type Member = readonly [name: string, shape: Shape];

/** @throws TypeError for a kind of schema that no element has */
export function shapeOf(schema: z.ZodType, path: string): Shape {
  return walk(schema as z.core.$ZodType, path, { isOptional: false, hasDefault: false });
}

interface Absence {
  readonly isOptional: boolean;
  readonly hasDefault: boolean;
  readonly fallback?: unknown;
}

function walk(schema: z.core.$ZodType, path: string, absence: Absence): Shape {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const leaf = (type: LeafShape['type'], codes?: readonly string[]): LeafShape => ({
    kind: 'leaf',
    path,
    type,
    isList: false,
    ...absence,
    ...(codes ? { codes } : {}),
  });
  switch (def.type) {
    case 'optional':
      return walk(def.innerType, path, { ...absence, isOptional: true });
    case 'default':
    case 'prefault':
      return walk(def.innerType, path, { ...absence, hasDefault: true, fallback: def.defaultValue });
    // A text of a content file is a string or `{ zh, en }`; it is read as the latter.
    case 'pipe':
      return leaf('text');
    case 'array':
      return listOf(def.element, path, absence);
    case 'object':
      if ('zh' in def.shape) return leaf('text');
      return { kind: 'part', path, isOptional: absence.isOptional, members: membersOf(def.shape, path) };
    case 'enum':
      return leaf('enum', Object.values(def.entries).map(String));
    case 'string':
    case 'number':
    case 'boolean':
    case 'record':
      return leaf(def.type);
    default:
      throw new TypeError(`${path} has the unknown schema type ${def.type}`);
  }
}

function listOf(element: z.core.$ZodType, path: string, absence: Absence): Shape {
  const one = walk(element, path, absence);
  if (one.kind === 'leaf') return { ...one, isList: true };
  const rows = walk(element, `${path}[]`, absence);
  return {
    kind: 'rows',
    path,
    hasDefault: absence.hasDefault,
    members: rows.kind === 'leaf' ? [] : rows.members,
  };
}

function membersOf(shape: Readonly<Record<string, z.core.$ZodType>>, path: string): Member[] {
  return Object.entries(shape).map(([name, inner]) => [
    name,
    walk(inner, `${path}.${name}`, { isOptional: false, hasDefault: false }),
  ]);
}
