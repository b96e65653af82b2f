import { defineMessages, type Locale, textIn } from '../../../kernel/messages.ts';
import {
  type FilterGroup,
  FilterLinks,
  type FilterOption,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { RegionChoice } from '../queries/region-choices.ts';
import { type Facets, onlineDegrees, searchLevels } from '../queries/search-facets.ts';
import type { Topic } from '../topic.ts';
import { withQuery } from './addresses.ts';
import { type SearchState, searchAddress, searchQuery } from './search-state.ts';

const words = defineMessages({
  zh: {
    title: '缩小范围',
    audience: '谁来办',
    audiences: { person: '个人', company: '企业和组织' },
    online: '网上办到哪一步',
    degrees: { form: '在本平台申请', 'visit-free': '全程网办，不用跑', any: '可以网上办' },
    level: '行使层级',
    levels: { province: '省级', city: '市级', county: '县级', town: '镇街' },
    topics: '主题',
    departments: '部门',
    where: '您在哪里办',
    everywhere: '全部地区',
  },
  en: {
    title: 'Narrow down',
    audience: 'For whom',
    audiences: { person: 'People', company: 'Companies and organisations' },
    online: 'How far online',
    degrees: { form: 'Apply on this site', 'visit-free': 'Wholly online, no visit', any: 'Online in part' },
    level: 'Level',
    levels: { province: 'Province', city: 'City', county: 'County', town: 'Town' },
    topics: 'Topic',
    departments: 'Agency',
    where: 'Where',
    everywhere: 'Everywhere',
  },
});

export interface SearchFiltersProps {
  state: SearchState;
  facets: Facets;
  regions: readonly RegionChoice[];
  topics: readonly Topic[];
  departmentName: (department: string) => string;
}

const shownChoices = 6;

/** Filters of a search as links, each with how many it would leave; those that leave nothing are not offered. */
export function SearchFilters(props: SearchFiltersProps) {
  const say = useMessages(words);
  const { query, literally, ...narrowing } = props.state;
  const isNarrowed = Object.values(narrowing).some((value) => value !== undefined);
  const groups = [useRegions(props), ...useFacets(props)]
    .map((group) => ({ ...group, options: group.options.filter(isWorthwhile) }))
    .filter(({ options }) => options.length > 0);
  return (
    <div id="filters">
      <FilterLinks
        label={say.title}
        groups={groups}
        clear={isNarrowed ? searchAddress({ query, literally }) : undefined}
      />
    </div>
  );
}

function isWorthwhile({ selected, count }: FilterOption): boolean {
  return selected || count === undefined || count > 0;
}

/** Once a region is chosen the others are not counted: what was found was found there. */
function useRegions({ state, facets, regions }: SearchFiltersProps): FilterGroup {
  const say = useMessages(words);
  const locale = useLocale();
  const query = searchQuery({ ...state, agency: undefined, region: undefined });
  return {
    title: say.where,
    options: [
      { label: say.everywhere, to: withQuery('/search', query), selected: state.region === undefined },
      ...regions.map(({ code, name }) => ({
        label: textIn(name, locale),
        to: withQuery('/search', { ...query, region: code }),
        selected: code === state.region,
        count: state.region === undefined ? facets.regions.get(code) : undefined,
      })),
    ],
  };
}

function useFacets({ state, facets, topics, departmentName }: SearchFiltersProps): FilterGroup[] {
  const say = useMessages(words);
  const locale = useLocale();
  const options = <Key extends keyof SearchState, Value extends SearchState[Key] & string>(
    key: Key,
    values: Iterable<Value>,
    counts: ReadonlyMap<string, number>,
    label: (value: Value) => string,
  ): FilterOption[] =>
    [...values].slice(0, shownChoices).map((value) => {
      const selected = state[key] === value;
      const to = searchAddress({ ...state, [key]: selected ? undefined : value });
      return { label: label(value), to, selected, count: counts.get(value) ?? 0 };
    });
  const { audience, online, levels, departments } = facets;
  return [
    {
      title: say.audience,
      options: options('audience', ['person', 'company'], audience, (value) => say.audiences[value]),
    },
    { title: say.online, options: options('online', onlineDegrees, online, (value) => say.degrees[value]) },
    {
      title: say.topics,
      options: options('topic', facets.topics.keys(), facets.topics, (code) =>
        topicName(topics, code, locale),
      ),
    },
    {
      title: say.departments,
      options: options('department', departments.keys(), departments, departmentName),
    },
    { title: say.level, options: options('level', searchLevels, levels, (value) => say.levels[value]) },
  ];
}

function topicName(topics: readonly Topic[], code: string, locale: Locale): string {
  const topic = topics.find((one) => one.kind === 'topic' && one.code === code);
  return topic ? textIn(topic.name, locale) : code;
}
