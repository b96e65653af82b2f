import type { z } from 'zod';
import { type LeafShape, type Shape, shapeOf } from './schema-shape.ts';

/** What a schema says of one element. */
export interface Leaf extends Pick<LeafShape, 'type' | 'isList' | 'codes'> {
  /** False where it, or a part it belongs to, may be absent or has a default. */
  readonly isRequired: boolean;
}

/** Every element of a schema by its path, in the order of the schema. */
export function leavesOf(schema: z.ZodType, path: string): ReadonlyMap<string, Leaf> {
  return new Map(leavesIn(shapeOf(schema, path), true));
}

function leavesIn(shape: Shape, isRequired: boolean): [string, Leaf][] {
  if (shape.kind === 'leaf') {
    const { path, type, isList, codes, isOptional, hasDefault } = shape;
    const leaf = { type, isList, isRequired: isRequired && !isOptional && !hasDefault };
    return [[path, codes ? { ...leaf, codes } : leaf]];
  }
  const isThere = isRequired && !(shape.kind === 'part' && shape.isOptional) && !isDefaulted(shape);
  return shape.members.flatMap(([, inner]) => leavesIn(inner, isThere));
}

function isDefaulted(shape: Shape): boolean {
  return shape.kind === 'rows' && shape.hasDefault;
}
