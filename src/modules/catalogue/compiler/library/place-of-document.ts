import type { Item } from '../../item.ts';
import { documentsIn } from './document-names.ts';

/** The material that asks for a document. */
export function placeOfDocument({ materials }: Pick<Item, 'materials'>, document: string): string {
  const index = materials.findIndex(({ name }) => documentsIn(name.zh).names.includes(document));
  return index < 0 ? 'materials' : `materials.${index}`;
}
