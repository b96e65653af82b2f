import { Hono } from 'hono';
import { locales } from '../../../kernel/messages.ts';
import { localPath } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { Env } from '../../identity/index.ts';
import { getTopicsInUse } from '../queries/get-topic.ts';
import { listGuides } from '../queries/list-guides.ts';
import { agencyPath, itemPath, regionPath, topicPath } from './addresses.ts';
import { publicLists } from './lists/public-lists.ts';

/** Addresses for search engines; a sitemap holds 50,000 at most, so guides come in parts. */
export function sitemapRoutes({ database, publicUrl }: Platform): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/robots.txt', (c) =>
    c.text(
      [
        'User-agent: *',
        'Disallow: /search',
        'Disallow: /my',
        'Disallow: /applications',
        'Disallow: /workbench',
        `Sitemap: ${publicUrl}/sitemap.xml`,
        '',
      ].join('\n'),
    ),
  );

  app.get('/sitemap.xml', async () => {
    const { parts } = await listGuides(database, 0);
    const maps = [
      '/sitemap-pages.xml',
      ...Array.from({ length: parts }, (_, index) => `/sitemap-items-${index}.xml`),
    ];
    const entries = maps.map((path) => `<sitemap><loc>${publicUrl}${path}</loc></sitemap>`);
    return xml(`<sitemapindex xmlns="${namespace}">${entries.join('')}</sitemapindex>`);
  });

  app.get('/sitemap-pages.xml', async () => {
    const directory = await getDirectory(database);
    const paths = [
      '/',
      '/personal',
      '/business',
      '/topics',
      '/agencies',
      '/regions',
      '/verify',
      '/lists',
      '/lists/directory',
      '/lists/changes',
      '/lists/codes',
      ...Object.keys(publicLists).map((name) => `/lists/${name}`),
      ...(await getTopicsInUse(database)).map(topicPath),
      ...directory.agencies.map(({ code }) => agencyPath(code)),
      ...directory.regions.map(({ code }) => regionPath(code)),
    ];
    return xml(
      urlSet(
        paths.map((path) => ({ path })),
        publicUrl,
      ),
    );
  });

  app.get('/:map{sitemap-items-[0-9]+\\.xml}', async (c) => {
    const part = Number(/\d+/.exec(c.req.param('map'))?.[0]);
    const { guides, parts } = await listGuides(database, part);
    if (part >= parts) return c.notFound();
    return xml(
      urlSet(
        guides.map(({ implementationCode, changedOn }) => ({
          path: itemPath(implementationCode),
          changedOn,
        })),
        publicUrl,
      ),
    );
  });

  return app;
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function urlSet(pages: readonly { path: string; changedOn?: string }[], origin: string): string {
  const urls = pages.flatMap(({ path, changedOn }) =>
    locales.map((locale) => {
      const changed = changedOn ? `<lastmod>${changedOn}</lastmod>` : '';
      return `<url><loc>${escapeXml(origin + localPath(locale, path))}</loc>${changed}</url>`;
    }),
  );
  return `<urlset xmlns="${namespace}">${urls.join('')}</urlset>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function xml(body: string): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
