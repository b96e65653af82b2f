import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface EmptyStateProps {
  title: ReactNode;
  /** What the person can do next; an empty list without it is a dead end. */
  children: ReactNode;
  icon?: IconName | undefined;
  action?: ReactNode | undefined;
}

export function EmptyState({ title, children, icon = 'document', action }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} size="large" />
      <p className="empty__title">{title}</p>
      <div className="empty__text">{children}</div>
      {action ? <div className="empty__action">{action}</div> : null}
    </div>
  );
}
