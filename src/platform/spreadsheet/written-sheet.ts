/** What a sheet holds, for whoever writes one. */
export interface WrittenColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** For reading only: shown in grey. */
  readonly isFixed?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isNumber?: boolean | undefined;
  /** Where the choices of a drop-down stand: `'代码表'!$A$2:$A$9`. */
  readonly choices?: string | undefined;
}

export type WrittenValue = string | number | undefined;

/** A cell with a remark, or one that leads to another cell of the workbook. */
export interface MarkedCell {
  readonly value: WrittenValue;
  /** What is wrong with it: the cell turns red and says so. */
  readonly fault?: string | undefined;
  /** `'材料'!C5` */
  readonly leadsTo?: string | undefined;
}

export type WrittenCell = WrittenValue | MarkedCell;

/** A row that stands where it stood in another workbook. */
export interface PlacedRow {
  readonly number: number;
  readonly cells: readonly WrittenCell[];
}

export type WrittenRow = readonly WrittenCell[] | PlacedRow;

export interface SheetLayout {
  readonly name: string;
  /** Without columns the rows stand as they are, with no header. */
  readonly columns?: readonly WrittenColumn[] | undefined;
  /** Columns that stay when one scrolls to the side. */
  readonly frozenColumns?: number | undefined;
}
