import { parseAddress } from './cell-address.ts';
import { type DateStyles, dateOfNumber } from './date-formats.ts';
import type { SpreadsheetLimits } from './limits.ts';
import { spreadsheetTooLarge } from './refusals.ts';
import { plainText } from './shared-strings.ts';
import { attributeOf, XmlError, type XmlListener } from './xml-reader.ts';

/** A cell with something in it. Numbers, days and yes or no come as people read them, too. */
export interface SheetCell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** The text is what the formula last came to. */
  readonly isFormula: boolean;
}

export interface SheetRow {
  readonly number: number;
  /** By column, from 1; empty cells are left out. */
  readonly cells: ReadonlyMap<number, SheetCell>;
}

export interface SheetContext {
  readonly strings: readonly string[];
  readonly dates: DateStyles;
  readonly is1904: boolean;
  readonly limits: SpreadsheetLimits;
}

/** Reads one sheet; `rows` fills as pieces come in and is emptied by whoever takes them. Empty rows are passed over. */
export class SheetRows implements XmlListener {
  rows: SheetRow[] = [];
  /** `A1:B2` */
  readonly merged: string[] = [];
  readonly #context: SheetContext;
  #row = 0;
  #count = 0;
  #column = 0;
  #cells = new Map<number, SheetCell>();
  #cell: OpenCell | undefined;
  #isText = false;
  #isReading = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case 'row':
        this.#row = rowNumber(attributeOf(attributes, 'r')) ?? this.#row + 1;
        this.#column = 0;
        return;
      case 'c':
        this.#openCell(attributes);
        return;
      case 'f':
        if (this.#cell) this.#cell.isFormula = true;
        return;
      case 'v':
        this.#isText = true;
        return;
      case 't':
        this.#isText = this.#cell?.type === 'inlineStr' && !this.#isReading;
        return;
      case 'rPh':
        this.#isReading = true;
        return;
      case 'mergeCell':
        this.merged.push(attributeOf(attributes, 'ref') ?? '');
    }
  }

  text(text: string): void {
    if (!this.#isText || !this.#cell) return;
    this.#cell.value += text;
    if (this.#cell.value.length > 4 * this.#context.limits.cellCharacters) throw this.#cellTooLong();
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isText = false;
    else if (name === 'rPh') this.#isReading = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  #openCell(attributes: string): void {
    const reference = attributeOf(attributes, 'r');
    const address = reference === undefined ? undefined : parseAddress(reference);
    if (reference !== undefined && !address) throw new XmlError(`the cell ${reference}`);
    this.#column = address?.column ?? this.#column + 1;
    this.#cell = {
      type: attributeOf(attributes, 't') ?? 'n',
      style: attributeOf(attributes, 's'),
      isFormula: false,
      value: '',
    };
  }

  #closeCell(): void {
    const cell = this.#cell && this.#valueOf(this.#cell);
    this.#cell = undefined;
    if (!cell || cell.text.trim() === '') return;
    const { columns, cellCharacters } = this.#context.limits;
    if (this.#column > columns)
      throw spreadsheetTooLarge(`超过 ${columns} 列`, `more than ${columns} columns`);
    if (cell.text.length > cellCharacters) throw this.#cellTooLong();
    this.#cells.set(this.#column, cell);
  }

  #closeRow(): void {
    if (this.#cells.size === 0) return;
    const { rows } = this.#context.limits;
    this.#count += 1;
    if (this.#count > rows) throw spreadsheetTooLarge(`超过 ${rows} 行`, `more than ${rows} rows`);
    this.rows.push({ number: this.#row, cells: this.#cells });
    this.#cells = new Map();
  }

  #valueOf({ type, style, isFormula, value }: OpenCell): SheetCell {
    switch (type) {
      case 's':
        return { kind: 'text', text: this.#context.strings[Number(value)] ?? '', isFormula };
      case 'b':
        return { kind: 'boolean', text: value.trim() === '1' ? '是' : '否', isFormula };
      case 'e':
        return { kind: 'error', text: value, isFormula };
      case 'str':
      case 'inlineStr':
        return { kind: 'text', text: plainText(value), isFormula };
      default:
        return { ...this.#number(value.trim(), style), isFormula };
    }
  }

  #number(value: string, style: string | undefined): Omit<SheetCell, 'isFormula'> {
    const number = Number(value);
    if (value === '' || !Number.isFinite(number)) return { kind: 'text', text: value };
    const date = this.#context.dates.has(style) ? dateOfNumber(number, this.#context.is1904) : undefined;
    return date === undefined ? { kind: 'number', text: numberText(number) } : { kind: 'date', text: date };
  }

  #cellTooLong() {
    const { cellCharacters } = this.#context.limits;
    return spreadsheetTooLarge(
      `第 ${this.#row} 行有单元格超过 ${cellCharacters} 字`,
      `a cell of row ${this.#row} has more than ${cellCharacters} characters`,
    );
  }
}

/** A cell as far as it has been read. */
interface OpenCell {
  readonly type: string;
  readonly style: string | undefined;
  isFormula: boolean;
  value: string;
}

function rowNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new XmlError(`the row ${text}`);
  return Number(text);
}

/** Without an exponent, so that a long code stays a code. */
function numberText(number: number): string {
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? number.toFixed(0) : String(number);
}
