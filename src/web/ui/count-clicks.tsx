import type { ReactNode } from 'react';

export interface CountClicksProps {
  /** Address that is told which link was followed. */
  to: string;
  /** What the links answer. */
  asked: string;
  children: ReactNode;
}

/** Links of which it is counted how often they are followed, where scripts run. Nothing says by whom. */
export function CountClicks({ to, asked, children }: CountClicksProps) {
  return (
    <count-clicks data-to={to} data-for={asked}>
      {children}
    </count-clicks>
  );
}
