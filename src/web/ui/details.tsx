import type { ReactNode } from 'react';

export interface DetailsProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean | undefined;
  /** Several with one name: opening one closes the others. */
  name?: string | undefined;
}

export function Details({ summary, children, open, name }: DetailsProps) {
  return (
    <details className="details" open={open} name={name}>
      <summary className="details__summary">{summary}</summary>
      <div className="details__body">{children}</div>
    </details>
  );
}
