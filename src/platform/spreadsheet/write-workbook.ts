import { stylesXml } from './cell-styles.ts';
import {
  contentTypesXml,
  type ListedSheet,
  packageRelations,
  sheetRelations,
  workbookRelations,
  workbookXml,
} from './package-xml.ts';
import { remarkBoxesXml, remarksXml } from './remarks-xml.ts';
import { SheetWriter } from './sheet-writer.ts';
import type { SheetLayout, WrittenRow } from './written-sheet.ts';
import { ZipWriter } from './zip-writer.ts';

/** Writes a workbook to a file, sheet after sheet and row after row, without holding it. */
export class WorkbookFile {
  readonly #zip: ZipWriter;
  readonly #sheets: ListedSheet[] = [];

  constructor(path: string) {
    this.#zip = new ZipWriter(path);
  }

  /** Writes one sheet whole. Rows with a number go on downwards. */
  async writeSheet(
    layout: SheetLayout,
    rows: AsyncIterable<WrittenRow> | Iterable<WrittenRow>,
  ): Promise<void> {
    const number = this.#sheets.length + 1;
    const sheet = new SheetWriter(layout, number === 1);
    await this.#zip.write(`xl/worksheets/sheet${number}.xml`, sheet.xml(rows));
    const { remarks } = sheet;
    if (remarks.length > 0) {
      await this.#zip.write(`xl/worksheets/_rels/sheet${number}.xml.rels`, [sheetRelations(number)]);
      await this.#zip.write(`xl/drawings/vmlDrawing${number}.vml`, remarkBoxesXml(remarks));
      await this.#zip.write(`xl/comments${number}.xml`, remarksXml(remarks));
    }
    this.#sheets.push({ name: layout.name, hasRemarks: remarks.length > 0 });
  }

  async close(): Promise<void> {
    await this.#zip.write('xl/styles.xml', [stylesXml]);
    await this.#zip.write('xl/_rels/workbook.xml.rels', [workbookRelations(this.#sheets)]);
    await this.#zip.write('xl/workbook.xml', [workbookXml(this.#sheets)]);
    await this.#zip.write('_rels/.rels', [packageRelations]);
    await this.#zip.write('[Content_Types].xml', [contentTypesXml(this.#sheets)]);
    await this.#zip.close();
  }
}
