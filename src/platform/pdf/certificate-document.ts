import { type CertificateField, drawFields, type FieldPlan, planFields } from './certificate-fields.ts';
import { drawOrnament, drawWatermark, frame } from './ornament.ts';
import type { Paper } from './paper.ts';
import { drawQrCode } from './qr-code.ts';
import type { DocumentDefinition, DrawnPages } from './render-document.ts';
import { drawSeal, type Seal } from './seal.ts';

export interface CertificateContent {
  readonly title: string;
  readonly titleEnglish?: string | undefined;
  readonly issuer: string;
  /** As people cite it, such as JY13301060000001. */
  readonly number: string;
  /** The long identifier for machines. */
  readonly identifier: string;
  readonly fields: readonly CertificateField[];
  /** As printed, such as 2026年11月22日至2031年11月21日. */
  readonly validity: string;
  /** As printed. */
  readonly issuedOn: string;
  readonly qr: { readonly url: string };
  readonly note?: string | undefined;
  readonly seal: Seal;
  readonly watermark?: string | undefined;
  readonly orientation?: 'landscape' | 'portrait';
  /** Written into the file as its date. */
  readonly date: Date;
}

/** A licence to hang on a wall: frame, title, fields, seal, and a code that proves it. */
export function certificateDocument(content: CertificateContent): DocumentDefinition {
  return {
    title: `${content.title} ${content.number}`,
    author: content.issuer,
    subject: content.identifier,
    date: content.date,
    orientation: content.orientation ?? 'landscape',
    draw: (paper) => drawCertificate(paper, content),
  };
}

const ink = { text: '#1c1813', label: '#7c5c1c', small: '#6b6252' };
const sealRadius = 56;
const qrSize = 78;
const issuerRoom = 200;
const noteSizes = [8.5, 8, 7.5, 7, 6.5, 6, 5];
const noteLeading = 1.58;
const noteHeight = 72;

interface Sheet {
  readonly left: number;
  readonly right: number;
  /** Bottom of the title block. */
  readonly top: number;
  /** Top of the closing block. */
  readonly bottom: number;
}

function drawCertificate(paper: Paper, content: CertificateContent): DrawnPages {
  const sheet = sheetOf(paper);
  const fields = [...content.fields, { label: '有效期', value: content.validity }];
  const columns = (content.orientation ?? 'landscape') === 'landscape' ? 2 : 1;
  const pages = planFields(paper, fields, { ...sheet, columns });
  pages.forEach((plan, index) => {
    if (index > 0) paper.addPage();
    drawSheet(paper, content, { plan, sheet, page: index + 1, pages: pages.length });
  });
  const center = sealCenter(sheet);
  const seal = {
    page: 0,
    left: center.x - sealRadius,
    bottom: paper.height - center.y - sealRadius,
    width: sealRadius * 2,
    height: sealRadius * 2,
  };
  return { pages: pages.length, seal };
}

function sheetOf(paper: Paper): Sheet {
  const margin = paper.width > paper.height ? 92 : 76;
  const isWide = paper.width > paper.height;
  return {
    left: margin,
    right: paper.width - margin,
    top: isWide ? 176 : 214,
    bottom: paper.height - (isWide ? 190 : 262),
  };
}

interface SheetContent {
  readonly plan: FieldPlan;
  readonly sheet: Sheet;
  readonly page: number;
  readonly pages: number;
}

function drawSheet(
  paper: Paper,
  content: CertificateContent,
  { plan, sheet, page, pages }: SheetContent,
): void {
  const { width, height } = paper;
  const middle = (sheet.top + sheet.bottom) / 2 + 10;
  drawOrnament(paper, { x: width / 2, y: middle, radius: Math.min(width, height) * 0.36 });
  if (content.watermark) drawWatermark(paper, content.watermark);
  drawHead(paper, content, { sheet, page, pages });
  drawFields(paper, plan, ink);
  drawClosing(paper, content, sheet);
  drawFoot(paper, content);
}

function drawHead(
  paper: Paper,
  { title, titleEnglish, number }: CertificateContent,
  { sheet, page, pages }: { sheet: Sheet; page: number; pages: number },
): void {
  const center = paper.width / 2;
  const room = sheet.right - sheet.left;
  const style = fitted(paper, title, { size: 40, weight: 'bold', color: ink.text, spacing: 9, room });
  const baseline = sheet.top - 74;
  paper.element('H1').add(() => paper.text(title, style, { x: center, baseline, align: 'center' }));
  if (titleEnglish) {
    const english = fitted(paper, titleEnglish, {
      size: 11.5,
      weight: 'regular',
      color: ink.small,
      spacing: 0.6,
      room,
    });
    paper
      .element('P')
      .add(() => paper.text(titleEnglish, english, { x: center, baseline: baseline + 24, align: 'center' }));
  }
  const words = `编号：${number}${pages > 1 ? `　　第 ${page} 页，共 ${pages} 页` : ''}`;
  const numberStyle = fitted(paper, words, {
    size: 12,
    weight: 'regular',
    color: ink.text,
    spacing: 0.3,
    room,
  });
  paper
    .element('P')
    .add(() => paper.text(words, numberStyle, { x: center, baseline: sheet.top - 24, align: 'center' }));
}

function drawClosing(paper: Paper, content: CertificateContent, sheet: Sheet): void {
  const top = sheet.bottom + 20;
  drawQrCode(paper, content.qr.url, { left: sheet.left, top, size: qrSize });
  const caption = { size: 9, color: ink.label, spacing: 2 };
  paper.element('Caption').add(() =>
    paper.text('扫码核验', caption, {
      x: sheet.left + qrSize / 2 + 1,
      baseline: top + qrSize + 15,
      align: 'center',
    }),
  );
  const center = sealCenter(sheet);
  const issuerLeft = drawIssuer(paper, content, center);
  drawSeal(paper, content.seal, { ...center, radius: sealRadius });
  if (!content.note) return;
  const besideQr = { left: sheet.left + qrSize + 24, right: issuerLeft - 20, top: top + 6 };
  const belowQr = { left: sheet.left, right: sheet.right, top: top + qrSize + 34 };
  drawNote(paper, content.note, besideQr.right - besideQr.left > 160 ? besideQr : belowQr);
}

/** Ends under the rim of the seal, which thus cannot be lifted off, and stays readable. */
function drawIssuer(
  paper: Paper,
  { issuer, issuedOn }: CertificateContent,
  center: { x: number; y: number },
): number {
  const right = center.x - sealRadius * 0.8;
  const label = { size: 10.5, color: ink.label, spacing: 1.5 };
  const name = fitted(paper, issuer, {
    size: 13.5,
    weight: 'bold',
    color: ink.text,
    spacing: 0.4,
    room: issuerRoom,
  });
  const valueLeft = right - Math.max(paper.widthOf(issuer, name), paper.widthOf(issuedOn, name));
  const left = valueLeft - paper.widthOf('发证机关', label) - 12;
  const rows = [
    ['发证机关', issuer, name, center.y - 6],
    ['发证日期', issuedOn, { ...name, weight: 'regular' as const, size: 12.5 }, center.y + 22],
  ] as const;
  for (const [words, value, style, baseline] of rows) {
    paper.element('P').add(() => {
      paper.text(words, label, { x: left, baseline });
      paper.text(value, style, { x: valueLeft, baseline });
    });
  }
  return left;
}

/** Smaller type for a longer note; nothing is left out. */
function drawNote(
  paper: Paper,
  note: string,
  { left, right, top }: { left: number; right: number; top: number },
): void {
  const settings = noteSizes.map((size) => ({
    size,
    lines: paper.linesOf(note, { size }, { width: right - left }),
  }));
  const fit =
    settings.find(({ size, lines }) => lines.length * size * noteLeading <= noteHeight) ?? settings.at(-1);
  const element = paper.element('P');
  fit?.lines.forEach((line, index) => {
    const baseline = top + fit.size * (1 + index * noteLeading);
    element.add(() => paper.text(line.text, { size: fit.size, color: ink.small }, { x: left, baseline }));
  });
}

function drawFoot(paper: Paper, content: CertificateContent): void {
  const baseline = paper.height - frame.inset - frame.band - 16;
  const words = `电子证照标识　${content.identifier}`;
  const room = paper.width - 2 * (frame.inset + frame.band + 20);
  const style = fitted(paper, words, { size: 8, weight: 'regular', color: ink.small, spacing: 0.3, room });
  paper.element('P').add(() => paper.text(words, style, { x: paper.width / 2, baseline, align: 'center' }));
}

function sealCenter(sheet: Sheet): { x: number; y: number } {
  return { x: sheet.right - sealRadius, y: sheet.bottom + 18 + sealRadius };
}

/** The style, made smaller until the words have room on one line. */
function fitted<
  Style extends { size: number; spacing: number; room: number; weight: 'regular' | 'bold'; color: string },
>(paper: Paper, words: string, { room, ...style }: Style) {
  const factor = Math.min(1, room / paper.widthOf(words, style));
  return { ...style, size: style.size * factor, spacing: style.spacing * factor };
}
