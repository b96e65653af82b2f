import { closestName } from '../../../kernel/closest-name.ts';
import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import type { ItemDeclaration } from '../item.ts';
import type { Relation } from '../relation.ts';

type Entry = ContentEntry<ItemDeclaration>;

/** Relations name items of the catalogue, own materials, offices outside it, and no pair twice. */
export function checkRelations(items: readonly Entry[]): ContentFault[] {
  const names = new Map(items.map(({ value }) => [value.basicCode, value.name.zh]));
  return items.flatMap((entry) => {
    const { value, fault } = entry;
    return value.relations.flatMap((relation, index) => {
      const at = (message: string, ...path: PropertyKey[]) => fault(['relations', index, ...path], message);
      return [
        ...checkTarget(value, relation, names).map((message) => at(message, 'item')),
        ...checkMaterial(value, relation).map((message) => at(message, 'material')),
        ...(relation.outside && !relation.outside.office
          ? [at(`says no office for ${relation.outside.name.zh}`, 'outside', 'office')]
          : []),
        ...(isAlone(value, relation) ? [at(`${relation.oneOf} leaves no choice`, 'oneOf')] : []),
        ...(isRepeated(value, index) ? [at('is declared twice')] : []),
      ];
    });
  });
}

function checkTarget(
  { basicCode }: ItemDeclaration,
  { item }: Relation,
  names: ReadonlyMap<string, string>,
): string[] {
  if (item === undefined) return [];
  if (item === basicCode) return ['an item has no relation to itself'];
  if (names.has(item)) return [];
  const closest = closestName(item, names.keys());
  return [`no item ${item}${closest ? `; did you mean ${closest} ${names.get(closest)}?` : ''}`];
}

function checkMaterial({ materials }: ItemDeclaration, { kind, material }: Relation): string[] {
  if ((kind === 'material') !== (material !== undefined)) {
    return [
      kind === 'material' ? 'does not say which material the result becomes' : `has no place in ${kind}`,
    ];
  }
  const codes = materials.map(({ code }) => code);
  if (material === undefined || codes.includes(material)) return [];
  const closest = closestName(material, codes);
  return [`no material ${material}${closest ? `; did you mean ${closest}?` : ''}`];
}

function isAlone({ relations }: ItemDeclaration, { oneOf }: Relation): boolean {
  return oneOf !== undefined && relations.filter((other) => other.oneOf === oneOf).length < 2;
}

function isRepeated({ relations }: ItemDeclaration, index: number): boolean {
  const keys = relations.map(({ kind, item, outside }) => `${kind} ${item ?? outside?.name.zh}`);
  return keys.indexOf(keys[index] ?? '') < index;
}
