import { columnLetters, openWorkbook, parseAddress } from '../../src/platform/spreadsheet/index.ts';
import { type CellForTest, workbookForTest } from '../../src/platform/spreadsheet/workbook-for-test.ts';
import { partsOf } from '../../src/platform/spreadsheet/zip-for-test.ts';

type Cells = Map<number, CellForTest>;

/** A workbook as a person edits it: cells are read, written and saved again, looks and remarks are only read. */
export class Workbook {
  readonly sheets: Sheet[];

  constructor(sheets: Sheet[]) {
    this.sheets = sheets;
  }

  static async load(bytes: Uint8Array): Promise<Workbook> {
    const buffer = Buffer.from(bytes);
    const parts = partsOf(buffer);
    const sheets: Sheet[] = [];
    for (const { name, rows } of await openWorkbook(buffer)) {
      const sheet = new Sheet(name, {
        sheet: parts.get(`xl/worksheets/sheet${sheets.length + 1}.xml`) ?? '',
        remarks: parts.get(`xl/comments${sheets.length + 1}.xml`) ?? '',
      });
      for await (const some of rows())
        for (const { number, cells } of some) {
          const values = [...cells].map(([column, { kind, text }]) => {
            return [column, kind === 'number' ? Number(text) : text] as const;
          });
          sheet.rows.set(number, new Map(values));
        }
      sheets.push(sheet);
    }
    return new Workbook(sheets);
  }

  save(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(workbookForTest(this.sheets));
  }

  sheet(name: string): Sheet {
    const found = this.sheets.find((each) => each.name === name);
    if (!found) throw new Error(`There is no sheet ${name}`);
    return found;
  }

  addSheet(name: string): Sheet {
    const sheet = new Sheet(name, { sheet: '', remarks: '' });
    this.sheets.push(sheet);
    return sheet;
  }

  removeSheets(isWanted: (name: string) => boolean): void {
    this.sheets.splice(0, this.sheets.length, ...this.sheets.filter(({ name }) => isWanted(name)));
  }

  /** The cell below a header in the row that begins with this code; for lists the row of this number among them. */
  cell(sheet: string, at: { code: string; header: string; nth?: number }): Cell {
    return this.sheet(sheet).cell(at);
  }
}

export class Sheet {
  readonly name: string;
  readonly rows = new Map<number, Cells>();
  readonly merged: string[] = [];
  readonly #xml: { readonly sheet: string; readonly remarks: string };

  constructor(name: string, xml: { readonly sheet: string; readonly remarks: string }) {
    this.name = name;
    this.#xml = xml;
  }

  get lastRow(): number {
    return Math.max(0, ...this.rows.keys());
  }

  addRow(values: readonly (CellForTest | undefined)[]): number {
    const number = this.lastRow + 1;
    const cells = values.flatMap((value, index) =>
      value === undefined ? [] : [[index + 1, value] as const],
    );
    this.rows.set(number, new Map(cells));
    return number;
  }

  /** Where a column stands; what is required has an asterisk behind its name. */
  column(header: string): number {
    for (const [column, text] of this.rows.get(1) ?? [])
      if (String(text).replace('*', '') === header) return column;
    throw new Error(`${this.name} has no column ${header}`);
  }

  values(header: string): (CellForTest | undefined)[] {
    const column = this.column(header);
    return [...this.rows].filter(([number]) => number > 1).map(([, cells]) => cells.get(column));
  }

  cell({ code, header, nth = 1 }: { code: string; header: string; nth?: number }): Cell {
    const row = [...this.rows].filter(([, cells]) => cells.get(1) === code)[nth - 1]?.[0];
    if (row === undefined) throw new Error(`${this.name} has no row ${nth} of ${code}`);
    return this.at(row, this.column(header));
  }

  at(row: number, column: number): Cell {
    return new Cell(this.rows, this.#xml, { row, column });
  }
}

export class Cell {
  readonly row: number;
  readonly column: number;
  readonly #rows: Map<number, Cells>;
  readonly #xml: { readonly sheet: string; readonly remarks: string };

  constructor(
    rows: Map<number, Cells>,
    xml: { readonly sheet: string; readonly remarks: string },
    at: { readonly row: number; readonly column: number },
  ) {
    this.#rows = rows;
    this.#xml = xml;
    this.row = at.row;
    this.column = at.column;
  }

  get value(): CellForTest | undefined {
    return this.#rows.get(this.row)?.get(this.column);
  }

  set value(value: CellForTest | undefined) {
    const cells = this.#rows.get(this.row) ?? new Map();
    if (value === undefined) cells.delete(this.column);
    else cells.set(this.column, value);
    this.#rows.set(this.row, cells);
  }

  /** What is said beside it. */
  get remark(): string {
    const comment = new RegExp(`<comment ref="${this.#address}".*?</comment>`, 's').exec(this.#xml.remarks);
    return comment?.[0].replaceAll(/<[^>]*>/g, '') ?? '';
  }

  /** Number of its look in the workbook. */
  get look(): number {
    return Number(new RegExp(`<c r="${this.#address}" s="(\\d+)"`).exec(this.#xml.sheet)?.[1]);
  }

  /** Where the choices of its drop-down stand. */
  get choices(): string | undefined {
    const rules = this.#xml.sheet.matchAll(/sqref="([A-Z]+)\d+:[A-Z]+\d+"><formula1>([^<]*)/g);
    return [...rules].find(([, letters]) => parseAddress(`${letters}1`)?.column === this.column)?.[2];
  }

  get #address(): string {
    return `${columnLetters(this.column)}${this.row}`;
  }
}
