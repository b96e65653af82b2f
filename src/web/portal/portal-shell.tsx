import type { Context, MiddlewareHandler } from 'hono';
import type { ReactNode } from 'react';
import { type Env, signedInName } from '../../modules/identity/index.ts';
import type { Page } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { renderPortal } from './shell.tsx';

/** Gives the slices below it the portal's frame. */
export function portalShell(platform: Platform): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.setRenderer((content, page) => renderPortalPage(c, platform, content, page));
    await next();
  };
}

export function renderPortalPage(
  c: Context<Env>,
  platform: Platform,
  content: ReactNode,
  page: Page,
): Response | Promise<Response> {
  const actor = page.private ? c.get('actor') : undefined;
  const html = renderPortal(content, page, {
    locale: c.get('locale'),
    csrfToken: c.get('csrfToken'),
    path: c.get('sitePath'),
    asset: platform.assets.address,
    site: { name: platform.site.name, hotline: platform.site.hotline, demo: platform.config.mode === 'demo' },
    origin: platform.publicUrl,
    account: actor && { name: signedInName(actor, c.get('locale')), signOut: '/sign-out' },
  });
  if (page.private) c.header('cache-control', 'no-store');
  return c.html(html, page.status ?? 200);
}
