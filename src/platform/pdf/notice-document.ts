import { type Block, paginate } from './flow.ts';
import { paragraphBlocks } from './notice-paragraph.ts';
import { type NoticeTable, tableBlocks } from './notice-table.ts';
import type { Paper } from './paper.ts';
import { drawQrCode } from './qr-code.ts';
import type { DocumentDefinition, DrawnPages, PagePlace } from './render-document.ts';
import { drawSeal, type Seal, sealColor } from './seal.ts';

export interface NoticeContent {
  readonly title: string;
  /** As printed, such as 云审许受〔2026〕12号. */
  readonly number: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  /** Stands after the paragraphs, with its own title. */
  readonly table?: NoticeTable | undefined;
  /** After the table: how to appeal, whom to ask. */
  readonly closing?: readonly string[];
  readonly organ: string;
  /** As printed. */
  readonly issuedOn: string;
  readonly seal?: Seal | undefined;
  readonly qr?: { readonly url: string } | undefined;
  /** Written into the file as its date. */
  readonly date: Date;
}

/** A letter of an office, after GB/T 9704: heading, number, addressee, text, organ with seal, page numbers. */
export function noticeDocument(content: NoticeContent): DocumentDefinition {
  return {
    title: `${content.title} ${content.number}`,
    author: content.organ,
    subject: content.number,
    date: content.date,
    orientation: 'portrait',
    draw: (paper) => drawNotice(paper, content),
  };
}

/** Margins of GB/T 9704: 37 mm above, 35 below, 28 left, 26 right. */
const margin = { top: 92, bottom: 99, left: 79, right: 74 };
const sealRadius = 59;
const ink = '#111111';

function drawNotice(paper: Paper, content: NoticeContent): DrawnPages {
  const area = { left: margin.left, width: paper.width - margin.left - margin.right };
  const pages = paginate(blocksOf(paper, content, area), paper.height - margin.top - margin.bottom);
  let seal: PagePlace | undefined;
  pages.forEach((page, index) => {
    if (index > 0) paper.addPage();
    for (const { block, top } of page) block.draw(paper, margin.top + top);
    const last = page.at(-1);
    if (index === pages.length - 1 && last && content.seal) {
      seal = sealPlace(paper, { page: index, top: margin.top + last.top });
    }
    drawPageNumber(paper, index + 1);
  });
  return { pages: pages.length, seal };
}

interface Area {
  readonly left: number;
  readonly width: number;
}

function blocksOf(paper: Paper, content: NoticeContent, area: Area): readonly Block[] {
  const body = [
    ...paragraphBlocks(paper, `${content.addressee}：`, { ...area, indent: 0 }),
    ...content.paragraphs.flatMap((text) => paragraphBlocks(paper, text, area)),
    ...(content.table ? tableBlocks(paper, content.table, area) : []),
    ...(content.closing ?? []).flatMap((text) => paragraphBlocks(paper, text, area)),
  ];
  const lastLines = 2;
  const kept = body.map((block, index) =>
    index < body.length - lastLines ? block : { ...block, keepWithNext: true },
  );
  return [...headBlocks(paper, content, area), ...kept, closingBlock(paper, content, area)];
}

function headBlocks(paper: Paper, { organ, title, number }: NoticeContent, area: Area): readonly Block[] {
  const center = area.left + area.width / 2;
  const head = { size: 21, weight: 'bold' as const, color: ink, spacing: 1.5 };
  const titleLines = [organ, title].flatMap((text) => paper.linesOf(text, head, { width: area.width }));
  const heading = paper.element('H1');
  const lines = titleLines.map((line) => ({
    height: 33,
    keepWithNext: true,
    draw: (_: Paper, top: number) => {
      heading.add(() => paper.text(line.text, head, { x: center, baseline: top + 22, align: 'center' }));
    },
  }));
  const style = { size: 13, color: ink };
  const rule: Block = {
    height: 62,
    keepWithNext: true,
    draw: (_, top) => {
      paper
        .element('P')
        .add(() =>
          paper.text(number, style, { x: area.left + area.width, baseline: top + 18, align: 'right' }),
        );
      paper.decoration((pen) => {
        pen.rect(area.left, top + 28, area.width, 1.6).fill(sealColor);
        pen.rect(area.left, top + 31.2, area.width, 0.5).fill(sealColor);
      });
    },
  };
  return [...lines, rule];
}

/** Organ and date stand under the seal, the date four characters from the edge. */
function closingBlock(paper: Paper, content: NoticeContent, area: Area): Block {
  const style = { size: 15, color: ink };
  return {
    height: 160,
    draw: (_, top) => {
      const center = sealCenter(paper, top);
      if (content.qr) drawCode(paper, content.qr.url, { left: area.left, top: top + 42 });
      if (content.seal) drawSeal(paper, content.seal, { ...center, radius: sealRadius });
      const half = paper.widthOf(content.organ, style) / 2;
      const x = Math.min(center.x, area.left + area.width - half);
      const element = paper.element('P');
      element.add(() => paper.text(content.organ, style, { x, baseline: center.y - 6, align: 'center' }));
      element.add(() => paper.text(content.issuedOn, style, { x, baseline: center.y + 26, align: 'center' }));
    },
  };
}

function drawCode(paper: Paper, url: string, { left, top }: { left: number; top: number }): void {
  const size = 66;
  drawQrCode(paper, url, { left, top, size });
  const caption = { size: 9, color: '#555555', spacing: 1.5 };
  paper
    .element('Caption')
    .add(() =>
      paper.text('扫码核验', caption, { x: left + size / 2, baseline: top + size + 14, align: 'center' }),
    );
}

function drawPageNumber(paper: Paper, page: number): void {
  const place = { x: paper.width / 2, baseline: paper.height - margin.bottom + 40, align: 'center' as const };
  paper.decoration(() => paper.text(`— ${page} —`, { size: 11, color: ink }, place));
}

function sealCenter(paper: Paper, top: number): { x: number; y: number } {
  return { x: paper.width - margin.right - 118, y: top + 86 };
}

function sealPlace(paper: Paper, { page, top }: { page: number; top: number }): PagePlace {
  const center = sealCenter(paper, top);
  return {
    page,
    left: center.x - sealRadius,
    bottom: paper.height - center.y - sealRadius,
    width: sealRadius * 2,
    height: sealRadius * 2,
  };
}
