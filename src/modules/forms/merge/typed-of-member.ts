import type { Typed } from '../typed.ts';
import type { MergedItems } from './merge-items.ts';
import { groupKey } from './merge-sections.ts';

/** The part of a merged form that one item asks for, under the field names of its own form. */
export interface TypedOfMember {
  readonly typed: Typed;
  /** The merged form's name of a field of the item's own form. */
  mergedName(field: string): string;
}

export function typedOfMember({ members, sections }: MergedItems, code: string, typed: Typed): TypedOfMember {
  const form = members.find((member) => member.code === code)?.item.form ?? [];
  const groups = form
    .filter(({ repeat }) => repeat !== undefined)
    .map((section) => ({
      own: section.code,
      merged: sections.groupOf.get(groupKey(code, section.code)) ?? '',
    }));
  const elements = new Set(
    form
      .filter(({ repeat }) => repeat === undefined)
      .flatMap((section) => section.questions.map(({ element }) => element)),
  );
  const own = Object.entries(typed).flatMap(([field, values]): [string, readonly string[]][] => {
    if (elements.has(field)) return [[field, values]];
    const group = groups.find(({ merged }) => isOf(field, merged));
    return group ? [[renamed(field, group.merged, group.own), values]] : [];
  });
  return {
    typed: Object.fromEntries(own),
    mergedName(field) {
      const group = groups.find((one) => isOf(field, one.own));
      return group ? renamed(field, group.own, group.merged) : field;
    },
  };
}

/** `staff[0].person-name` and `staff.count` are fields of the group `staff`. */
const isOf = (field: string, group: string) => field.startsWith(`${group}[`) || field === `${group}.count`;
const renamed = (field: string, from: string, to: string) => `${to}${field.slice(from.length)}`;
