import type { z } from 'zod';

/** What a schema says of one element. */
export interface Leaf {
  readonly type: 'string' | 'text' | 'number' | 'boolean' | 'enum' | 'record';
  readonly isList: boolean;
  /** False where it, or a part it belongs to, may be absent or has a default. */
  readonly isRequired: boolean;
  /** Of an enumeration. */
  readonly codes?: readonly string[];
}

/** Every element of a schema by its path, in the order of the schema. */
export function leavesOf(schema: z.ZodType, path: string): ReadonlyMap<string, Leaf> {
  return new Map(walk(schema as z.core.$ZodType, path, { isList: false, isRequired: true }));
}

type Place = Pick<Leaf, 'isList' | 'isRequired'>;

function* walk(schema: z.core.$ZodType, path: string, place: Place): Generator<[string, Leaf]> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
      return yield* walk(def.innerType, path, { ...place, isRequired: false });
    // A text of a content file is a string or `{ zh, en }`; it is read as the latter.
    case 'pipe':
      return yield [path, { ...place, type: 'text' }];
    case 'array':
      if (isPlain(def.element)) return yield* walk(def.element, path, { ...place, isList: true });
      return yield* walk(def.element, `${path}[]`, place);
    case 'object':
      if ('zh' in def.shape) return yield [path, { ...place, type: 'text' }];
      for (const [name, inner] of Object.entries(def.shape)) yield* walk(inner, `${path}.${name}`, place);
      return;
    case 'enum':
      return yield [path, { ...place, type: 'enum', codes: Object.values(def.entries).map(String) }];
    case 'string':
    case 'number':
    case 'boolean':
    case 'record':
      return yield [path, { ...place, type: def.type }];
    default:
      throw new TypeError(`${path} has the unknown schema type ${def.type}`);
  }
}

function isPlain(schema: z.core.$ZodType): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type !== 'object' || 'zh' in def.shape;
}
