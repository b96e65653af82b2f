import { textIn } from '../../../kernel/messages.ts';
import {
  type FilterGroup,
  FilterLinks,
  SearchBox,
  TabLinks,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { handlingRoles, type Role, roleNames } from '../../identity/index.ts';
import { countedAtMost, type WorkFilter, type WorkList, workScopes } from '../queries/list-work.ts';
import { workColours } from '../work-colours.ts';
import { deskWords } from './desk-words.ts';
import { workbenchWords } from './words.ts';
import { addressOfWork } from './work-address.ts';

export interface WorkFiltersProps extends Pick<WorkList, 'counts' | 'facets'> {
  readonly filter: WorkFilter;
  readonly regionName: (code: string) => string;
}

/** Whose tasks, how urgent, of which item: each choice is a link that keeps the others. */
export function WorkFilters({ filter, counts, facets, regionName }: WorkFiltersProps) {
  const say = useMessages(deskWords);
  const search = useMessages(workbenchWords).search;
  const locale = useLocale();
  const to = (change: Partial<WorkFilter>) => addressOfWork({ ...filter, ...change });
  const choice = <Key extends 'role' | 'itemName' | 'region'>(
    title: string,
    key: Key,
    options: readonly { readonly value: NonNullable<WorkFilter[Key]>; readonly label: string }[],
  ): FilterGroup[] => {
    if (options.length < 2 && filter[key] === undefined) return [];
    const all = {
      label: say.all,
      to: to({ [key]: undefined }),
      selected: filter[key] === undefined,
    };
    const each = options.map(({ value, label }) => ({
      label,
      to: to({ [key]: value }),
      selected: filter[key] === value,
    }));
    return [{ title, options: [all, ...each] }];
  };
  const groups: FilterGroup[] = [
    {
      title: say.clock,
      options: (['open', ...workColours] as const).map((colour) => ({
        label: say.colours[colour],
        to: to({ colour }),
        selected: colour === filter.colour,
        count: counts[colour],
        countedAtMost,
      })),
    },
    ...(filter.scope === 'agency' ? choice(say.post, 'role', rolesIn(locale)) : []),
    ...choice(say.item, 'itemName', withChosen(facets.items, filter.itemName).map(plain)),
    ...choice(
      say.region,
      'region',
      withChosen(facets.regions, filter.region).map((value) => ({ value, label: regionName(value) })),
    ),
  ];
  const { words: _, ...kept } = filter;
  const isNarrowed = addressOfWork(filter) !== addressOfWork({ scope: filter.scope });
  return (
    <>
      <TabLinks
        label={say.whose}
        tabs={workScopes.map((scope) => ({
          label: say.scopes[scope],
          to: addressOfWork({ ...filter, scope, role: scope === 'agency' ? filter.role : undefined }),
          current: scope === filter.scope,
        }))}
      />
      <SearchBox action="/workbench" label={search} value={filter.words} id="task-search">
        {[...new URL(addressOfWork(kept), 'http://desk').searchParams].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </SearchBox>
      <FilterLinks
        label={say.filters}
        groups={groups}
        clear={isNarrowed ? addressOfWork({ scope: filter.scope }) : undefined}
      />
    </>
  );
}

function rolesIn(locale: 'zh-CN' | 'en'): { value: Role; label: string }[] {
  return handlingRoles.map((value) => ({ value, label: textIn(roleNames[value], locale) }));
}

function withChosen(values: readonly string[], chosen: string | undefined): readonly string[] {
  return chosen === undefined || values.includes(chosen) ? values : [chosen, ...values];
}

function plain(value: string): { value: string; label: string } {
  return { value, label: value };
}
