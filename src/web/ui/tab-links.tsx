import { Link } from './link.tsx';

export interface TabLink {
  label: string;
  to: string;
  current?: boolean | undefined;
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
              {tab.count === undefined ? null : <span className="tabs__count">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
