import type { TextLine } from './line-breaking.ts';
import { gold } from './ornament.ts';
import type { Paper } from './paper.ts';

export interface CertificateField {
  readonly label: string;
  readonly value: string;
}

interface FieldArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly columns: 1 | 2;
}

/** The fields of one page with their places; the same type size on all pages. */
export interface FieldPlan {
  readonly cells: readonly PlacedCell[];
  readonly size: number;
}

interface Cell {
  readonly labelLines: readonly string[];
  readonly lines: readonly TextLine[];
  readonly left: number;
  readonly width: number;
  readonly labelWidth: number;
}

interface PlacedCell extends Cell {
  /** Baseline of the first line. */
  readonly baseline: number;
  readonly underline: number;
}

/** The type that breaks the fewest values on one page; when none fits, several pages of one still easy to read. */
export function planFields(
  paper: Paper,
  fields: readonly CertificateField[],
  area: FieldArea,
): readonly FieldPlan[] {
  const room = area.bottom - area.top;
  let best: { size: number; rows: readonly Row[]; lines: number } | undefined;
  for (const size of sizes) {
    if (best && (size < calmSize || best.lines === fields.length)) break;
    const rows = rowsOf(paper, fields, { area, size });
    const lines = lineCount(rows);
    if (heightOf(rows, size) <= room && (!best || lines < best.lines)) best = { size, rows, lines };
  }
  if (best) return [placeRows(best.rows, { area, size: best.size })];
  const size = manyPagesSize;
  const pages = paginate(rowsOf(paper, fields, { area, size }), { room, size });
  return pages.map((rows) => placeRows(rows, { area, size }));
}

export function drawFields(
  paper: Paper,
  { cells, size }: FieldPlan,
  ink: { text: string; label: string },
): void {
  const style = { size, color: ink.text };
  for (const cell of cells) {
    paper.decoration((pen) => {
      pen.moveTo(cell.left, cell.underline).lineTo(cell.left + cell.width, cell.underline);
      pen.lineWidth(0.5).strokeColor(gold.light).stroke();
    });
    const element = paper.element('P');
    element.add(() => drawLabel(paper, cell, { size, color: ink.label }));
    cell.lines.forEach((line, index) => {
      const baseline = cell.baseline + index * size * leading;
      element.add(() => paper.text(line.text, style, { x: cell.left + cell.labelWidth, baseline }));
    });
  }
}

const sizes = [14.5, 14, 13.5, 13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5];
/** Down to here a smaller type is better than a broken line. */
const calmSize = 12.5;
const manyPagesSize = 11;
const leading = 1.42;
const columnGap = 34;
/** Space in a row beside its lines, as a share of the type size. */
const rowPadding = { least: 0.75, most: 1.35 };
const labelShare = 0.86;

interface Setting {
  readonly area: FieldArea;
  readonly size: number;
}

type Row = readonly Cell[];

/** Fields follow each other in reading order; one that would need three lines in a column takes the whole row. */
function rowsOf(paper: Paper, fields: readonly CertificateField[], { area, size }: Setting): readonly Row[] {
  const fullWidth = area.right - area.left;
  const columnWidth = area.columns === 1 ? fullWidth : (fullWidth - columnGap) / 2;
  const labelWidth = labelWidthFor(paper, fields, size);
  const cellOf = (field: CertificateField, width: number): Cell => ({
    labelLines: labelLinesOf(field.label),
    lines: paper.linesOf(field.value || '—', { size }, { width: width - labelWidth }),
    left: area.left,
    width,
    labelWidth,
  });
  const narrow = area.columns === 2 ? fields.map((field) => cellOf(field, columnWidth)) : [];
  const isNarrow = (cell: Cell) => cell.lines.length <= 2;

  const rows: Row[] = [];
  for (let index = 0; index < fields.length; index += 1) {
    const [left, right] = narrow.slice(index, index + 2);
    const field = fields[index];
    if (left && right && isNarrow(left) && isNarrow(right)) {
      rows.push([left, { ...right, left: area.left + columnWidth + columnGap }]);
      index += 1;
    } else if (field) {
      rows.push([cellOf(field, fullWidth)]);
    }
  }
  return rows;
}

/** 法定代表人（负责人） stands in two lines, as on paper. */
function labelLinesOf(label: string): readonly string[] {
  return label.length > 7 ? label.split(/(?=（)/) : [label];
}

function labelWidthFor(paper: Paper, fields: readonly CertificateField[], size: number): number {
  const widths = fields
    .flatMap(({ label }) => labelLinesOf(label))
    .map((label) => paper.widthOf(label, { size: size * labelShare }));
  const widest = Math.max(...widths);
  return Math.min(widest, size * 9) + size * 1.1;
}

function heightOf(rows: readonly Row[], size: number, padding = rowPadding.least): number {
  return rows.reduce((sum, row) => sum + rowHeight(row, size, padding), 0);
}

function rowHeight(row: Row, size: number, padding: number): number {
  const lines = Math.max(...row.map((cell) => Math.max(cell.lines.length, cell.labelLines.length * 0.94)));
  return (lines * leading + padding) * size;
}

/** Spare height first loosens the rows, then centres them. */
function placeRows(rows: readonly Row[], { area, size }: Setting): FieldPlan {
  const room = area.bottom - area.top;
  const spare = (room - heightOf(rows, size)) / (rows.length * size);
  const padding = Math.min(rowPadding.most, rowPadding.least + Math.max(0, spare));
  let top = area.top + Math.max(0, room - heightOf(rows, size, padding)) * 0.4;
  const cells = rows.flatMap((row) => {
    const start = top;
    top += rowHeight(row, size, padding);
    const baseline = start + (padding / 2 + 1.05) * size;
    return row.map((cell) => ({ ...cell, baseline, underline: top - 0.12 * size }));
  });
  return { cells, size };
}

function paginate(
  rows: readonly Row[],
  { room, size }: { room: number; size: number },
): readonly (readonly Row[])[] {
  const pages: Row[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const row of rows.flatMap((whole) => splitRow(whole, { room, size }))) {
    const height = rowHeight(row, size, rowPadding.least);
    if (used + height > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += height;
  }
  return pages;
}

/** A row higher than a page goes on as a row with the same label. */
function splitRow(row: Row, { room, size }: { room: number; size: number }): readonly Row[] {
  const most = Math.max(1, Math.floor((room / size - rowPadding.least) / leading));
  const lines = Math.max(...row.map((cell) => cell.lines.length));
  return Array.from({ length: Math.ceil(lines / most) }, (_, part) =>
    row.map((cell) => ({ ...cell, lines: cell.lines.slice(part * most, (part + 1) * most) })),
  );
}

function drawLabel(paper: Paper, cell: PlacedCell, { size, color }: { size: number; color: string }): void {
  const room = cell.labelWidth - size * 0.8;
  cell.labelLines.forEach((label, index) => {
    const style = { size: size * labelShare, color };
    const narrower = Math.min(1, room / paper.widthOf(label, style));
    const baseline = cell.baseline + index * size * labelShare * leading;
    paper.text(label, { ...style, size: style.size * narrower }, { x: cell.left, baseline });
  });
}

function lineCount(rows: readonly Row[]): number {
  return rows.flat().reduce((sum, cell) => sum + cell.lines.length, 0);
}
