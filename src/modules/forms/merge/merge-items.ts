import type { Dictionary } from '../../elements/index.ts';
import type { Contradiction, FormParts, Member } from './member.ts';
import { type MergedMaterials, mergeMaterials, type Yields } from './merge-materials.ts';
import { type MergedSections, mergeSections } from './merge-sections.ts';

/** The form of several items: each element asked once, each document handed in once. */
export interface MergedItems {
  readonly members: readonly Member[];
  /** What `formOf` makes the form of. */
  readonly item: FormParts;
  readonly sections: MergedSections;
  readonly materials: MergedMaterials;
  readonly contradictions: readonly Contradiction[];
}

/** @param yields what an item of the matter yields for another need not be handed in */
export function mergeItems(
  members: readonly Member[],
  dictionary: Dictionary,
  yields: Yields = new Map(),
): MergedItems {
  const sections = mergeSections(members, dictionary);
  const materials = mergeMaterials(members, yields);
  return {
    members,
    item: { form: [...sections.sections], materials: [...materials.materials] },
    sections,
    materials,
    contradictions: [...sections.contradictions, ...materials.contradictions],
  };
}

/** How many questions and documents there are, item by item and as one. */
export interface MergeFigures {
  readonly fieldsApart: number;
  readonly fields: number;
  readonly materialsApart: number;
  readonly materials: number;
  readonly formsApart: number;
}

export function figuresOf({ members, item }: MergedItems): MergeFigures {
  const parts = members.map((member) => member.item);
  return {
    fieldsApart: sum(parts.map(countFields)),
    fields: countFields(item),
    materialsApart: sum(parts.map(countMaterials)),
    materials: countMaterials(item),
    formsApart: parts.filter(({ form }) => form.length > 0).length,
  };
}

const countFields = ({ form }: FormParts) => sum(form.map(({ questions }) => questions.length));
const countMaterials = ({ materials }: FormParts) => materials.filter(({ generated }) => !generated).length;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
