import { Columns, EmptyState, Link, PageHeading, Pagination, useMessages } from '../../../../web/ui/index.ts';
import type { ListedEntry } from '../../directory/list-entry-store.ts';
import { countEntries } from '../../queries/count-entries.ts';
import { downloadPath, listPath } from './addresses.ts';
import { EntriesTable } from './entries-table.tsx';
import { ListFilters, type ListFiltersProps } from './list-filters.tsx';
import { filterOf } from './public-lists.ts';
import { listWords } from './words.ts';

export interface ListPageProps extends ListFiltersProps {
  readonly entries: readonly ListedEntry[];
  readonly next: string | undefined;
  readonly isFirst: boolean;
}

/** One of the public lists, by pages, with filters as links. */
export function ListPage({ entries, next, isFirst, ...filters }: ListPageProps) {
  const { state, counts, codes } = filters;
  const say = useMessages(listWords);
  const { title, lead } = say.lists[state.name];
  return (
    <>
      <PageHeading lead={lead}>{title}</PageHeading>
      <Columns asideLabel={say.filters} aside={<ListFilters {...filters} />}>
        {entries.length === 0 ? (
          <EmptyState title={say.empty} action={<Link to={listPath({ name: state.name })}>{say.allOf}</Link>}>
            <p>{say.emptyText}</p>
          </EmptyState>
        ) : (
          <>
            <p role="status">
              {say.count(countEntries(counts, filterOf(state)))}{' '}
              <Link to={downloadPath(state)}>{say.download}</Link>
            </p>
            <EntriesTable name={state.name} entries={entries} codes={codes} />
          </>
        )}
        <Pagination
          previous={isFirst ? undefined : listPath(state)}
          next={next ? listPath(state, next) : undefined}
        />
      </Columns>
    </>
  );
}
