import PdfDocument from 'pdfkit';
import { invalid } from '../../kernel/refusal.ts';
import { breakLines, type TextLine } from './line-breaking.ts';
import { hasGlyph, textWidth } from './text-width.ts';
import type { Typefaces, Weight } from './typefaces.ts';

export type Pen = PDFKit.PDFDocument;
export type StructureElement = ReturnType<Pen['struct']>;

export interface TextStyle {
  /** In points. */
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
  /** Extra space between characters, in points. */
  readonly spacing?: number;
}

export interface TextPlace {
  readonly x: number;
  readonly baseline: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface DocumentDescription {
  readonly title: string;
  readonly author: string;
  readonly subject?: string | undefined;
  /** Written into the file; the same description and content give the same bytes. */
  readonly date: Date;
  readonly orientation: 'portrait' | 'landscape';
}

/** Pages to draw on: pdfkit with the fonts set, every text checked, and each thing either tagged or decoration. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly typefaces: Typefaces;
  addPage(): void;
  /** The text without invisible characters. @throws Refusal `glyph-missing` */
  printable(text: string): string;
  widthOf(text: string, style: TextStyle): number;
  /** @throws Refusal `glyph-missing` */
  linesOf(
    text: string,
    style: TextStyle,
    place: { readonly width: number; readonly indent?: number },
  ): readonly TextLine[];
  /** One line; spread letters are still found and copied as words. @throws Refusal `glyph-missing` */
  text(text: string, style: TextStyle, place: TextPlace): void;
  /** Something a screen reader reads, as a new child of the document or of another element. */
  element(
    type: string,
    options?: { readonly alt?: string; readonly parent?: StructureElement },
  ): StructureElement;
  /** Something a screen reader skips. */
  decoration(draw: (pen: Pen) => void): void;
  readonly pen: Pen;
  finish(): Promise<Buffer>;
}

export function openPaper(description: DocumentDescription, typefaces: Typefaces): Paper {
  const pen = openPen(description, typefaces);
  const content = contentOf(pen);
  const root = pen.struct('Document');
  pen.addStructure(root);
  const widthOf = (text: string, { size, weight = 'regular', spacing = 0 }: TextStyle) =>
    textWidth(typefaces[weight], text) * size + spacing * Math.max(0, [...text].length - 1);

  return {
    pen,
    typefaces,
    width: pen.page.width,
    height: pen.page.height,
    widthOf,
    addPage: () => void pen.addPage(),
    printable: (text) => requirePrintable(text, typefaces),
    linesOf(text, style, { width, indent = 0 }) {
      const printable = requirePrintable(text, typefaces);
      return breakLines(printable, { width, indent, measure: (part) => widthOf(part, style) });
    },
    text(text, style, { x, baseline, align = 'left' }) {
      const printable = requirePrintable(text, typefaces);
      const spacing = style.spacing ?? 0;
      const shift = align === 'left' ? 0 : widthOf(printable, style) * (align === 'center' ? 0.5 : 1);
      pen
        .font(style.weight ?? 'regular')
        .fontSize(style.size)
        .fillColor(style.color ?? '#000000');
      const options = { lineBreak: false, characterSpacing: spacing, baseline: 'alphabetic' as const };
      const isSpread = spacing > style.size * 0.1;
      if (isSpread) pen.markContent('Span', { actual: printable });
      pen.text(printable, x - shift, baseline, options);
      if (isSpread) pen.endMarkedContent();
    },
    element(type, { alt, parent = root } = {}) {
      const element = pen.struct(type, alt === undefined ? {} : { alt });
      parent.add(element);
      return element;
    },
    decoration(draw) {
      pen.markContent('Artifact', { type: 'Layout' });
      draw(pen);
      pen.endMarkedContent();
    },
    async finish() {
      pen.end();
      return content;
    },
  };
}

function contentOf(pen: Pen): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pen.on('data', (chunk: Buffer) => chunks.push(chunk));
    pen.on('end', () => resolve(Buffer.concat(chunks)));
    pen.on('error', reject);
  });
}

/** A name printed with an empty box would be another name, so a character without a glyph stops everything. */
function requirePrintable(text: string, typefaces: Typefaces): string {
  const visible = text.replaceAll(/\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad/g, '');
  for (const character of visible) {
    const codePoint = character.codePointAt(0) ?? 0;
    const isDrawn = character !== '\n' && character !== '\t';
    if (isDrawn && !Object.values(typefaces).every((face) => hasGlyph(face, codePoint))) {
      throw glyphMissing(character, codePoint);
    }
  }
  return visible.replaceAll('\t', ' ');
}

function glyphMissing(character: string, codePoint: number): Error {
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return invalid('glyph-missing', {
    zh: `字库中没有“${character}”（${code}），不能生成文件。请核对该字；确有此字的，请联系管理员补充字库。`,
    en: `The font has no glyph for “${character}” (${code}), so the document cannot be made. Check the character; if it is right, ask the administrator to add it to the font.`,
  });
}

function openPen(
  { title, author, subject, date, orientation }: DocumentDescription,
  typefaces: Typefaces,
): Pen {
  const info = {
    Title: plainInXml(title),
    Author: plainInXml(author),
    Subject: plainInXml(subject ?? title),
    Creator: 'Tongban',
    Producer: 'Tongban',
    CreationDate: date,
    ModDate: date,
  };
  const pen = new PdfDocument({
    size: 'A4',
    layout: orientation,
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info,
    font: '',
  });
  pen.registerFont('regular', asSource(typefaces.regular));
  pen.registerFont('bold', asSource(typefaces.bold));
  return pen;
}

/** pdfkit takes a parsed font, but its types do not say so. */
function asSource(typeface: Typefaces[Weight]): string {
  return typeface as unknown as string;
}

/** pdfkit copies these words into XML as they are. */
function plainInXml(text: string): string {
  return text.replaceAll('&', '＆').replaceAll('<', '＜').replaceAll('>', '＞');
}
