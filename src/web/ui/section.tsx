import { createContext, type ReactNode, useContext } from 'react';

type HeadingLevel = 'h2' | 'h3' | 'h4';

const CurrentLevel = createContext<HeadingLevel>('h2');

const below: Record<HeadingLevel, HeadingLevel> = { h2: 'h3', h3: 'h4', h4: 'h4' };

export interface SectionProps {
  title: ReactNode;
  children: ReactNode;
  id?: string | undefined;
  /** A link at the end of the heading line: 全部. */
  action?: ReactNode | undefined;
  lead?: ReactNode | undefined;
}

/** A heading and what belongs to it; a section inside a section is one level lower by itself. */
export function Section({ title, children, id, action, lead }: SectionProps) {
  const Heading = useHeadingLevel();
  return (
    <section className="section" id={id} aria-labelledby={id ? `${id}-title` : undefined}>
      <div className="section__head">
        <Heading className="section__title" id={id ? `${id}-title` : undefined}>
          {title}
        </Heading>
        {action ? <div className="section__action">{action}</div> : null}
      </div>
      {lead ? <p className="section__lead">{lead}</p> : null}
      <CurrentLevel value={below[Heading]}>{children}</CurrentLevel>
    </section>
  );
}

export function useHeadingLevel(): HeadingLevel {
  return useContext(CurrentLevel);
}
