import { type Locale, textIn } from '../../../../kernel/messages.ts';
import { compareRegions } from '../../../../kernel/region-code.ts';
import { type FilterGroup, FilterLinks, useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { Directory } from '../../../agencies/index.ts';
import type { ItemCodeTables } from '../../codes/item-code-table.ts';
import type { EntryCount } from '../../directory/list-entry-store.ts';
import { countEach } from '../../queries/count-entries.ts';
import { listPath } from './addresses.ts';
import { filterOf, type ListState, publicLists } from './public-lists.ts';
import { listWords } from './words.ts';

export interface ListFiltersProps {
  readonly state: ListState;
  readonly counts: readonly EntryCount[];
  readonly codes: ItemCodeTables;
  readonly directory: Directory;
}

/** Type, level, region and, once a region is chosen, its agencies. */
export function ListFilters(props: ListFiltersProps) {
  const { state } = props;
  const say = useMessages(listWords);
  const groups = useGroups(props).filter(
    ({ options }) => options.length > 1 || options.some(({ selected }) => selected),
  );
  const isFiltered = state.type || state.level || state.region || state.agency || state.source;
  return (
    <FilterLinks
      label={say.filters}
      groups={groups}
      clear={isFiltered ? listPath({ name: state.name }) : undefined}
    />
  );
}

function useGroups(props: ListFiltersProps): FilterGroup[] {
  const { state, codes, directory } = props;
  const say = useMessages(listWords);
  const locale = useLocale();
  const hasTypes = publicLists[state.name].list === 'power' && publicLists[state.name].type === undefined;
  return [
    ...(hasTypes
      ? [
          facetGroup(props, 'type', {
            title: say.type,
            nameOf: (type) => textIn(codes.nameOf('item-type', type), locale),
          }),
        ]
      : []),
    facetGroup(props, 'level', {
      title: say.level,
      nameOf: (level) => textIn(codes.nameOf('level', level), locale),
      instead: { region: undefined, agency: undefined },
    }),
    facetGroup(props, 'region', {
      title: say.region,
      nameOf: (region) => textIn(directory.findRegion(region)?.name ?? { zh: region }, locale),
      instead: { level: undefined, agency: undefined },
      order: compareRegions,
      isOffered: (region) => isNear(region, state.region, directory),
    }),
    ...(state.region
      ? [
          facetGroup(props, 'agency', {
            title: say.agency,
            nameOf: (agency) => textIn(directory.findAgency(agency)?.shortName ?? { zh: agency }, locale),
          }),
        ]
      : []),
    ...sourceGroup(props, { title: say.source, own: say.own, locale }),
  ];
}

/** Counties and above; towns only where one is: below the region that is chosen, or beside it. */
function isNear(code: string, chosen: string | undefined, directory: Directory): boolean {
  const region = directory.findRegion(code);
  if (!region || !['town', 'village', 'grid'].includes(region.level)) return true;
  if (chosen === undefined) return false;
  return (
    code === chosen || region.parent === chosen || region.parent === directory.findRegion(chosen)?.parent
  );
}

interface Facet {
  readonly title: string;
  readonly nameOf: (value: string) => string;
  /** Choices that fall with another one of this facet: a region says its level. */
  readonly instead?: Partial<Pick<ListState, 'level' | 'region' | 'agency'>>;
  readonly order?: (a: string, b: string) => number;
  readonly isOffered?: (value: string) => boolean;
}

function facetGroup(
  { state, counts }: ListFiltersProps,
  facet: 'type' | 'level' | 'region' | 'agency',
  { title, nameOf, instead = {}, order = (a, b) => (a < b ? -1 : 1), isOffered = () => true }: Facet,
): FilterGroup {
  const found = [...countEach(counts, { ...filterOf(state), ...instead }, facet)].filter(([value]) =>
    isOffered(value),
  );
  return {
    title,
    options: found
      .toSorted(([a], [b]) => order(a, b))
      .map(([value, count]) => {
        const selected = state[facet] === value;
        const to = listPath({ ...state, ...instead, [facet]: selected ? undefined : value });
        return { label: nameOf(value), count, selected, to };
      }),
  };
}

function sourceGroup(
  { state, counts, directory }: ListFiltersProps,
  { title, own, locale }: { title: string; own: string; locale: Locale },
): FilterGroup[] {
  const sources = [...new Set(counts.map(({ source }) => source))].toSorted();
  const nameOf = (source: string) => {
    const root = directory.regions.find((region) => region.source === source && !region.parent);
    return source === 'content' ? own : root ? textIn(root.name, locale) : source;
  };
  if (sources.length < 2) return [];
  const options = sources.map((source) => ({
    label: nameOf(source),
    selected: (state.source ?? 'content') === source,
    to: listPath({ name: state.name, source: source === 'content' ? undefined : source }),
  }));
  return [{ title, options }];
}
