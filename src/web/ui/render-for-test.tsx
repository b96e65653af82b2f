import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '../../kernel/messages.ts';
import { RenderProvider } from './context.tsx';

/** A component's markup, with a form token and in Chinese unless told otherwise. */
export function markupOf(content: ReactNode, locale: Locale = 'zh-CN', path = '/'): string {
  const context = { locale, path, csrfToken: 'token', asset: (name: string) => `/assets/${name}` };
  return renderToStaticMarkup(<RenderProvider value={context}>{content}</RenderProvider>);
}
