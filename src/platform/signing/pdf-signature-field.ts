import { type Attachment, additionsFor, textString, type ValidationData } from './pdf-additions.ts';
import { type PdfObject, type PdfStructure, readPdfStructure, withEntry } from './pdf-structure.ts';

/** Where a reader shows the signature when it is clicked; in points from the lower left corner. */
export interface SignatureBox {
  /** From 0. */
  readonly page: number;
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

export interface SignatureWords {
  readonly name: string;
  readonly reason: string;
  readonly location: string;
  readonly date: Date;
}

interface PreparedPdf {
  /** The file with a byte range and an empty place for the signature. */
  readonly bytes: Buffer;
  /** The place, its brackets included. */
  readonly gap: { readonly start: number; readonly end: number };
}

interface SignatureExtent {
  /** Bytes. */
  readonly capacity: number;
  readonly box: SignatureBox | undefined;
  readonly attachment?: Attachment | undefined;
  readonly validation?: ValidationData | undefined;
}

/**
 * Appends a signature field with room for a signature of `capacity` bytes. What was there stays byte for byte;
 * the signature certifies that nothing may be changed after it (DocMDP level 1).
 */
export function prepareSignature(
  pdf: Buffer,
  words: SignatureWords,
  { capacity, box, attachment, validation }: SignatureExtent,
): PreparedPdf {
  const structure = readPdfStructure(pdf);
  if (/\/(AcroForm|Perms|AF|DSS|EmbeddedFiles)\b/.test(catalogText(structure)))
    throw new Error('The PDF already has a form or files');
  const page = structure.pages[box?.page ?? 0];
  if (!page) throw new Error('The PDF has no such page');

  const signature = { number: structure.size, dictionary: signatureDictionary(words, capacity) };
  const appearance = { number: structure.size + 1, dictionary: emptyAppearance(box) };
  const field = { number: structure.size + 2, dictionary: fieldDictionary(signature, appearance, page, box) };
  const form = `/AcroForm << /Fields [${field.number} 0 R] /SigFlags 3 >>\n/Perms << /DocMDP ${signature.number} 0 R >>`;
  const additions = additionsFor({
    attachment,
    validation,
    names: structure.names,
    firstNumber: structure.size + 3,
  });
  const update = appendObjects(pdf, structure, [
    withEntry(structure.catalog, [form, ...additions.catalogEntries].join('\n')),
    ...additions.objects,
    withAnnotation(page, field.number),
    appearance,
    field,
    signature,
  ]);
  return fillByteRange(update);
}

function catalogText({ catalog, names }: PdfStructure): string {
  return `${catalog.dictionary} ${names?.dictionary ?? ''}`;
}

/** `/ByteRange [0 a b c]`, found again when a signature is verified. */
export const byteRangePattern = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/g;

const byteRangePlaceholder = '/ByteRange [0 0000000000 0000000000 0000000000]';

function signatureDictionary({ name, reason, location, date }: SignatureWords, capacity: number): string {
  return `<<
/Type /Sig
/Filter /Adobe.PPKLite
/SubFilter /ETSI.CAdES.detached
${byteRangePlaceholder}
/Contents <${'0'.repeat(capacity * 2)}>
/Name ${textString(name)}
/Reason ${textString(reason)}
/Location ${textString(location)}
/M (${pdfDate(date)})
/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>]
>>`;
}

/** The picture of the seal is part of the page; the field over it is transparent. */
function emptyAppearance(box: SignatureBox | undefined): string {
  return `<< /Type /XObject /Subtype /Form /BBox [0 0 ${box?.width ?? 0} ${box?.height ?? 0}] /Resources << >> /Length 0 >>
stream

endstream`;
}

function fieldDictionary(
  signature: PdfObject,
  appearance: PdfObject,
  page: PdfObject,
  box: SignatureBox | undefined,
): string {
  const rectangle = box
    ? [box.left, box.bottom, box.left + box.width, box.bottom + box.height].map((edge) => edge.toFixed(2))
    : [0, 0, 0, 0];
  const printedAndLocked = 132;
  return `<<
/Type /Annot
/Subtype /Widget
/FT /Sig
/T (Signature)
/V ${signature.number} 0 R
/P ${page.number} 0 R
/Rect [${rectangle.join(' ')}]
/F ${printedAndLocked}
/AP << /N ${appearance.number} 0 R >>
>>`;
}

function withAnnotation(page: PdfObject, field: number): PdfObject {
  const list = /\/Annots \[([^\]]*)\]/;
  if (!page.dictionary.includes('/Annots')) return withEntry(page, `/Annots [${field} 0 R]`);
  if (!list.test(page.dictionary)) throw new Error('The annotations of the PDF page are not in a plain list');
  return { ...page, dictionary: page.dictionary.replace(list, `/Annots [$1 ${field} 0 R]`) };
}

function appendObjects(pdf: Buffer, structure: PdfStructure, objects: readonly PdfObject[]): Buffer {
  const offsets = new Map<number, number>();
  let body = '\n';
  for (const { number, dictionary } of objects) {
    offsets.set(number, pdf.length + body.length);
    body += `${number} 0 obj\n${dictionary}\nendobj\n`;
  }
  const crossReference = pdf.length + body.length;
  const sections = [...offsets]
    .toSorted(([left], [right]) => left - right)
    .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  const size = Math.max(structure.size, ...offsets.keys(), 0) + 1;
  body += `xref\n${sections.join('')}trailer\n<<\n/Size ${size}\n/Prev ${structure.crossReference}\n`;
  body += `${structure.trailerEntries}\n>>\nstartxref\n${crossReference}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(body, 'latin1')]);
}

function fillByteRange(bytes: Buffer): PreparedPdf {
  const range = bytes.lastIndexOf(byteRangePlaceholder);
  const start = bytes.indexOf('/Contents <', range) + '/Contents '.length;
  const end = bytes.indexOf('>', start) + 1;
  const filled = `/ByteRange [0 ${start} ${end} ${bytes.length - end}]`;
  bytes.write(filled.padEnd(byteRangePlaceholder.length), range, 'latin1');
  return { bytes, gap: { start, end } };
}

/** Beijing time, as the printed date. */
function pdfDate(date: Date): string {
  const local = new Date(date.getTime() + 8 * 60 * 60 * 1000);
  return `D:${local.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}+08'00'`;
}
