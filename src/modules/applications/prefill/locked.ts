import type { FieldFault } from '../../../kernel/refusal.ts';
import type { Typed } from '../../forms/index.ts';
import type { Draft } from '../draft.ts';

/** Fields that only the owner of a register can change. */
export function lockedFields({ prefill }: Pick<Draft, 'prefill'>): ReadonlySet<string> {
  return new Set(prefill.fields.flatMap(({ field, isLocked }) => (isLocked ? [field] : [])));
}

/** What was sent otherwise than the register has it. */
export function faultsOfLocked(draft: Pick<Draft, 'prefill' | 'typed'>, sent: Typed): FieldFault[] {
  return [...lockedFields(draft)].flatMap((field) => {
    const values = sent[field];
    if (values === undefined || sameValues(values, draft.typed[field] ?? [])) return [];
    return [{ field, message: fromRegister }];
  });
}

/** What was sent without what may not be changed. */
export function withoutLocked(draft: Pick<Draft, 'prefill'>, sent: Typed): Typed {
  const locked = lockedFields(draft);
  return Object.fromEntries(Object.entries(sent).filter(([field]) => !locked.has(field)));
}

function sameValues(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, place) => value.trim() === other[place]?.trim());
}

const fromRegister = {
  zh: '这一项来自登记信息，不能在这里修改，已恢复为登记的内容',
  en: 'This comes from a register and cannot be changed here; the registered value was put back',
};
