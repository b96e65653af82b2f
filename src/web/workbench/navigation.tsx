import { useMessages } from '../ui/context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import type { WorkbenchLinkGroup } from './page.ts';
import { workbenchWords } from './words.ts';

/** A rail on wide screens, a line that scrolls sideways on narrow ones. */
export function WorkbenchNavigation({ groups }: { groups: readonly WorkbenchLinkGroup[] }) {
  const words = useMessages(workbenchWords);
  if (groups.length === 0) return null;
  return (
    <nav className="rail" aria-label={words.navigation}>
      <div className="rail__groups">
        {groups.map(({ label, links }, index) => (
          <div key={label} className="rail__group">
            <p className="rail__label" id={`rail-${index}`}>
              {label}
            </p>
            <ul className="rail__list" aria-labelledby={`rail-${index}`}>
              {links.map((link) => (
                <li key={link.href}>
                  <Link to={link.href} className="rail__link" current={link.current}>
                    <Icon name={link.icon} />
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}
