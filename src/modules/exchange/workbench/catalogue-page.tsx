import { textIn } from '../../../kernel/messages.ts';
import {
  EmptyState,
  FilterLinks,
  Link,
  PageHeading,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import {
  baseNameOf,
  cycleNames,
  type DataSet,
  type SharingClass,
  SharingTag,
  sharingNames,
} from '../../registries/index.ts';
import type { Names } from '../names.ts';
import { ExchangeTabs } from './exchange-tabs.tsx';
import { cataloguePath } from './paths.ts';
import { exchangeWords } from './words.ts';

export const sharingClasses = ['free', 'on-condition', 'none'] as const;

export interface CataloguePageProps {
  readonly sets: readonly DataSet[];
  readonly sharing: SharingClass | undefined;
  readonly names: Names;
}

/** What organs hold, by owner and kind of sharing. */
export function CataloguePage({ sets, sharing, names }: CataloguePageProps) {
  const say = useMessages(exchangeWords);
  const locale = useLocale();
  const options = [undefined, ...sharingClasses].map((each) => ({
    label: each ? textIn(sharingNames[each], locale) : say.all,
    to: each ? `${cataloguePath}?sharing=${each}` : cataloguePath,
    selected: each === sharing,
  }));
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <ExchangeTabs current="catalogue" />
      <FilterLinks label={say.filter} groups={[{ title: say.sharing, options }]} />
      {sets.length === 0 ? (
        <EmptyState title={say.noSets}>{say.noSetsText}</EmptyState>
      ) : (
        <Table
          caption={say.title}
          captionHidden
          dense
          rows={sets}
          rowKey={({ code }) => code}
          columns={[
            {
              header: say.set,
              rowHeader: true,
              cell: ({ code, name }) => (
                <Link to={`${cataloguePath}/sets/${code}`}>{textIn(name, locale)}</Link>
              ),
            },
            { header: say.owner, cell: ({ owner }) => names.agency(owner) },
            { header: say.base, cell: (set) => textIn(baseNameOf(set), locale) },
            { header: say.sharing, cell: ({ sharing: own }) => <SharingTag sharing={own} /> },
            { header: say.cycle, cell: ({ updateCycle }) => textIn(cycleNames[updateCycle], locale) },
            { header: say.elements, numeric: true, cell: ({ elements }) => elements.length },
          ]}
        />
      )}
    </>
  );
}
