import type { ReactNode } from 'react';

/** Running text at a readable width; styles plain headings, lists and quotations. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>;
}

export interface ColumnsProps {
  children: ReactNode;
  aside: ReactNode;
  /** Name of the aside for those who jump between landmarks. */
  asideLabel: string;
  /** Filters stand before the list, contents and help behind the text. */
  asideFirst?: boolean | undefined;
}

/** Two columns from 900 px on, one below the other before. */
export function Columns({ children, aside, asideLabel, asideFirst }: ColumnsProps) {
  const side = (
    <aside className="columns__aside" aria-label={asideLabel}>
      {aside}
    </aside>
  );
  return (
    <div className={asideFirst ? 'columns columns--aside-first' : 'columns'}>
      {asideFirst ? side : null}
      <div className="columns__main">{children}</div>
      {asideFirst ? null : side}
    </div>
  );
}

/** Buttons of one decision, the main one first. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}

/** A surface a little apart from the page. */
export function Surface({ children }: { children: ReactNode }) {
  return <div className="surface">{children}</div>;
}
