import { schemaLeaves } from './describe-elements.ts';
import type { Leaf } from './schema-leaves.ts';

/** The element at a path, where it stands once: members of lists of parts have no place of their own. */
export function findFillable(path: string): Leaf | undefined {
  const leaf = schemaLeaves.get(path);
  return path.includes('[]') || leaf?.type === 'record' ? undefined : leaf;
}
