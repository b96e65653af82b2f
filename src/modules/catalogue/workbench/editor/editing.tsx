import { createContext, useContext } from 'react';
import type { JsonObject } from '../../comparison/json.ts';
import type { Reach } from '../../drafts/draft.ts';
import type { DescribedRule } from '../../editor/describe-rule.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What every field of the page needs to know. */
export interface Editing {
  readonly reach: Reach;
  readonly content: JsonObject;
  /** What is wrong, by field. */
  readonly faults: ReadonlyMap<string, string>;
  /** What a colleague has made of the same field meanwhile. */
  readonly theirs: ReadonlyMap<string, string>;
  /** The row that a button has just made or moved: `materials.3`. */
  readonly openRow: string | undefined;
  /** Of an element with codes, or one that names something declared elsewhere. */
  choicesFor(path: string): readonly Choice[] | undefined;
  describe(rule: string): DescribedRule;
  /** What a code stands for, said beside it. */
  nameOfCode(path: string, code: string): string | undefined;
}

const CurrentEditing = createContext<Editing | undefined>(undefined);

export const EditingProvider = CurrentEditing.Provider;

export function useEditing(): Editing {
  const editing = useContext(CurrentEditing);
  if (!editing) throw new Error('a field of the editor stands outside of it');
  return editing;
}

/** Whether something is wrong, or a colleague has written, in the field or inside of it. */
export function isMarked({ faults, theirs }: Editing, name: string): boolean {
  return [...faults.keys(), ...theirs.keys()].some((field) => field === name || field.startsWith(`${name}.`));
}
