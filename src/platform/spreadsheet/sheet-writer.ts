import { columnLetters } from './cell-address.ts';
import { type CellStyle, cellStyles } from './cell-styles.ts';
import { harmlessText } from './harmless-text.ts';
import type { MarkedCell, SheetLayout, WrittenCell, WrittenColumn, WrittenRow } from './written-sheet.ts';
import { mainNamespace, relationNamespace, xmlHead, xmlText } from './xml-text.ts';

/** A remark at a cell, for the part in which they stand. */
export interface CellRemark {
  readonly column: number;
  readonly row: number;
  readonly text: string;
}

/** Writes one sheet as XML, row after row; remarks and links, which stand in parts of their own, are kept. */
export class SheetWriter {
  readonly remarks: CellRemark[] = [];
  readonly #layout: SheetLayout;
  readonly #isFirst: boolean;
  readonly #links: string[] = [];
  #lastRow = 0;

  constructor(layout: SheetLayout, isFirst: boolean) {
    this.#layout = layout;
    this.#isFirst = isFirst;
  }

  async *xml(rows: AsyncIterable<WrittenRow> | Iterable<WrittenRow>): AsyncGenerator<string> {
    const { columns } = this.#layout;
    yield this.#head();
    let piece = columns ? this.#headerRow(columns) : '';
    for await (const row of rows) {
      piece += this.#row(row);
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = '';
    }
    yield piece + this.#tail();
  }

  #head(): string {
    const { columns = [], frozenColumns = 0 } = this.#layout;
    const selected = this.#isFirst ? ' tabSelected="1"' : '';
    return (
      `${xmlHead}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationNamespace}"><sheetViews>` +
      `<sheetView${selected} workbookViewId="0">${paneOf(frozenColumns, columns.length > 0)}</sheetView></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="15"/>${colsOf(columns)}<sheetData>`
    );
  }

  #headerRow(columns: readonly WrittenColumn[]): string {
    const cells = columns.map(({ header, isRequired, isFixed }, index) =>
      textCell(
        isRequired ? `${header}*` : header,
        this.#address(index + 1, 1),
        isFixed ? 'fixedHeader' : 'header',
      ),
    );
    this.#lastRow = 1;
    return `<row r="1">${cells.join('')}</row>`;
  }

  #row(given: WrittenRow): string {
    const [number, cells] = 'cells' in given ? [given.number, given.cells] : [this.#lastRow + 1, given];
    // Rows that do not go on downwards would spoil the sheet.
    if (number <= this.#lastRow) throw new RangeError(`row ${number} after row ${this.#lastRow}`);
    this.#lastRow = number;
    return `<row r="${number}">${cells.map((cell, index) => this.#cell(cell, index + 1, number)).join('')}</row>`;
  }

  #cell(cell: WrittenCell, column: number, row: number): string {
    const marked: MarkedCell = typeof cell === 'object' ? cell : { value: cell };
    const { value, fault, leadsTo } = marked;
    if (value === undefined && fault === undefined) return '';
    const address = this.#address(column, row);
    if (fault !== undefined) this.remarks.push({ column, row, text: fault });
    if (leadsTo !== undefined)
      this.#links.push(`<hyperlink ref="${address}" location="${xmlText(leadsTo)}"/>`);
    const style = styleOf(marked, this.#layout.columns?.[column - 1]);
    if (typeof value === 'number') return `<c r="${address}" s="${cellStyles[style]}"><v>${value}</v></c>`;
    return textCell(value ?? '', address, style);
  }

  #tail(): string {
    const { columns = [] } = this.#layout;
    const last = `${columnLetters(Math.max(columns.length, 1))}${Math.max(this.#lastRow, 1)}`;
    return [
      '</sheetData>',
      columns.length > 0 ? `<autoFilter ref="A1:${last}"/>` : '',
      validationsOf(columns, this.#lastRow),
      this.#links.length > 0 ? `<hyperlinks>${this.#links.join('')}</hyperlinks>` : '',
      this.remarks.length > 0 ? '<legacyDrawing r:id="rId1"/>' : '',
      '</worksheet>',
    ].join('');
  }

  #address(column: number, row: number): string {
    return `${columnLetters(column)}${row}`;
  }
}

const pieceLength = 64_000;
/** Rows below the last one in which new ones can be written with drop-downs. */
const spareRows = 500;

function textCell(text: string, address: string, style: CellStyle): string {
  const plain = xmlText(harmlessText(text));
  return `<c r="${address}" s="${cellStyles[style]}" t="inlineStr"><is><t xml:space="preserve">${plain}</t></is></c>`;
}

function styleOf({ value, fault, leadsTo }: MarkedCell, column: WrittenColumn | undefined): CellStyle {
  if (fault !== undefined) return 'faulty';
  if (leadsTo !== undefined) return 'link';
  if (column?.isFixed) return 'fixed';
  return typeof value === 'number' ? 'number' : 'text';
}

function paneOf(columns: number, hasHeader: boolean): string {
  if (!hasHeader) return '';
  const across = columns > 0 ? ` xSplit="${columns}"` : '';
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft';
  const corner = `${columnLetters(columns + 1)}2`;
  return `<pane${across} ySplit="1" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`;
}

function colsOf(columns: readonly WrittenColumn[]): string {
  if (columns.length === 0) return '';
  const cols = columns.map(({ width, isNumber }, index) => {
    const style = cellStyles[isNumber ? 'number' : 'text'];
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${style}" customWidth="1"/>`;
  });
  return `<cols>${cols.join('')}</cols>`;
}

function validationsOf(columns: readonly WrittenColumn[], lastRow: number): string {
  const rules = columns.flatMap(({ choices }, index) => {
    if (choices === undefined) return [];
    const letters = columnLetters(index + 1);
    return [
      '<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" ' +
        'errorTitle="不在代码表中" error="请从下拉列表中选择。" ' +
        `sqref="${letters}2:${letters}${lastRow + spareRows}"><formula1>${xmlText(choices)}</formula1></dataValidation>`,
    ];
  });
  return rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}
