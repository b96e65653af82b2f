import { create } from 'qrcode';
import type { Paper, StructureElement } from './paper.ts';

interface QrPlace {
  readonly left: number;
  readonly top: number;
  /** Of the modules, without a quiet zone. */
  readonly size: number;
}

/**
 * Every mask is read by every reader. Weighing all eight for each code takes a tenth of the time of the document, and
 * over signed bytes, which look like chance, one is as even as another.
 */
const mask = 3;

/** A QR code as one vector path, linked to its address. */
export function drawQrCode(paper: Paper, url: string, { left, top, size }: QrPlace): void {
  // One segment of bytes: looking for a shorter mixture costs more than it saves in an address.
  const { modules } = create([{ data: Buffer.from(url), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
    maskPattern: mask,
  });
  const step = size / modules.size;
  // What follows the address is for machines.
  const figure = paper.element('Figure', { alt: url.replace(/#.*$/, '') });
  figure.add(() => {
    paper.pen.save().translate(left, top).scale(step);
    paper.pen
      .fillColor('#000000')
      .addContent(`${rectanglesOf(modules)} f`)
      .restore();
  });
  const link = paper.element('Link');
  const options: PDFKit.Mixins.AnnotationOption & { structParent: StructureElement } = { structParent: link };
  paper.pen.link(left, top, size, size, url, options);
}

/** Neighbouring dark modules of a row become one rectangle. */
function rectanglesOf({ size, data }: { readonly size: number; readonly data: Uint8Array }): string {
  const parts: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (column < size && data[row * size + column]) column += 1;
      const run = column - start;
      if (run > 0) parts.push(`${start} ${row} ${run} 1 re`);
    }
  }
  return parts.join('\n');
}
