import type { ReactNode } from 'react';
import { useMessages } from './context.tsx';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { uiWords } from './words.ts';

export interface PaginationProps {
  previous?: string | undefined;
  next?: string | undefined;
  /** Between the links: 第 21–40 件, 共 1,204 件. */
  summary?: ReactNode | undefined;
  label?: string | undefined;
}

/** Keyset paging knows its neighbours and no page numbers. */
export function Pagination({ previous, next, summary, label }: PaginationProps) {
  const words = useMessages(uiWords);
  if (!previous && !next) return null;
  return (
    <nav className="pagination" aria-label={label ?? words.pagination}>
      {previous ? (
        <Link to={previous} className="pagination__link" rel="prev">
          <Icon name="chevron-left" />
          {words.previous}
        </Link>
      ) : null}
      {summary ? <span className="pagination__summary">{summary}</span> : null}
      {next ? (
        <Link to={next} className="pagination__link pagination__link--next" rel="next">
          {words.next}
          <Icon name="chevron-right" />
        </Link>
      ) : null}
    </nav>
  );
}
