import { type Locale, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';

/** A refusal as a form shows it: lines of the error summary, and the message beside each field. */
export interface FormProblems {
  readonly summary: readonly { readonly message: string; readonly field?: string }[];
  at(field: string): string | undefined;
}

export const noProblems: FormProblems = { summary: [], at: () => undefined };

/** @param fields what a page calls the fields, where it has several forms with the same ones */
export function problemsOf(
  refusal: Refusal | undefined,
  locale: Locale,
  fields: Readonly<Record<string, string>> = {},
): FormProblems {
  if (!refusal) return noProblems;
  const faults = refusal.faults.map(({ field, message }) => ({
    field: fields[field] ?? field,
    message: textIn(message, locale),
  }));
  return {
    summary: faults.length > 0 ? faults : [{ message: textIn(refusal.text, locale) }],
    at: (field) => faults.find((fault) => fault.field === field)?.message,
  };
}
