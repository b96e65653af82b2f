import type { Text } from '../../kernel/messages.ts';
import type { Requirement } from './interview/problem.ts';
import type { Stop } from './journey.ts';

/** What a rule decides, as its item calls it. */
export function requirementName({ version, subCases }: Stop, { kind, code }: Requirement): Text | undefined {
  const { item } = version;
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
