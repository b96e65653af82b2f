import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { type Messages, messagesIn } from '../../kernel/messages.ts';
import type { Env } from '../../modules/identity/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { StyleGuidePage } from '../portal/index.ts';
import { portalShell } from '../portal/portal-shell.tsx';
import { aboutWords, demoWords } from './about-words.ts';
import { accessibilityWords } from './accessibility-words.ts';
import { SitemapPage } from './sitemap-page.tsx';
import { sitemapWords } from './sitemap-words.ts';
import { styleGuideWords } from './style-guide-words.ts';
import { TextPage } from './text-page.tsx';

/** Pages about the site itself: the same for everybody, linked in the footer. */
export function sitePages(platform: Platform): Hono<Env> {
  const isDemo = platform.config.mode === 'demo';
  const pages: SitePage[] = [
    {
      path: '/about',
      words: aboutWords,
      body: <TextPage words={aboutWords} last={isDemo ? demoWords : undefined} />,
    },
    { path: '/accessibility', words: accessibilityWords, body: <TextPage words={accessibilityWords} /> },
    { path: '/sitemap', words: sitemapWords, body: <SitemapPage />, wide: true },
    { path: '/style-guide', words: styleGuideWords, body: <StyleGuidePage />, wide: true, noIndex: true },
  ];
  const routes = new Hono<Env>();
  const shell = portalShell(platform);
  for (const { path, words, body, wide, noIndex } of pages) {
    routes.get(path, shell, (c) => {
      const { title, description } = messagesIn(words, c.get('locale'));
      return c.render(body, { title, description, canonical: path, wide, noIndex });
    });
  }
  return routes;
}

interface SitePage {
  readonly path: string;
  readonly words: Messages<{ readonly title: string; readonly description: string }>;
  readonly body: ReactNode;
  readonly wide?: boolean;
  readonly noIndex?: boolean;
}
