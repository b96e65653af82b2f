import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  SearchBox,
  Table,
  useMessages,
} from '../../../../web/ui/index.ts';
import { withQuery } from '../../portal/addresses.ts';
import { Said } from '../../portal/said.tsx';
import type { FoundItem } from '../../queries/find-items-for-stewards.ts';
import { sheetsPath } from '../../sheets/workbench/addresses.ts';
import { importPath, itemsPath, newItemPath, stewardItemPath } from '../draft-addresses.ts';
import { draftWords } from '../draft-words.ts';

export interface ItemsPageProps {
  readonly query: string;
  readonly agency: string | undefined;
  /** Only those that are suspended or cancelled. */
  readonly isStopped: boolean;
  readonly items: readonly FoundItem[];
  readonly next: string | undefined;
}

/** Where a steward finds an item to change. */
export function ItemsPage({ query, agency, isStopped, items, next }: ItemsPageProps) {
  const say = useMessages(draftWords);
  const filter = { q: query, agency, stopped: isStopped ? 'yes' : undefined };
  return (
    <>
      <PageHeading lead={say.itemsLead}>{say.items}</PageHeading>
      <SearchBox action={itemsPath} label={say.find} value={query}>
        {agency ? <input type="hidden" name="agency" value={agency} /> : null}
      </SearchBox>
      <ButtonRow>
        <ButtonLink to={newItemPath} kind="secondary">
          {say.newItem}
        </ButtonLink>
        <ButtonLink to={sheetsPath} kind="secondary">
          {say.sheets}
        </ButtonLink>
        <ButtonLink to={importPath} kind="secondary">
          {say.importTitle}
        </ButtonLink>
        <Link to={isStopped ? itemsPath : withQuery(itemsPath, { stopped: 'yes' })}>
          {isStopped ? say.items : say.stopped}
        </Link>
      </ButtonRow>
      {items.length === 0 ? (
        <EmptyState title={say.noItems} icon="search">
          {say.noItemsText}
        </EmptyState>
      ) : (
        <ItemTable items={items} isStopped={isStopped} />
      )}
      <Pagination next={next && withQuery(itemsPath, { ...filter, after: next })} />
    </>
  );
}

function ItemTable({ items, isStopped }: Pick<ItemsPageProps, 'items' | 'isStopped'>) {
  const say = useMessages(draftWords);
  return (
    <Table
      caption={say.items}
      captionHidden
      dense
      rows={items}
      rowKey={({ implementationCode }) => implementationCode}
      columns={[
        {
          header: say.item,
          rowHeader: true,
          cell: ({ implementationCode, name }) => (
            <Link to={stewardItemPath(implementationCode)}>
              <Said text={name} />
            </Link>
          ),
        },
        {
          header: say.agency,
          cell: ({ agency, agencyName }) => (
            <Link to={withQuery(itemsPath, { agency })}>
              <Said text={agencyName} />
            </Link>
          ),
        },
        {
          header: say.code,
          cell: ({ implementationCode }) => <span className="code">{implementationCode}</span>,
        },
        ...(isStopped
          ? [{ header: say.status, cell: ({ status }: FoundItem) => say.statuses[status] }]
          : [{ header: say.affected, cell: ({ offers }: FoundItem) => say.affectedCount(offers) }]),
      ]}
    />
  );
}
