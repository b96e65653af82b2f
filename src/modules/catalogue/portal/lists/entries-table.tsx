import { type Column, Link, Table, useMessages } from '../../../../web/ui/index.ts';
import type { ItemCodeTables } from '../../codes/item-code-table.ts';
import type { ListedEntry } from '../../directory/list-entry-store.ts';
import { agencyPath, itemPath, standardPath } from '../addresses.ts';
import { Said } from '../said.tsx';
import { isOfMoney, type PublicList } from './public-lists.ts';
import { listWords } from './words.ts';

/** Lines of a list: powers say their type and basis, charges their rate. */
export function EntriesTable({
  name,
  entries,
  codes,
}: {
  name: PublicList;
  entries: readonly ListedEntry[];
  codes: ItemCodeTables;
}) {
  const say = useMessages(listWords);
  const columns = useColumns(codes);
  return (
    <Table
      caption={say.lists[name].title}
      captionHidden
      dense
      rows={entries}
      rowKey={({ position }) => position}
      columns={isOfMoney(name) ? columns.money(name === 'special-funds') : columns.power(name === 'powers')}
    />
  );
}

function useColumns(codes: ItemCodeTables) {
  const say = useMessages(listWords);
  const item: Column<ListedEntry> = {
    header: say.item,
    cell: (entry) => (
      <Link to={itemPath(entry.implementationCode)}>
        <Said text={entry.name} />
      </Link>
    ),
  };
  const organ: Column<ListedEntry> = {
    header: say.organ,
    cell: (entry) => (
      <Link to={agencyPath(entry.agency)}>
        <Said text={entry.agencyName} />
      </Link>
    ),
  };
  const basis: Column<ListedEntry> = {
    header: say.basis,
    cell: (entry) => <Said text={{ zh: entry.basis }} />,
  };
  const code: Column<ListedEntry> = {
    header: say.code,
    cell: (entry) => (
      <Link to={standardPath(entry.basicCode)}>
        <span className="code">{entry.basicCode}</span>
      </Link>
    ),
  };
  const type: Column<ListedEntry> = {
    header: say.type,
    cell: (entry) => <Said text={codes.nameOf('item-type', entry.type)} />,
  };
  return {
    power: (hasTypes: boolean) => [
      { ...item, rowHeader: true },
      ...(hasTypes ? [type] : []),
      organ,
      code,
      basis,
    ],
    money: (isPaidOut: boolean): Column<ListedEntry>[] => [
      {
        header: say.charge,
        rowHeader: true,
        cell: ({ charge }) => (charge ? <Said text={charge} /> : null),
      },
      { header: say.standard, cell: ({ standard }) => (standard ? <Said text={standard} /> : null) },
      isPaidOut
        ? { header: say.budget, cell: ({ budget }) => (budget ? <Said text={budget} /> : null) }
        : {
            header: say.reduction,
            cell: ({ reduction }) => (reduction ? <Said text={reduction} /> : '—'),
          },
      basis,
      item,
      organ,
    ],
  };
}
