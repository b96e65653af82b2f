import { columnLetters } from './cell-address.ts';
import { zipOf } from './zip-for-test.ts';

/** A cell as some office program writes it. */
export type CellForTest =
  | string
  | number
  | { readonly day: string }
  | { readonly formula: string; readonly result: number };

export interface SheetForTest {
  readonly name: string;
  /** By row and column, from 1. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, CellForTest>>;
  readonly merged?: readonly string[] | undefined;
}

/** A workbook as office programs write it: texts in a part of their own, days as numbers with a format. */
export function workbookForTest(sheets: readonly SheetForTest[]): Buffer {
  const texts = new Map<string, number>();
  const parts: Record<string, string> = {};
  for (const [index, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, texts);
  const strings = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return zipOf({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>`,
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ...parts,
  });
}

function sheetXml({ rows, merged = [] }: SheetForTest, texts: Map<string, number>): string {
  const written = [...rows]
    .sort(([left], [right]) => left - right)
    .map(([number, cells]) => {
      const row = [...cells].sort(([left], [right]) => left - right);
      const xml = row.map(([column, cell]) => cellXml(cell, `${columnLetters(column)}${number}`, texts));
      return `<row r="${number}" spans="1:9">${xml.join('')}</row>`;
    });
  const areas = merged.map((area) => `<mergeCell ref="${area}"/>`).join('');
  return `<worksheet><sheetData>${written.join('')}</sheetData><mergeCells>${areas}</mergeCells></worksheet>`;
}

function cellXml(cell: CellForTest, address: string, texts: Map<string, number>): string {
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    const place = texts.get(cell) ?? texts.size;
    texts.set(cell, place);
    return `<c r="${address}" t="s"><v>${place}</v></c>`;
  }
  if ('day' in cell) {
    const days = (Date.parse(cell.day) - Date.UTC(1899, 11, 30)) / 86_400_000;
    return `<c r="${address}" s="1"><v>${days}</v></c>`;
  }
  return `<c r="${address}"><f>${escaped(cell.formula)}</f><v>${cell.result}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
