import { defineMessages } from '../../../kernel/messages.ts';
import {
  Columns,
  CountClicks,
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  SearchBox,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Answer } from '../queries/find-answer.ts';
import type { SearchResult } from '../queries/search-items.ts';
import type { Topic } from '../topic.ts';
import { clicksPath, suggestPath, withQuery } from './addresses.ts';
import { FoundList } from './found-list.tsx';
import { DirectAnswer, EventHint } from './search-answer.tsx';
import { SearchFilters, type SearchFiltersProps } from './search-filters.tsx';
import { searchAddress } from './search-state.ts';

export const searchWords = defineMessages({
  zh: {
    title: '搜索事项',
    titleFor: (query: string) => `“${query}”的搜索结果`,
    label: '搜索事项名称、部门、编码，或用平常的话、拼音说',
    count: (count: number) => `找到 ${count} 项`,
    countNear: (count: number, place: string) => `找到 ${count} 项，${place}的排在前面`,
    filters: '缩小范围',
    meant: (meant: string) => `已按“${meant}”查找。`,
    literally: (typed: string) => `仍按“${typed}”查找`,
    empty: (query: string) => `没有找到与“${query}”有关的事项`,
    emptyNarrowed: '在所选范围内没有找到',
    clear: '去掉筛选条件',
    advice: '换个说法，或少写几个字，例如只写“驾驶证”。',
    adviceTopics: '按主题查找',
    ask: '问一问',
    adviceCall: '还是找不到，可以拨打热线询问：',
    start: '输入您要办的事',
    startText: '例如“开饭店”“孩子上户口”“公积金提取”，拼音“yyzz”也可以。您还可以',
  },
  en: {
    title: 'Search services',
    titleFor: (query: string) => `Results for “${query}”`,
    label: 'A name, an agency, a code, or everyday words',
    count: (count: number) => (count === 1 ? '1 service found' : `${count} services found`),
    countNear: (count: number, place: string) =>
      `${count === 1 ? '1 service' : `${count} services`} found, those of ${place} first`,
    filters: 'Narrow down',
    meant: (meant: string) => `Searched for “${meant}”. `,
    literally: (typed: string) => `Search for “${typed}” instead`,
    empty: (query: string) => `Nothing found for “${query}”`,
    emptyNarrowed: 'Nothing found among what you chose',
    clear: 'Take away filters',
    advice: 'Use other or fewer words.',
    adviceTopics: 'Look by topic',
    ask: 'Ask in your own words',
    adviceCall: 'Still nothing? Call the hotline: ',
    start: 'Type what you need to do',
    startText: 'In English or Chinese, for example “food licence” or 驾驶证. You can also',
  },
});

export interface SearchPageProps extends Omit<SearchFiltersProps, 'facets'> {
  result: SearchResult;
  isFirst: boolean;
  event: Topic | undefined;
  answer: Answer | undefined;
  hotline: string;
}

export function SearchPage(props: SearchPageProps) {
  const { state, result } = props;
  const say = useMessages(searchWords);
  return (
    <>
      <PageHeading>{state.query === '' ? say.title : say.titleFor(state.query)}</PageHeading>
      <SearchBox
        action="/search"
        label={say.label}
        value={state.query}
        id="results-search"
        suggestFrom={suggestPath}
      >
        {state.region ? <input type="hidden" name="region" value={state.region} /> : null}
      </SearchBox>
      {state.query === '' ? (
        <Start />
      ) : (
        <Columns asideLabel={say.filters} aside={<SearchFilters {...props} facets={result.facets} />}>
          <Mended state={state} result={result} />
          {result.total === 0 ? <Nothing {...props} /> : <Results {...props} />}
        </Columns>
      )}
    </>
  );
}

function Results({ state, result, isFirst, event, answer }: SearchPageProps) {
  const say = useMessages(searchWords);
  const { place, total } = result;
  return (
    <>
      {answer ? <DirectAnswer answer={answer} /> : null}
      {event && isFirst ? <EventHint event={event} /> : null}
      <p role="status">
        {place ? say.countNear(total, place.name) : say.count(total)} <Link to="#filters">{say.filters}</Link>
      </p>
      <CountClicks to={clicksPath} asked={state.query}>
        <FoundList items={result.items} event={event} />
      </CountClicks>
      <Pagination
        previous={isFirst ? undefined : searchAddress(state)}
        next={result.next ? searchAddress(state, { after: result.next }) : undefined}
      />
    </>
  );
}

/** What was searched for instead of what was typed, and the way back. */
function Mended({ state, result }: Pick<SearchPageProps, 'state' | 'result'>) {
  const say = useMessages(searchWords);
  const mended = result.reading?.mended ?? [];
  if (mended.length === 0) return null;
  return (
    <p>
      {say.meant(mended.map(({ meant }) => meant).join(' '))}
      <Link to={searchAddress({ ...state, literally: true })}>
        {say.literally(mended.map(({ typed }) => typed).join(' '))}
      </Link>
    </p>
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

function Nothing({ state, hotline }: SearchPageProps) {
  const say = useMessages(searchWords);
  const { query, literally, ...narrowing } = state;
  const isNarrowed = Object.values(narrowing).some((value) => value !== undefined);
  return (
    <EmptyState
      title={isNarrowed ? say.emptyNarrowed : say.empty(query)}
      icon="search"
      action={
        isNarrowed ? (
          <Link to={searchAddress({ query, literally })}>{say.clear}</Link>
        ) : (
          <Link to="/topics">{say.adviceTopics}</Link>
        )
      }
    >
      <p>{say.advice}</p>
      <p>
        <Link to={withQuery('/ask', { q: query })}>{say.ask}</Link>
      </p>
      <p>
        {say.adviceCall}
        <a href={`tel:${hotline}`}>{hotline}</a>
      </p>
    </EmptyState>
  );
}
