import { Hono } from 'hono';
import { type Locale, messagesIn, textIn } from '../../../kernel/messages.ts';
import { markShared } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { Env } from '../../identity/index.ts';
import type { Item } from '../item.ts';
import { getChangeNames } from '../queries/change-names.ts';
import { getItemCount, getListCounts } from '../queries/count-catalogue.ts';
import { getFeaturedItems } from '../queries/get-featured-items.ts';
import { getGuide } from '../queries/get-guide.ts';
import { getTopics, getTopicsInUse } from '../queries/get-topic.ts';
import { findWhatBecame } from '../queries/what-became.ts';
import { itemPath } from './addresses.ts';
import { directoryRoutes } from './directory-routes.tsx';
import { ElementsPage, elementsWords } from './elements-page.tsx';
import { GonePage } from './gone-page.tsx';
import { GuidePage } from './guide/guide-page.tsx';
import { governmentService } from './guide/structured-data.ts';
import { HomeHero, HomePage } from './home-page.tsx';
import { listsRoutes } from './lists/lists-routes.tsx';
import { searchRoutes } from './search-routes.tsx';
import { sectionWords } from './section-page.tsx';
import { sitemapRoutes } from './sitemap-routes.ts';
import { home, topicRoutes } from './topic-routes.tsx';
import { versionsRoutes } from './versions/versions-routes.tsx';

/** The public pages of the catalogue: home, sections, topics, agencies, regions, search, guides. */
export function portalRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .route('/', homeAndGuides(platform))
    .route('/', topicRoutes(platform))
    .route('/', directoryRoutes(platform))
    .route('/', listsRoutes(platform))
    .route('/', searchRoutes(platform))
    .route('/', versionsRoutes(platform))
    .route('/', sitemapRoutes(platform));
}

function homeAndGuides({ database, site, publicUrl }: Platform): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/', async (c) => {
    const locale = c.get('locale');
    const directory = await getDirectory(database);
    const lists = await getListCounts(database);
    const city = textIn(site.city, locale);
    const figures = {
      items: await getItemCount(database),
      applyHere: lists.get('apply-here') ?? 0,
      agencies: directory.agencies.length,
      regions: directory.regions.length,
    };
    markShared(c);
    return c.render(
      <HomePage
        city={city}
        topics={await getTopicsInUse(database)}
        online={await getFeaturedItems(database)}
        figures={figures}
      />,
      {
        title: textIn(site.name, locale),
        description:
          locale === 'en'
            ? `Public services of ${city}: find one, see what to bring, apply online, verify certificates.`
            : `${city}政务服务：查事项、看材料、在线申请、查进度、核验电子证照。`,
        section: 'home',
        hero: <HomeHero city={city} />,
        structuredData: webSite(textIn(site.name, locale), publicUrl),
      },
    );
  });

  app.get('/items/:code', async (c) => {
    const locale = c.get('locale');
    const became = await findWhatBecame(database, c.req.param('code'));
    if (became) {
      return c.render(<GonePage became={became} names={await getChangeNames(database)} />, {
        title: textIn(became.name, locale),
        status: 410,
        noIndex: true,
        breadcrumbs: [home(locale), { label: textIn(became.name, locale) }],
      });
    }
    const guide = await getGuide(database, c.req.param('code'));
    const { item, implementationCode } = guide.version;
    const name = textIn(item.name, locale);
    markShared(c);
    return c.render(<GuidePage guide={guide} hotline={site.hotline} />, {
      title: `${name}（${textIn(guide.version.offering.agencyName, locale)}）`,
      description: textIn(item.summary, locale),
      canonical: itemPath(implementationCode),
      wide: true,
      ...(await guideCrumbs(name, item, locale)),
      structuredData: governmentService(guide, locale, publicUrl),
    });
  });

  app.get('/items/:code/elements', async (c) => {
    const locale = c.get('locale');
    const guide = await getGuide(database, c.req.param('code'));
    const { item, implementationCode } = guide.version;
    const name = textIn(item.name, locale);
    const { title } = messagesIn(elementsWords, locale);
    const crumbs = await guideCrumbs(name, item, locale);
    markShared(c);
    return c.render(<ElementsPage guide={guide} />, {
      title: `${title}：${name}`,
      noIndex: true,
      ...crumbs,
      breadcrumbs: [
        ...crumbs.breadcrumbs.slice(0, -1),
        { label: name, href: itemPath(implementationCode) },
        { label: title },
      ],
    });
  });

  async function guideCrumbs(name: string, item: Item, locale: Locale) {
    const topic = (await getTopics(database)).find(
      ({ kind, code }) => kind === 'topic' && code === item.topics[0],
    );
    const audience = topic?.audience ?? (item.audience.includes('1') ? 'person' : 'company');
    return {
      section: audience === 'person' ? 'personal' : 'business',
      breadcrumbs: [
        home(locale),
        {
          label: messagesIn(sectionWords, locale)[audience].title,
          href: audience === 'person' ? '/personal' : '/business',
        },
        ...(topic ? [{ label: textIn(topic.name, locale), href: `/topics/${topic.code}` }] : []),
        { label: name },
      ],
    };
  }

  return app;
}

function webSite(name: string, origin: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name,
    url: origin,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${origin}/search?q={query}`,
      'query-input': 'required name=query',
    },
  };
}
