import type { ReactNode } from 'react';
import { Link } from './link.tsx';

export interface Result {
  key: string;
  title: ReactNode;
  to: string;
  text?: ReactNode | undefined;
  /** Why it stands in the list. */
  note?: ReactNode | undefined;
  /** Short facts in small type, separated by the style. */
  facts?: readonly ReactNode[] | undefined;
  /** Tags at the end of the title line. */
  tags?: ReactNode | undefined;
}

/** A list one reads down until the right entry comes: search results, the services of an office. */
export function ResultList({
  results,
  ordered,
}: {
  results: readonly Result[];
  ordered?: boolean | undefined;
}) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className="results">
      {results.map((result) => (
        <li className="results__result" key={result.key}>
          <p className="results__title">
            <Link to={result.to}>{result.title}</Link>
            {result.tags ? <span className="results__tags">{result.tags}</span> : null}
          </p>
          {result.text ? <p className="results__text">{result.text}</p> : null}
          {result.note ? <p className="results__note">{result.note}</p> : null}
          {result.facts?.length ? (
            <ul className="results__facts">
              {result.facts.map((fact, position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
                <li key={position}>{fact}</li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </List>
  );
}
