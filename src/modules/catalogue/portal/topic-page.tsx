import { defineMessages } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  ButtonRow,
  Columns,
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  useMessages,
} from '../../../web/ui/index.ts';
import type { ItemPage } from '../queries/list-items.ts';
import type { RegionChoice } from '../queries/region-choices.ts';
import type { Topic } from '../topic.ts';
import { guideEventPath, topicPath, withQuery } from './addresses.ts';
import { ItemList } from './item-list.tsx';
import { RegionFilter } from './region-filter.tsx';
import { Said } from './said.tsx';

const words = defineMessages({
  zh: {
    kinds: {
      person: { topic: '个人主题', event: '人生里的事' },
      company: { topic: '法人主题', event: '经营中的事' },
    },
    where: '选择地区',
    empty: '这里还没有事项',
    emptyText: '换一个地区看看，或者按名称搜索。',
    search: '搜索事项',
    guideMe: '智能导航：要办哪几件、先办哪件',
  },
  en: {
    kinds: {
      person: { topic: 'Topic for people', event: 'Life event' },
      company: { topic: 'Topic for business', event: 'Business event' },
    },
    where: 'Choose a place',
    empty: 'Nothing here yet',
    emptyText: 'Try another place, or search by name.',
    search: 'Search',
    guideMe: 'Guide me: what to do, and in which order',
  },
});

export interface TopicPageProps {
  topic: Topic;
  page: ItemPage;
  regions: readonly RegionChoice[];
  region: string | undefined;
  isFirst: boolean;
}

export function TopicPage({ topic, page, regions, region, isFirst }: TopicPageProps) {
  const say = useMessages(words);
  const path = topicPath(topic);
  return (
    <>
      <PageHeading caption={say.kinds[topic.audience][topic.kind]} lead={<Said text={topic.summary} />}>
        <Said text={topic.name} />
      </PageHeading>
      {topic.kind === 'event' ? (
        <ButtonRow>
          <ButtonLink to={guideEventPath(topic.code)} icon="help">
            {say.guideMe}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <Columns
        asideFirst
        asideLabel={say.where}
        aside={<RegionFilter path={path} choices={regions} selected={region} />}
      >
        {page.items.length === 0 ? (
          <EmptyState title={say.empty} icon="search" action={<Link to="/search">{say.search}</Link>}>
            <p>{say.emptyText}</p>
          </EmptyState>
        ) : (
          <ItemList items={page.items} />
        )}
        <Pagination
          previous={isFirst ? undefined : withQuery(path, { region })}
          next={page.next ? withQuery(path, { region, after: page.next }) : undefined}
        />
      </Columns>
    </>
  );
}
