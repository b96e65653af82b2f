import { useMessages } from './context.tsx';
import { Link } from './link.tsx';
import { countText } from './tab-links.tsx';
import { uiWords } from './words.ts';

export interface FilterOption {
  label: string;
  /** The same list with this choice taken, or given up when it is taken now. */
  to: string;
  selected?: boolean | undefined;
  /** A thousand and more are “999+”: whoever counts may stop there. */
  count?: number | undefined;
  /** Where counting ended, if sooner: from there on it reads “99+”. */
  countedAtMost?: number | undefined;
}

export interface FilterGroup {
  title: string;
  options: readonly FilterOption[];
}

export interface FilterLinksProps {
  label: string;
  groups: readonly FilterGroup[];
  /** The list without any choice. */
  clear?: string | undefined;
}

/** Facets as plain links: every state of a list has an address. */
export function FilterLinks({ label, groups, clear }: FilterLinksProps) {
  const words = useMessages(uiWords);
  return (
    <nav className="filters" aria-label={label}>
      {groups.map((group) => (
        <Group key={group.title} group={group} />
      ))}
      {clear ? (
        <Link to={clear} className="filters__clear">
          {words.clear}
        </Link>
      ) : null}
    </nav>
  );
}

function Group({ group }: { group: FilterGroup }) {
  const words = useMessages(uiWords);
  return (
    <div className="filters__group">
      <p className="filters__title">{group.title}</p>
      <ul className="filters__list">
        {group.options.map((option) => (
          <li key={option.label}>
            <Link to={option.to} className={option.selected ? 'filter filter--selected' : 'filter'}>
              {option.label}
              {option.selected ? <span className="visually-hidden"> {words.selected}</span> : null}
              {option.count === undefined ? null : (
                <span className="filter__count">{countText(option.count, option.countedAtMost)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
