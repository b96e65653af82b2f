import { createContext, type ReactNode, useContext } from 'react';
import { type Locale, type Messages, messagesIn } from '../../kernel/messages.ts';

/** What every component may know about the request. Nothing in it names a person. */
export interface RenderContext {
  readonly locale: Locale;
  /** Written into every form that posts; pages without a session leave it out. */
  readonly csrfToken?: string | undefined;
  /** Current path and query without the locale prefix: `/items/12?page=2`. */
  readonly path: string;
  /** Address of a built asset by its source name: `styles.css` → `/assets/styles-3f2a.css`. */
  asset(name: string): string;
}

const CurrentRender = createContext<RenderContext | undefined>(undefined);

export function RenderProvider({ value, children }: { value: RenderContext; children: ReactNode }) {
  return <CurrentRender value={value}>{children}</CurrentRender>;
}

export function useRender(): RenderContext {
  const context = useContext(CurrentRender);
  if (!context) throw new Error('A component was rendered outside RenderProvider');
  return context;
}

export function useLocale(): Locale {
  return useRender().locale;
}

export function useMessages<Words>(messages: Messages<Words>): Words {
  return messagesIn(messages, useLocale());
}
