import type { Delta } from '../comparison/delta.ts';
import { type DescribedChange, describeChanges, type NameOfCode } from './describe-changes.ts';

/** What lies between two versions: of the standard and of the offer. */
export interface VersionChanges {
  readonly standard: readonly DescribedChange[];
  readonly offering: readonly DescribedChange[];
}

export function describeVersionChanges(delta: Delta | undefined, nameOfCode: NameOfCode): VersionChanges {
  return {
    standard: describeChanges(partOf(delta, 'item'), 'standard', nameOfCode),
    offering: describeChanges(partOf(delta, 'offering'), 'offering', nameOfCode),
  };
}

function partOf(delta: Delta | undefined, name: 'item' | 'offering'): Delta | undefined {
  return delta?.kind === 'members' ? delta.members.find(([each]) => each === name)?.[1] : undefined;
}
