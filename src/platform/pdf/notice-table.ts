import type { Block } from './flow.ts';
import type { TextLine } from './line-breaking.ts';
import type { Paper, StructureElement, TextStyle } from './paper.ts';

export interface NoticeTable {
  readonly title?: string | undefined;
  /** Widths are shares of the whole. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

interface TableArea {
  readonly left: number;
  readonly width: number;
}

const style: TextStyle = { size: 11.5, color: '#111111' };
const headStyle: TextStyle = { ...style, weight: 'bold' };
const leading = 18;
const padding = { across: 7, down: 5.5 };
const ruleColor = '#8c8c8c';
/** A cell with more lines goes on in a further row. */
const mostLines = 24;

/** The head is repeated on every page; a row is not cut unless it is very long. */
export function tableBlocks(paper: Paper, table: NoticeTable, area: TableArea): readonly Block[] {
  const widths = columnWidths(paper, table, area.width);
  let element: StructureElement | undefined;
  const parent = () => {
    element ??= paper.element('Table');
    return element;
  };
  const rowBlock = (lines: readonly (readonly TextLine[])[], cell: 'TH' | 'TD'): Block => ({
    height: rowHeight(lines),
    draw: (_, top) => drawRow(paper, { lines, widths, left: area.left, top, cell, parent: parent() }),
  });
  const titles = table.columns.map(({ title }) => title);
  const head = {
    ...rowBlock(linesOf(paper, titles, { widths, cellStyle: headStyle }), 'TH'),
    keepWithNext: true,
  };
  const rows = table.rows
    .flatMap((row) => splitLong(linesOf(paper, row, { widths, cellStyle: style })))
    .map((lines) => ({ ...rowBlock(lines, 'TD'), head }));
  return [titleBlock(paper, table.title, area), head, ...rows, space(10)];
}

function titleBlock(paper: Paper, title: string | undefined, { left, width }: TableArea): Block {
  if (title === undefined) return { ...space(10), keepWithNext: true };
  return {
    height: 34,
    keepWithNext: true,
    draw: (_, top) => {
      const place = { x: left + width / 2, baseline: top + 22, align: 'center' as const };
      paper.element('P').add(() => paper.text(title, { ...headStyle, size: 13 }, place));
    },
  };
}

interface RowDrawing {
  readonly lines: readonly (readonly TextLine[])[];
  readonly widths: readonly number[];
  readonly left: number;
  readonly top: number;
  readonly cell: 'TH' | 'TD';
  readonly parent: StructureElement;
}

function drawRow(paper: Paper, { lines, widths, left, top, cell, parent }: RowDrawing): void {
  const height = rowHeight(lines);
  const row = paper.element('TR', { parent });
  let x = left;
  widths.forEach((width, index) => {
    paper.decoration((pen) => {
      if (cell === 'TH') pen.rect(x, top, width, height).fill('#f1efe9');
      pen.rect(x, top, width, height).lineWidth(0.6).strokeColor(ruleColor).stroke();
    });
    const element = paper.element(cell, { parent: row });
    (lines[index] ?? []).forEach((line, number) => {
      const baseline = top + padding.down + leading * (number + 0.72);
      const lineStyle = cell === 'TH' ? headStyle : style;
      element.add(() => paper.text(line.text, lineStyle, { x: x + padding.across, baseline }));
    });
    x += width;
  });
}

function linesOf(
  paper: Paper,
  texts: readonly string[],
  { widths, cellStyle }: { widths: readonly number[]; cellStyle: TextStyle },
): readonly (readonly TextLine[])[] {
  return widths.map((width, index) =>
    paper.linesOf(texts[index] ?? '', cellStyle, { width: width - padding.across * 2 }),
  );
}

function splitLong(lines: readonly (readonly TextLine[])[]): readonly (readonly (readonly TextLine[])[])[] {
  const parts = Math.ceil(lineCount(lines) / mostLines);
  return Array.from({ length: parts }, (_, part) =>
    lines.map((cell) => cell.slice(part * mostLines, (part + 1) * mostLines)),
  );
}

/** By share, but a short title such as 序号 is never broken. */
function columnWidths(paper: Paper, { columns }: NoticeTable, width: number): readonly number[] {
  const least = columns.map(
    ({ title }) => Math.min(60, paper.widthOf(title, headStyle) + 1) + padding.across * 2,
  );
  const spare = width - least.reduce((sum, each) => sum + each, 0);
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const wanted = columns.map((column, index) =>
    Math.max(0, (column.width / shares) * width - (least[index] ?? 0)),
  );
  const wantedSum = wanted.reduce((sum, each) => sum + each, 0) || 1;
  return least.map((each, index) => each + (spare * (wanted[index] ?? 0)) / wantedSum);
}

function rowHeight(lines: readonly (readonly TextLine[])[]): number {
  return lineCount(lines) * leading + padding.down * 2;
}

function lineCount(lines: readonly (readonly TextLine[])[]): number {
  return Math.max(1, ...lines.map((cell) => cell.length));
}

function space(height: number): Block {
  return { height, draw: () => undefined };
}
