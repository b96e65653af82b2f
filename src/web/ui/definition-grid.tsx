import type { ReactNode } from 'react';

export interface Definition {
  term: ReactNode;
  value: ReactNode;
  /** Takes the whole line. */
  wide?: boolean | undefined;
}

/** Many short facts side by side, as on the cover of a file. */
export function DefinitionGrid({ definitions }: { definitions: readonly Definition[] }) {
  return (
    <dl className="facts">
      {definitions.map((definition, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <div className={definition.wide ? 'facts__fact facts__fact--wide' : 'facts__fact'} key={position}>
          <dt className="facts__term">{definition.term}</dt>
          <dd className="facts__value">{definition.value}</dd>
        </div>
      ))}
    </dl>
  );
}
