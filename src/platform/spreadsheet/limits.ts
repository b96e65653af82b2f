/** How much a workbook may hold: a file of a few kilobytes can unpack to gigabytes. */
export interface SpreadsheetLimits {
  /** Bytes of all parts, unpacked. */
  readonly unpackedBytes: number;
  readonly parts: number;
  /** Characters of all texts that cells share. */
  readonly sharedCharacters: number;
  /** Rows of a sheet with something in them. */
  readonly rows: number;
  readonly columns: number;
  /** Excel itself takes no more than 32,767 in a cell. */
  readonly cellCharacters: number;
}

export const usualLimits: SpreadsheetLimits = {
  unpackedBytes: 500_000_000,
  parts: 500,
  sharedCharacters: 100_000_000,
  rows: 300_000,
  columns: 400,
  cellCharacters: 32_767,
};
