import type { Context, MiddlewareHandler } from 'hono';
import type { ReactNode } from 'react';
import { textIn } from '../../kernel/messages.ts';
import { distinctName, getDirectory } from '../../modules/agencies/index.ts';
import {
  type Env,
  endViewPath,
  holdsPost,
  type OfficialActor,
  roleNames,
} from '../../modules/identity/index.ts';
import type { Page } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { WorkbenchContext, WorkbenchLinkGroup } from './page.ts';
import { type Place, placeGroups } from './places.ts';
import { renderWorkbench } from './shell.tsx';

/** Gives the slices below it the workbench's frame. Who may enter is for the slices to say. */
export function workbenchShell(platform: Platform): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.setRenderer((content, page) => renderWorkbenchPage(c, platform, content, page));
    await next();
  };
}

export async function renderWorkbenchPage(
  c: Context<Env>,
  platform: Platform,
  content: ReactNode,
  page: Page,
): Promise<Response> {
  const actor = c.get('actor');
  const official = actor?.kind === 'official' ? actor : undefined;
  const directory = await getDirectory(platform.database);
  const html = renderWorkbench(content, page, {
    locale: c.get('locale'),
    csrfToken: c.get('csrfToken'),
    path: c.get('sitePath'),
    asset: platform.assets.address,
    site: {
      name: platform.site.name,
      hotline: platform.site.hotline,
      demo: platform.config.mode === 'demo',
    },
    official: official && { ...describePosts(c, official, directory), signOut: '/sign-out' },
    view: viewBanner(c),
    navigation: official ? navigation(c, official) : [],
  });
  c.header('cache-control', 'no-store');
  return c.html(html, page.status ?? 200);
}

/** What stands on every page while somebody only looks. */
function viewBanner(c: Context<Env>): WorkbenchContext['view'] {
  const view = c.get('view');
  return view && { name: view.name, until: view.endsAt, end: endViewPath };
}

function describePosts(
  c: Context<Env>,
  official: OfficialActor,
  directory: Awaited<ReturnType<typeof getDirectory>>,
): { name: string; agency: string; post: string } {
  const locale = c.get('locale');
  const agencies = new Set(
    official.posts.map((post) => textIn(distinctName(directory, post.agency), locale)),
  );
  const roles = new Set(official.posts.map((post) => textIn(roleNames[post.role], locale)));
  const separator = locale === 'en' ? ', ' : '、';
  return { name: official.name, agency: [...agencies].join(separator), post: [...roles].join(separator) };
}

function navigation(c: Context<Env>, official: OfficialActor): WorkbenchLinkGroup[] {
  const locale = c.get('locale');
  const path = c.get('sitePath').split('?')[0] ?? '';
  const isOpen = ({ roles }: Place) => !roles || roles.some((role) => holdsPost(official, role));
  return placeGroups
    .map(({ label, places }) => ({
      label: textIn(label, locale),
      links: places.filter(isOpen).map((place) => ({
        href: place.href,
        label: textIn(place.label, locale),
        icon: place.icon,
        current: place.isExact ? path === place.href : path.startsWith(place.href),
      })),
    }))
    .filter(({ links }) => links.length > 0);
}
