import { useMessages } from '../ui/context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import type { WorkbenchLink } from './page.ts';
import { workbenchWords } from './words.ts';

/** A rail on wide screens, a line that scrolls sideways on narrow ones. */
export function WorkbenchNavigation({ links }: { links: readonly WorkbenchLink[] }) {
  const words = useMessages(workbenchWords);
  if (links.length === 0) return null;
  return (
    <nav className="rail" aria-label={words.navigation}>
      <ul className="rail__list">
        {links.map((link) => (
          <li key={link.href}>
            <Link to={link.href} className="rail__link" current={link.current}>
              {link.icon ? <Icon name={link.icon} /> : null}
              {link.label}
              {link.count === undefined ? null : <span className="rail__count">{link.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
