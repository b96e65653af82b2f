import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface PanelProps {
  title: ReactNode;
  /** The number a person keeps, and what it is called. */
  reference?: { label: string; value: ReactNode } | undefined;
  children?: ReactNode | undefined;
  level?: 'h1' | 'h2' | 'h3' | undefined;
}

/** The good news at the end of a journey; its title is the page heading. */
export function Panel({ title, reference, children, level: Heading = 'h1' }: PanelProps) {
  return (
    <div className="panel">
      <Icon name="check-circle" size="large" />
      <Heading className="panel__title">{title}</Heading>
      {reference ? (
        <p className="panel__reference">
          {reference.label}
          <strong className="panel__number">{reference.value}</strong>
        </p>
      ) : null}
      {children ? <div className="panel__body">{children}</div> : null}
    </div>
  );
}
