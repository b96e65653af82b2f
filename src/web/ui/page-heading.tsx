import type { ReactNode } from 'react';

export interface PageHeadingProps {
  children: ReactNode;
  /** A small line above: the section, the item, the step. */
  caption?: ReactNode | undefined;
  /** One or two sentences below, a little larger than the text. */
  lead?: ReactNode | undefined;
  /** Tags or a number beside the heading. */
  aside?: ReactNode | undefined;
  /** `h1`, unless the heading is shown as a part of another page. */
  level?: 'h1' | 'h2' | 'h3' | undefined;
}

export function PageHeading({ children, caption, lead, aside, level: Heading = 'h1' }: PageHeadingProps) {
  return (
    <header className="page-heading">
      {caption ? <p className="page-heading__caption">{caption}</p> : null}
      <div className="page-heading__line">
        <Heading className="page-heading__title">{children}</Heading>
        {aside ? <div className="page-heading__aside">{aside}</div> : null}
      </div>
      {lead ? <p className="page-heading__lead">{lead}</p> : null}
    </header>
  );
}
