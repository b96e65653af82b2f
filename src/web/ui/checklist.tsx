import type { ReactNode } from 'react';

export interface ChecklistEntry {
  key: string;
  title: ReactNode;
  tags?: ReactNode | undefined;
  /** How many, in which form. */
  quantity?: ReactNode | undefined;
  lines?: readonly ReactNode[] | undefined;
}

/** Things to get ready, numbered; on paper each has a box to tick. */
export function Checklist({ entries }: { entries: readonly ChecklistEntry[] }) {
  return (
    <ol className="checklist">
      {entries.map((entry) => (
        <li className="checklist__entry" key={entry.key}>
          <p className="checklist__title">
            <span>{entry.title}</span>
            {entry.quantity ? <span className="checklist__quantity">{entry.quantity}</span> : null}
            {entry.tags}
          </p>
          {entry.lines?.map((line, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
            <p className="checklist__line" key={position}>
              {line}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
