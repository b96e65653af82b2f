import type { Key, ReactNode } from 'react';
import { useMessages } from './context.tsx';
import { Link } from './link.tsx';
import { uiWords } from './words.ts';

export interface Column<Row> {
  header: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean | undefined;
  /** The cell that names its row. */
  rowHeader?: boolean | undefined;
  /** The list sorts on the server: where the header leads, and how it is sorted now. */
  sort?: { to: string; direction?: 'ascending' | 'descending' | undefined } | undefined;
}

export interface TableProps<Row> {
  caption: ReactNode;
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  /** Tight lines for lists that officials scan. */
  dense?: boolean | undefined;
}

/** On a phone each row becomes a card with the column names beside the values. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, dense }: TableProps<Row>) {
  return (
    <table className={dense ? 'table table--dense' : 'table'}>
      <caption className={captionHidden ? 'visually-hidden' : 'table__caption'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Header key={column.header} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.header} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Header<Row>({ column }: { column: Column<Row> }) {
  const words = useMessages(uiWords);
  const direction = column.sort?.direction;
  const arrow = direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : '↕';
  return (
    <th scope="col" className={cellClass(column)} aria-sort={direction}>
      {column.sort ? (
        <Link to={column.sort.to} className="table__sort">
          {column.header}
          <span aria-hidden="true"> {arrow}</span>
          {direction ? (
            <span className="visually-hidden">
              {direction === 'ascending' ? words.sortedAscending : words.sortedDescending}
            </span>
          ) : null}
        </Link>
      ) : (
        column.header
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  if (column.rowHeader) {
    return (
      <th scope="row" className={cellClass(column)} data-label={column.header}>
        {content}
      </th>
    );
  }
  return (
    <td className={cellClass(column)} data-label={column.header}>
      {content}
    </td>
  );
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  return column.numeric ? 'numeric' : undefined;
}
