/** Columns and rows count from 1, as people see them. */
export interface CellAddress {
  readonly column: number;
  readonly row: number;
}

/** `AB12`; undefined for what is no address. */
export function parseAddress(text: string): CellAddress | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text) ?? [];
  return letters && digits ? { column: columnNumber(letters), row: Number(digits) } : undefined;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
