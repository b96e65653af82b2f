import { defineMessages, textIn } from '../../../kernel/messages.ts';
import { type FilterGroup, FilterLinks, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { RegionChoice } from '../queries/region-choices.ts';
import { withQuery } from './addresses.ts';

const words = defineMessages({
  zh: { label: '选择地区', title: '您在哪里办', all: '全部地区' },
  en: { label: 'Choose a place', title: 'Where', all: 'Everywhere' },
});

export interface RegionFilterProps {
  path: string;
  choices: readonly RegionChoice[];
  selected: string | undefined;
  query?: Readonly<Record<string, string | undefined>>;
}

/** The regions of the city as links; every choice has an address. */
export function RegionFilter(props: RegionFilterProps) {
  const say = useMessages(words);
  return <FilterLinks label={say.label} groups={[useRegionGroup(props)]} />;
}

export function useRegionGroup({ path, choices, selected, query = {} }: RegionFilterProps): FilterGroup {
  const say = useMessages(words);
  const locale = useLocale();
  return {
    title: say.title,
    options: [
      {
        label: say.all,
        to: withQuery(path, { ...query, region: undefined }),
        selected: selected === undefined,
      },
      ...choices.map(({ code, name }) => ({
        label: textIn(name, locale),
        to: withQuery(path, { ...query, region: code }),
        selected: code === selected,
      })),
    ],
  };
}
