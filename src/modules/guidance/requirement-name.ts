import type { Text } from '../../kernel/messages.ts';
import type { Item } from '../catalogue/index.ts';
import type { Requirement } from './interview/problem.ts';
import type { SubCases } from './situations.ts';

/** What a rule decides, as its item calls it. */
export function requirementName(
  item: Item,
  subCases: SubCases,
  { kind, code }: Requirement,
): Text | undefined {
  switch (kind) {
    case 'condition':
      return item.conditions[Number(code)]?.text;
    case 'material':
      return item.materials.find((material) => material.code === code)?.name;
    case 'fee':
      return item.fees[Number(code)]?.name;
    case 'situation':
      return subCases.situations.find((situation) => situation.code === code)?.name;
    case 'unit':
      return subCases.units.find((unit) => unit.code === code)?.name;
  }
}
