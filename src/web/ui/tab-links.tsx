import { Link } from './link.tsx';

export interface TabLink {
  label: string;
  to: string;
  current?: boolean | undefined;
  /** A thousand and more are “999+”: whoever counts may stop there. */
  count?: number | undefined;
}

/** Views of one thing, each with an address of its own. */
export function TabLinks({ tabs, label }: { tabs: readonly TabLink[]; label: string }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul className="tabs__list">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link to={tab.to} className="tabs__tab" current={tab.current}>
              {tab.label}
              {tab.count === undefined ? null : <span className="tabs__count">{countText(tab.count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Who counted no further than `countedAtMost` shows that there may be more. */
export function countText(count: number, countedAtMost = 1000): string {
  return count >= countedAtMost ? `${countedAtMost - 1}+` : String(count);
}
