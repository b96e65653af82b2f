import {
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  TabLinks,
  Table,
  useMessages,
} from '../../../web/ui/index.ts';
import { withQuery } from '../portal/addresses.ts';
import type { SearchCountOrder, SearchCountPage } from '../queries/list-searches.ts';
import { explainAddress, searchesPath, synonymsPath, teachAddress } from './search-address.ts';
import { searchDeskWords } from './search-words.ts';

export const searchOrders: readonly SearchCountOrder[] = ['unanswered', 'unfollowed', 'frequent'];

export interface SearchesPageProps {
  order: SearchCountOrder;
  page: SearchCountPage;
  isFirst: boolean;
}

/** What people search and do not find, and how to teach it. */
export function SearchesPage({ order, page, isFirst }: SearchesPageProps) {
  const say = useMessages(searchDeskWords);
  return (
    <>
      <PageHeading lead={say.searchesLead}>{say.searches}</PageHeading>
      <p>
        <Link to={synonymsPath}>{say.synonyms}</Link>
      </p>
      <TabLinks
        label={say.searches}
        tabs={searchOrders.map((each) => ({
          label: say.orders[each],
          to: withQuery(searchesPath, { order: each }),
          current: each === order,
        }))}
      />
      {page.counts.length === 0 ? (
        <EmptyState title={say.nothing} icon="search">
          <p>{say.nothingText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={say.orders[order]}
          captionHidden
          dense
          rows={page.counts}
          rowKey={({ query }) => query}
          columns={[
            { header: say.query, rowHeader: true, cell: ({ query }) => query },
            { header: say.count, numeric: true, cell: ({ searches }) => searches },
            { header: say.unanswered, numeric: true, cell: ({ unanswered }) => unanswered },
            { header: say.clicks, numeric: true, cell: ({ clicks }) => clicks },
            {
              header: say.act,
              cell: ({ query }) => (
                <>
                  <Link to={teachAddress(query)}>{say.teach}</Link>{' '}
                  <Link to={explainAddress(query)}>{say.explain}</Link>
                </>
              ),
            },
          ]}
        />
      )}
      <Pagination
        previous={isFirst ? undefined : withQuery(searchesPath, { order })}
        next={page.next ? withQuery(searchesPath, { order, after: page.next }) : undefined}
      />
    </>
  );
}
