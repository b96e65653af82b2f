import type { ReactNode } from 'react';

/** What a colour says; the words in the tag always say it too. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export function Tag({ children, tone = 'neutral' }: { children: ReactNode; tone?: Tone | undefined }) {
  return <strong className={`tag tag--${tone}`}>{children}</strong>;
}
