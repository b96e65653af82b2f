import type { Typed } from '../typed.ts';
import type { MergedItems } from './merge-items.ts';
import { groupKey } from './merge-sections.ts';
import { typedOfMember } from './typed-of-member.ts';

/** What was typed into an item's own form, under the field names of the merged one. */
export function intoMerged(merged: MergedItems, member: string, typed: Typed): Typed {
  const { mergedName } = typedOfMember(merged, member, {});
  return Object.fromEntries(Object.entries(typed).map(([field, values]) => [mergedName(field), values]));
}

/** Page or material of the merged form where a page or material of an item stands; undefined where it is not in it. */
export function mergedPartOf(merged: MergedItems, member: string, part: string): string | undefined {
  const own = merged.members.find(({ code }) => code === member)?.item;
  const section = own?.form.find(({ code }) => code === part);
  if (!section) return mergedMaterialOf(merged, member, part);
  const group = merged.sections.groupOf.get(groupKey(member, part));
  if (group) return group;
  const asked = new Set(section.questions.map(({ element }) => element));
  // Its questions may have gone to several pages, where others need them first: most of them count.
  const shares = merged.sections.sections.map(({ code, questions }) => ({
    code,
    share: questions.filter(({ element }) => asked.has(element)).length,
  }));
  const [best] = shares.toSorted((one, other) => other.share - one.share);
  return best && best.share > 0 ? best.code : undefined;
}

function mergedMaterialOf({ materials }: MergedItems, member: string, part: string): string | undefined {
  return [...materials.usedFor].find(([, uses]) =>
    uses.some((use) => use.member === member && use.material.code === part),
  )?.[0];
}
