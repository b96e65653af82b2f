import type { Locale } from '../../../kernel/messages.ts';
import { defineMessages, textIn } from '../../../kernel/messages.ts';
import {
  Columns,
  EmptyState,
  type FilterGroup,
  FilterLinks,
  type FilterOption,
  Link,
  PageHeading,
  Pagination,
  SearchBox,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { RegionChoice } from '../queries/region-choices.ts';
import type { OnlineDegree, SearchLevel } from '../queries/search-facets.ts';
import type { SearchResult } from '../queries/search-items.ts';
import type { Topic } from '../topic.ts';
import { withQuery } from './addresses.ts';
import { ItemList } from './item-list.tsx';
import { useRegionGroup } from './region-filter.tsx';

export const searchWords = defineMessages({
  zh: {
    title: '搜索事项',
    titleFor: (query: string) => `“${query}”的搜索结果`,
    label: '搜索事项名称、部门、编码，或用平常的话说',
    count: (count: number) => `找到 ${count} 项`,
    filters: '缩小范围',
    audience: '谁来办',
    person: '个人',
    company: '企业和组织',
    way: '怎么办',
    online: '可以网上办',
    topics: '主题',
    agencies: '部门',
    first: '回到第一页',
    empty: (query: string) => `没有找到与“${query}”有关的事项`,
    advice: ['检查有没有错别字。', '换个说法，或少写几个字，例如只写“驾驶证”。', '去掉筛选条件。'],
    adviceTopics: '按主题查找',
    adviceCall: '还是找不到，可以拨打热线询问：',
    start: '输入您要办的事',
    startText: '例如“开饭店”“驾照换证”“公积金提取”。也可以',
  },
  en: {
    title: 'Search services',
    titleFor: (query: string) => `Results for “${query}”`,
    label: 'A name, an agency, a code, or everyday words',
    count: (count: number) => (count === 1 ? '1 service found' : `${count} services found`),
    filters: 'Narrow down',
    audience: 'For whom',
    person: 'People',
    company: 'Companies and organisations',
    way: 'How',
    online: 'Online',
    topics: 'Topic',
    agencies: 'Agency',
    first: 'Back to the first page',
    empty: (query: string) => `Nothing found for “${query}”`,
    advice: ['Check the spelling.', 'Use other or fewer words.', 'Take away filters.'],
    adviceTopics: 'Look by topic',
    adviceCall: 'Still nothing? Call the hotline: ',
    start: 'Type what you need to do',
    startText: 'In English or Chinese, for example “food licence” or 驾驶证.',
  },
});

export interface SearchState {
  query: string;
  region?: string | undefined;
  audience?: 'person' | 'company' | undefined;
  topic?: string | undefined;
  agency?: string | undefined;
  online?: OnlineDegree | undefined;
  department?: string | undefined;
  level?: SearchLevel | undefined;
}

export interface SearchPageProps {
  state: SearchState;
  result: SearchResult;
  isFirst: boolean;
  regions: readonly RegionChoice[];
  topics: readonly Topic[];
  agencyName: (code: string) => string;
  hotline: string;
}

export function SearchPage(props: SearchPageProps) {
  const { state, result, isFirst } = props;
  const say = useMessages(searchWords);
  return (
    <>
      <PageHeading>{state.query === '' ? say.title : say.titleFor(state.query)}</PageHeading>
      <SearchBox action="/search" label={say.label} value={state.query} id="results-search">
        {state.region ? <input type="hidden" name="region" value={state.region} /> : null}
      </SearchBox>
      {state.query === '' ? (
        <Start />
      ) : (
        <Columns asideLabel={say.filters} aside={<Filters {...props} />}>
          {result.total === 0 ? (
            <Nothing query={state.query} hotline={props.hotline} />
          ) : (
            <>
              <p role="status">
                {say.count(result.total)} <Link to="#filters">{say.filters}</Link>
              </p>
              <ItemList items={result.items} ordered />
              <Pagination
                previous={isFirst ? undefined : addressOf(state, {})}
                next={result.next ? addressOf(state, { after: result.next }) : undefined}
              />
            </>
          )}
        </Columns>
      )}
    </>
  );
}

function Start() {
  const say = useMessages(searchWords);
  return (
    <EmptyState title={say.start} icon="search">
      <p>
        {say.startText} <Link to="/topics">{say.adviceTopics}</Link>
      </p>
    </EmptyState>
  );
}

function Nothing({ query, hotline }: { query: string; hotline: string }) {
  const say = useMessages(searchWords);
  return (
    <EmptyState title={say.empty(query)} icon="search" action={<Link to="/topics">{say.adviceTopics}</Link>}>
      {say.advice.map((advice) => (
        <p key={advice}>{advice}</p>
      ))}
      <p>
        {say.adviceCall}
        <a href={`tel:${hotline}`}>{hotline}</a>
      </p>
    </EmptyState>
  );
}

const shownChoices = 6;

function Filters(props: SearchPageProps) {
  const { state } = props;
  const say = useMessages(searchWords);
  const regionGroup = useRegionGroup({
    path: '/search',
    choices: props.regions,
    selected: state.region,
    query: queryOf({ ...state, agency: undefined }),
  });
  const facets = useFacetGroups(props).map(({ title, options }) => ({
    title,
    options: options.filter(({ count, selected }) => selected || (count ?? 0) > 0),
  }));
  const groups = [regionGroup, ...facets].filter((group) => group.options.length > 0);
  const isFiltered = state.region || state.audience || state.topic || state.agency || state.online;
  return (
    <div id="filters">
      <FilterLinks
        label={say.filters}
        groups={groups}
        clear={isFiltered ? withQuery('/search', { q: state.query }) : undefined}
      />
    </div>
  );
}

function useFacetGroups({ state, result, topics, agencyName }: SearchPageProps): FilterGroup[] {
  const say = useMessages(searchWords);
  const locale = useLocale();
  const { facets } = result;
  const toggle = <Key extends keyof SearchState>(
    key: Key,
    value: SearchState[Key],
    label: string,
    count: number,
  ): FilterOption => {
    const selected = state[key] === value;
    return { label, count, selected, to: addressOf({ ...state, [key]: selected ? undefined : value }, {}) };
  };
  return [
    {
      title: say.audience,
      options: [
        toggle('audience', 'person', say.person, facets.audience.get('person') ?? 0),
        toggle('audience', 'company', say.company, facets.audience.get('company') ?? 0),
      ],
    },
    { title: say.way, options: [toggle('online', 'any', say.online, facets.online.get('any') ?? 0)] },
    {
      title: say.topics,
      options: [...facets.topics]
        .slice(0, shownChoices)
        .map(([code, count]) => toggle('topic', code, topicName(topics, code, locale), count)),
    },
    {
      title: say.agencies,
      options: [...facets.departments]
        .slice(0, shownChoices)
        .map(([code, count]) => toggle('department', code, agencyName(code), count)),
    },
  ];
}

function topicName(topics: readonly Topic[], code: string, locale: Locale): string {
  const topic = topics.find((one) => one.kind === 'topic' && one.code === code);
  return topic ? textIn(topic.name, locale) : code;
}

function queryOf(state: SearchState): Record<string, string | undefined> {
  return {
    q: state.query,
    region: state.region,
    audience: state.audience,
    topic: state.topic,
    agency: state.agency,
    online: state.online,
    department: state.department,
    level: state.level,
  };
}

function addressOf(state: SearchState, more: Record<string, string | undefined>): string {
  return withQuery('/search', { ...queryOf(state), ...more });
}
