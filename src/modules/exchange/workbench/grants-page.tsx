import { textIn } from '../../../kernel/messages.ts';
import {
  DateText,
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Procedure } from '../../procedures/index.ts';
import type { Grant } from '../grant/grant.ts';
import type { Names } from '../names.ts';
import { ExchangeTabs } from './exchange-tabs.tsx';
import { grantsPath } from './paths.ts';
import { exchangeWords } from './words.ts';

export interface GrantsPageProps {
  readonly grants: readonly Grant[];
  readonly next: string | undefined;
  readonly statuses: Procedure['actSet']['statuses'];
  readonly names: Names;
}

/** Requests that the agencies of the official have made or have to answer. */
export function GrantsPage({ grants, next, statuses, names }: GrantsPageProps) {
  const say = useMessages(exchangeWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={say.grantsLead}>{say.grants}</PageHeading>
      <ExchangeTabs current="grants" />
      {grants.length === 0 ? (
        <EmptyState title={say.noGrants}>{say.noGrantsText}</EmptyState>
      ) : (
        <Table
          caption={say.grants}
          captionHidden
          dense
          rows={grants}
          rowKey={({ id }) => id}
          columns={[
            {
              header: say.number,
              rowHeader: true,
              cell: ({ number }) => <Link to={`${grantsPath}/${number}`}>{number}</Link>,
            },
            { header: say.set, cell: ({ dataSet }) => names.dataSet(dataSet) },
            { header: say.asker, cell: ({ asker }) => names.agency(asker) },
            { header: say.owner, cell: ({ owner }) => names.agency(owner) },
            { header: say.purpose, cell: ({ purpose }) => purpose },
            {
              header: say.status,
              cell: ({ status }) => textIn(statuses[status]?.name ?? { zh: status }, locale),
            },
            { header: say.dueOn, cell: ({ dueOn }) => (dueOn ? <DateText value={dueOn} /> : '–') },
          ]}
        />
      )}
      <Pagination next={next && `${grantsPath}?after=${next}`} />
    </>
  );
}
