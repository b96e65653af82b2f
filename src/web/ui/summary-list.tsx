import type { ReactNode } from 'react';
import { useMessages } from './context.tsx';
import { Link } from './link.tsx';
import { uiWords } from './words.ts';

export interface SummaryRow {
  key: ReactNode;
  value: ReactNode;
  /** Where the answer can be changed. */
  change?: { to: string; label?: string | undefined } | undefined;
}

export interface SummaryListProps {
  rows: readonly SummaryRow[];
  /** Without lines, inside cards. */
  plain?: boolean | undefined;
}

export function SummaryList({ rows, plain }: SummaryListProps) {
  return (
    <dl className={plain ? 'summary summary--plain' : 'summary'}>
      {rows.map((row, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <div className="summary__row" key={position}>
          <dt className="summary__key">{row.key}</dt>
          <dd className="summary__value">{row.value}</dd>
          {row.change ? <ChangeLink {...row.change} of={row.key} /> : null}
        </div>
      ))}
    </dl>
  );
}

function ChangeLink({ to, label, of }: { to: string; label?: string | undefined; of: ReactNode }) {
  const words = useMessages(uiWords);
  return (
    <dd className="summary__action">
      <Link to={to}>
        {label ?? words.change}
        <span className="visually-hidden"> {of}</span>
      </Link>
    </dd>
  );
}
