import type { CalendarDate } from '../../../kernel/date.ts';
import type { FieldFault } from '../../../kernel/refusal.ts';
import type { Dictionary } from '../../elements/index.ts';
import { type CheckedForm, checkForm } from '../check-form.ts';
import { formOf } from '../form.ts';
import type { Typed } from '../typed.ts';
import type { MergedItems } from './merge-items.ts';
import { typedOfMember } from './typed-of-member.ts';

/** What was typed into a merged form, read as a whole and as each item reads it. */
export interface CheckedMergedForm extends CheckedForm {
  /** By basic code: the answers of each item's own form. */
  readonly ofMember: ReadonlyMap<string, CheckedForm>;
}

/**
 * Reads a merged form. What one item wants in its own case alone is a fault of the merged field too, so that
 * answers without a fault are without a fault in every item's own form.
 */
export function checkMergedForm(
  merged: MergedItems,
  dictionary: Dictionary,
  typed: Typed,
  today: CalendarDate,
): CheckedMergedForm {
  const whole = checkForm(formOf(merged.item, dictionary), typed, today);
  const ofMember = new Map<string, CheckedForm>();
  const faults = new Map<string, FieldFault>();
  for (const { code, item } of merged.members) {
    const own = typedOfMember(merged, code, typed);
    const checked = checkForm(formOf(item, dictionary), own.typed, today);
    ofMember.set(code, checked);
    for (const fault of checked.pages.flatMap((page) => page.faults)) {
      const field = own.mergedName(fault.field);
      if (!faults.has(field)) faults.set(field, { ...fault, field });
    }
  }
  const pages = whole.pages.map((checked) => {
    const known = new Set(checked.faults.map(({ field }) => field));
    const further = checked.shown.flatMap((field) => (known.has(field) ? [] : (faults.get(field) ?? [])));
    return further.length === 0 ? checked : { ...checked, faults: [...checked.faults, ...further] };
  });
  return { answers: whole.answers, pages, ofMember };
}
