import type { ReactNode } from 'react';
import { Tag, type Tone } from './tag.tsx';

export interface Lane {
  name: ReactNode;
  state: string;
  tone: Tone;
  started?: ReactNode | undefined;
  finished?: ReactNode | undefined;
  children?: ReactNode | undefined;
}

/** Those who work on one thing at the same time, side by side. */
export function Lanes({ lanes, label }: { lanes: readonly Lane[]; label: string }) {
  return (
    <ul className="lanes" aria-label={label}>
      {lanes.map((lane, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <li className={`lanes__lane lanes__lane--${lane.tone}`} key={position}>
          <p className="lanes__name">{lane.name}</p>
          <Tag tone={lane.tone}>{lane.state}</Tag>
          {lane.started || lane.finished ? (
            <p className="lanes__dates">
              {lane.started}
              {lane.started && lane.finished ? ' – ' : null}
              {lane.finished}
            </p>
          ) : null}
          {lane.children}
        </li>
      ))}
    </ul>
  );
}
