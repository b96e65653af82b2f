import type { ReactNode } from 'react';
import { type Locale, textIn } from '../../kernel/messages.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { useMessages } from './context.tsx';
import { uiWords } from './words.ts';

export interface FieldProblem {
  message: ReactNode;
  /** Id of the field; problems of the whole form have none. */
  field?: string | undefined;
}

export interface ErrorSummaryProps {
  problems: readonly FieldProblem[];
  title?: string | undefined;
  /** The reader starts here; `false` where a summary is only shown. */
  focus?: boolean | undefined;
}

/** Stands first in the page when a form comes back; shells put 错误： before the title. */
export function ErrorSummary({ problems, title, focus = true }: ErrorSummaryProps) {
  const words = useMessages(uiWords);
  if (problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused form the reader starts at what went wrong
    <div className="error-summary" role="alert" tabIndex={-1} id="error-summary" autoFocus={focus}>
      <h2 className="error-summary__title">{title ?? words.errorSummary}</h2>
      <ul className="error-summary__list">
        {problems.map((problem, position) => (
          <li key={problem.field ?? position}>
            {problem.field ? <a href={`#${problem.field}`}>{problem.message}</a> : problem.message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A refusal as the summary shows it: its faults, or its own sentence when it names no field. */
export function problemsOf(refusal: Refusal, locale: Locale): FieldProblem[] {
  if (refusal.faults.length === 0) return [{ message: textIn(refusal.text, locale) }];
  return refusal.faults.map((fault) => ({ field: fault.field, message: textIn(fault.message, locale) }));
}

/** What a refusal says about one field, for the field's `error`. */
export function faultAt(refusal: Refusal | undefined, field: string, locale: Locale): string | undefined {
  const fault = refusal?.faults.find((each) => each.field === field);
  return fault && textIn(fault.message, locale);
}
