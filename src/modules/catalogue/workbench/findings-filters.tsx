import { textIn } from '../../../kernel/messages.ts';
import { FilterLinks, type FilterOption, useLocale, useMessages } from '../../../web/ui/index.ts';
import { type Finding, severities } from '../compiler/index.ts';
import { type FindingFilter, filterFindings } from '../queries/list-findings.ts';
import { findingsAddress, findingsPath } from './findings-address.ts';
import { findingsWords } from './findings-words.ts';

const agenciesShown = 10;

/** Each choice says how many findings it leaves beside the other choices. */
export function FindingsFilters({ all, filter }: { all: readonly Finding[]; filter: FindingFilter }) {
  const say = useMessages(findingsWords);
  const isFiltered = Object.values(filter).some((choice) => choice !== undefined);
  return (
    <FilterLinks
      label={say.filters}
      clear={isFiltered ? findingsPath : undefined}
      groups={[
        { title: say.severity, options: useSeverityOptions(all, filter) },
        { title: say.source, options: useSourceOptions(all, filter) },
        { title: say.agency, options: useAgencyOptions(all, filter) },
      ]}
    />
  );
}

function useSeverityOptions(all: readonly Finding[], filter: FindingFilter): FilterOption[] {
  const say = useMessages(findingsWords);
  const rest = filterFindings(all, { ...filter, severity: undefined });
  return severities.map((severity) => {
    const selected = filter.severity === severity;
    return {
      label: say.severities[severity],
      to: findingsAddress({ ...filter, severity: selected ? undefined : severity }),
      selected,
      count: rest.filter(({ kind }) => kind.severity === severity).length,
    };
  });
}

function useSourceOptions(all: readonly Finding[], filter: FindingFilter): FilterOption[] {
  const say = useMessages(findingsWords);
  const groups = Map.groupBy(
    filterFindings(all, { ...filter, source: undefined }),
    ({ item }) => item.source,
  );
  return [...groups].map(([source, found]) => {
    const selected = filter.source === source;
    return {
      label: source === 'content' ? say.own : source,
      to: findingsAddress({ ...filter, source: selected ? undefined : source }),
      selected,
      count: found.length,
    };
  });
}

/** The agencies with most findings; any other is reached from its findings. */
function useAgencyOptions(all: readonly Finding[], filter: FindingFilter): FilterOption[] {
  const locale = useLocale();
  const groups = Map.groupBy(
    filterFindings(all, { ...filter, agency: undefined }).filter(({ item }) => item.agency !== ''),
    ({ item }) => item.agency,
  );
  const sorted = [...groups].sort(([, left], [, right]) => right.length - left.length);
  return sorted
    .filter(([agency], index) => index < agenciesShown || agency === filter.agency)
    .map(([agency, found]) => {
      const selected = filter.agency === agency;
      return {
        label: found[0] ? textIn(found[0].item.agencyName, locale) : agency,
        to: findingsAddress({ ...filter, agency: selected ? undefined : agency }),
        selected,
        count: found.length,
      };
    });
}
