import type { ReactNode } from 'react';
import type { Tone } from './tag.tsx';

export interface TimelineEvent {
  title: ReactNode;
  /** When it happened; pass a DateText. */
  at: ReactNode;
  /** Who did it. */
  by?: ReactNode | undefined;
  children?: ReactNode | undefined;
  tone?: Tone | undefined;
}

/** What happened, newest or oldest first as given. */
export function Timeline({ events, label }: { events: readonly TimelineEvent[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {events.map((event, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <li className={`timeline__event timeline__event--${event.tone ?? 'neutral'}`} key={position}>
          <p className="timeline__title">{event.title}</p>
          <p className="timeline__meta">
            {event.at}
            {event.by ? <span className="timeline__by">{event.by}</span> : null}
          </p>
          {event.children ? <div className="timeline__body">{event.children}</div> : null}
        </li>
      ))}
    </ol>
  );
}
