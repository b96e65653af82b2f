import { type Context, Hono } from 'hono';
import { type Locale, messagesIn, textIn } from '../../../kernel/messages.ts';
import { markShared } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { Env } from '../../identity/index.ts';
import { getListCounts } from '../queries/count-catalogue.ts';
import { getTopic, getTopicsInUse } from '../queries/get-topic.ts';
import { listItems } from '../queries/list-items.ts';
import { regionChoices } from '../queries/region-choices.ts';
import type { Topic } from '../topic.ts';
import { topicPath } from './addresses.ts';
import { listQuery, listQueryNames } from './list-query.ts';
import { SectionPage, sectionWords } from './section-page.tsx';
import { TopicPage } from './topic-page.tsx';
import { TopicsPage, topicsWords } from './topics-page.tsx';

export function topicRoutes({ database, site }: Platform): Hono<Env> {
  const app = new Hono<Env>();

  const showSection = async (c: Context<Env>, audience: Topic['audience'], path: string) => {
    const words = messagesIn(sectionWords, c.get('locale'))[audience];
    const { after } = listQuery(c);
    const page = await listItems(database, { list: audience, after });
    const counts = await getListCounts(database);
    markShared(c, ['after']);
    return c.render(
      <SectionPage
        audience={audience}
        topics={await getTopicsInUse(database)}
        page={page}
        total={counts.get(audience) ?? 0}
        path={path}
        isFirst={after === undefined}
      />,
      {
        title: words.title,
        description: words.lead,
        section: path.slice(1),
        wide: true,
        noIndex: after !== undefined,
        breadcrumbs: [home(c.get('locale')), { label: words.title }],
      },
    );
  };

  const showTopic = async (c: Context<Env>, kind: Topic['kind']) => {
    const locale = c.get('locale');
    const topic = await getTopic(database, kind, c.req.param('code') ?? '');
    const { region, after } = listQuery(c);
    const directory = await getDirectory(database);
    const page = await listItems(database, { list: `${kind}:${topic.code}`, region, after });
    const section = messagesIn(sectionWords, locale)[topic.audience];
    const sectionPath = topic.audience === 'person' ? '/personal' : '/business';
    markShared(c, listQueryNames);
    return c.render(
      <TopicPage
        topic={topic}
        page={page}
        regions={regionChoices(directory, site.region, region)}
        region={directory.findRegion(region ?? '')?.code}
        isFirst={after === undefined}
      />,
      {
        title: textIn(topic.name, locale),
        description: textIn(topic.summary, locale),
        canonical: topicPath(topic),
        section: sectionPath.slice(1),
        wide: true,
        noIndex: after !== undefined,
        breadcrumbs: [
          home(locale),
          { label: section.title, href: sectionPath },
          { label: textIn(topic.name, locale) },
        ],
      },
    );
  };

  app.get('/personal', (c) => showSection(c, 'person', '/personal'));
  app.get('/business', (c) => showSection(c, 'company', '/business'));
  app.get('/topics', async (c) => {
    const words = messagesIn(topicsWords, c.get('locale'));
    markShared(c);
    return c.render(<TopicsPage topics={await getTopicsInUse(database)} />, {
      title: words.title,
      description: words.lead,
      section: 'topics',
      wide: true,
      breadcrumbs: [home(c.get('locale')), { label: words.title }],
    });
  });
  app.get('/topics/:code', (c) => showTopic(c, 'topic'));
  app.get('/events/:code', (c) => showTopic(c, 'event'));
  return app;
}

/** The first step of every path. */
export function home(locale: Locale) {
  return { label: locale === 'en' ? 'Home' : '首页', href: '/' };
}
