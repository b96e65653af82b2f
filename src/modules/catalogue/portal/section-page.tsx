import { defineMessages } from '../../../kernel/messages.ts';
import { PageHeading, Pagination, Section, useMessages } from '../../../web/ui/index.ts';
import type { ItemPage } from '../queries/list-items.ts';
import type { Topic } from '../topic.ts';
import { withQuery } from './addresses.ts';
import { ItemList } from './item-list.tsx';
import { TopicTiles } from './topic-tiles.tsx';

export const sectionWords = defineMessages({
  zh: {
    person: { title: '个人办事', lead: '与您和家人有关的事项，按人生大事或主题查找。', all: '全部个人事项' },
    company: {
      title: '法人办事',
      lead: '企业、个体工商户和社会组织的事项，按经营大事或主题查找。',
      all: '全部法人事项',
    },
    events: { person: '人生里的事', company: '经营中的事' },
    topics: '按主题',
    count: (count: number) => `共 ${count.toLocaleString('en')} 项`,
  },
  en: {
    person: {
      title: 'For people',
      lead: 'Services for you and your family, by life event or topic.',
      all: 'All services for people',
    },
    company: {
      title: 'For business',
      lead: 'Services for companies, traders and organisations, by event or topic.',
      all: 'All services for business',
    },
    events: { person: 'Life events', company: 'Business events' },
    topics: 'By topic',
    count: (count: number) => `${count.toLocaleString('en')} services`,
  },
});

export interface SectionPageProps {
  audience: Topic['audience'];
  topics: readonly Topic[];
  page: ItemPage;
  total: number;
  /** Path of this page, without query. */
  path: string;
  /** Whether the list begins at its beginning; later pages show the list alone. */
  isFirst: boolean;
}

/** 个人办事, 法人办事: events, topics, and everything there is. */
export function SectionPage({ audience, topics, page, total, path, isFirst }: SectionPageProps) {
  const say = useMessages(sectionWords);
  const own = (kind: Topic['kind']) =>
    topics.filter((topic) => topic.kind === kind && topic.audience === audience);
  return (
    <>
      <PageHeading lead={say[audience].lead}>{say[audience].title}</PageHeading>
      {isFirst ? (
        <>
          <Section title={say.events[audience]} id="events">
            <TopicTiles topics={own('event')} />
          </Section>
          <Section title={say.topics} id="topics">
            <TopicTiles topics={own('topic')} />
          </Section>
        </>
      ) : null}
      <Section title={say[audience].all} id="all" lead={say.count(total)}>
        <ItemList items={page.items} />
        <Pagination
          previous={isFirst ? undefined : `${path}#all`}
          next={page.next ? `${withQuery(path, { after: page.next })}#all` : undefined}
        />
      </Section>
    </>
  );
}
