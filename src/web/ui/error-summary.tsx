import type { ReactNode } from 'react';
import { useMessages } from './context.tsx';
import { uiWords } from './words.ts';

export interface FieldProblem {
  message: ReactNode;
  /** Id of the field; problems of the whole form have none. */
  field?: string | undefined;
}

/** Stands first in the page when a form comes back; shells put 错误： before the title. */
export function ErrorSummary({
  problems,
  title,
}: {
  problems: readonly FieldProblem[];
  title?: string | undefined;
}) {
  const words = useMessages(uiWords);
  if (problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused form the reader starts at what went wrong
    <div className="error-summary" role="alert" tabIndex={-1} id="error-summary" autoFocus>
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
