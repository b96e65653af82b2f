import { withQuery } from '../portal/addresses.ts';
import type { RelationGroup } from '../queries/get-relation-map.ts';

export const relationsPath = '/workbench/catalogue/relations';

export function relationsAddress({ department, topic }: RelationGroup): string {
  return withQuery(relationsPath, { department, topic });
}
