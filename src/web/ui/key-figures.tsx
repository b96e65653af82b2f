import type { ReactNode } from 'react';

export interface Stat {
  label: ReactNode;
  value: ReactNode;
  unit?: ReactNode | undefined;
  /** Compared with what, or since when. */
  note?: ReactNode | undefined;
}

/** A few numbers that tell the whole at a glance. */
export function KeyFigures({ figures }: { figures: readonly Stat[] }) {
  return (
    <dl className="figures">
      {figures.map((figure, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <div className="figures__figure" key={position}>
          <dt className="figures__label">{figure.label}</dt>
          <dd className="figures__value">
            {figure.value}
            {figure.unit ? <span className="figures__unit">{figure.unit}</span> : null}
            {figure.note ? <span className="figures__note">{figure.note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
