import { useMessages } from './context.tsx';
import { Link } from './link.tsx';
import { uiWords } from './words.ts';

export interface Crumb {
  label: string;
  /** Left out for the page one is on. */
  to?: string | undefined;
}

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const words = useMessages(uiWords);
  return (
    <nav className="breadcrumbs" aria-label={words.breadcrumbs}>
      <ol className="breadcrumbs__list">
        {crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.to === undefined ? (
              <span aria-current="page">{crumb.label}</span>
            ) : (
              <Link to={crumb.to}>{crumb.label}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
