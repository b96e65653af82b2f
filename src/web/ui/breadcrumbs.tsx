import { useMessages } from './context.tsx';
import { Link } from './link.tsx';
import { uiWords } from './words.ts';

export interface Crumb {
  readonly label: string;
  /** Left out for the page one is on. */
  readonly href?: string | undefined;
}

export interface BreadcrumbsProps {
  crumbs: readonly Crumb[];
  label?: string | undefined;
}

export function Breadcrumbs({ crumbs, label }: BreadcrumbsProps) {
  const words = useMessages(uiWords);
  return (
    <nav className="breadcrumbs" aria-label={label ?? words.breadcrumbs}>
      <ol className="breadcrumbs__list">
        {crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.href === undefined ? (
              <span aria-current="page">{crumb.label}</span>
            ) : (
              <Link to={crumb.href}>{crumb.label}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
