import type { ReactNode } from 'react';

export interface PageHeadingProps {
  children: ReactNode;
  /** A small line above: the section, the item, the step. */
  caption?: ReactNode | undefined;
  /** One or two sentences below, a little larger than the text. */
  lead?: ReactNode | undefined;
  /** Tags or a number beside the heading. */
  aside?: ReactNode | undefined;
}

export function PageHeading({ children, caption, lead, aside }: PageHeadingProps) {
  return (
    <header className="page-heading">
      {caption ? <p className="page-heading__caption">{caption}</p> : null}
      <div className="page-heading__line">
        <h1 className="page-heading__title">{children}</h1>
        {aside ? <div className="page-heading__aside">{aside}</div> : null}
      </div>
      {lead ? <p className="page-heading__lead">{lead}</p> : null}
    </header>
  );
}
