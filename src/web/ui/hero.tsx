import type { ReactNode } from 'react';

export interface HeroProps {
  title: ReactNode;
  lead?: ReactNode | undefined;
  children?: ReactNode | undefined;
}

/** The broad band at the top of a home page, usually around a large SearchBox. */
export function Hero({ title, lead, children }: HeroProps) {
  return (
    <div className="hero">
      <div className="container hero__inner">
        <h1 className="hero__title">{title}</h1>
        {lead ? <p className="hero__lead">{lead}</p> : null}
        {children}
      </div>
    </div>
  );
}

/** Words people look for most, below the search box. */
export function HeroLinks({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <p className="hero__links">
      <span>{label}</span>
      {children}
    </p>
  );
}
