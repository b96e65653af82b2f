import type { Locale } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { type FieldProblem, faultAt, problemsOf } from '../../../web/ui/index.ts';

/** A refusal as a form shows it: lines of the summary, and the message at each field. */
export interface FormProblems {
  readonly summary: readonly FieldProblem[];
  at(field: string): string | undefined;
}

export function formProblems(refusal: Refusal | undefined, locale: Locale): FormProblems {
  if (!refusal) return { summary: [], at: () => undefined };
  return { summary: problemsOf(refusal, locale), at: (field) => faultAt(refusal, field, locale) };
}
