import { type PdfObject, withEntry } from './pdf-structure.ts';

/** A file inside the PDF (ISO 32000-2, 14.13: an associated file). */
export interface Attachment {
  /** ASCII. */
  readonly name: string;
  /** As a PDF name: `application#2Fjson`. */
  readonly mediaType: 'application/json';
  readonly description: string;
  readonly content: Buffer;
}

export interface ValidationData {
  /** DER. */
  readonly certificates: readonly Buffer[];
  /** DER. */
  readonly revocationLists: readonly Buffer[];
}

interface Additions {
  readonly catalogEntries: readonly string[];
  readonly objects: readonly PdfObject[];
}

/** Objects for what a signed file carries beside its pages. */
export function additionsFor({
  attachment,
  validation,
  names,
  firstNumber,
}: {
  readonly attachment: Attachment | undefined;
  readonly validation: ValidationData | undefined;
  /** The names of the document so far. */
  readonly names: PdfObject | undefined;
  readonly firstNumber: number;
}): Additions {
  const attached = attachment ? attachmentObjects(attachment, names, firstNumber) : none;
  const kept = validation ? validationObjects(validation, firstNumber + 2) : none;
  return {
    catalogEntries: [...attached.catalogEntries, ...kept.catalogEntries],
    objects: [...attached.objects, ...kept.objects],
  };
}

/** The attached file of the newest revision, as `signPdf` writes it. Believe it only when the signature holds. */
export function findAttachment(pdf: Buffer): Buffer | undefined {
  // Only an object begins after a line break: the content, JSON on one line, cannot feign one.
  const mark = Buffer.from(` 0 obj\n${attachmentMark}`);
  const start = pdf.lastIndexOf(mark);
  if (start < 0) return undefined;
  const head = /^(\d+) >>\nstream\n/.exec(
    pdf.toString('latin1', start + mark.length, start + mark.length + 40),
  );
  if (!head) return undefined;
  const from = start + mark.length + head[0].length;
  return pdf.subarray(from, from + Number(head[1]));
}

/** UTF-16 with its mark, in hexadecimal. */
export function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

const none: Additions = { catalogEntries: [], objects: [] };
const attachmentMark = '<< /Type /EmbeddedFile /Subtype /application#2Fjson /Length ';

function attachmentObjects(
  { name, description, content }: Attachment,
  names: PdfObject | undefined,
  number: number,
): Additions {
  if (!/^[a-z0-9.-]+$/.test(name)) throw new Error(`Not usable as a file name in a PDF: ${name}`);
  const file = { number, dictionary: streamOf(attachmentMark, content) };
  const specification = {
    number: number + 1,
    dictionary: `<< /Type /Filespec /F (${name}) /UF (${name}) /Desc ${textString(description)} /AFRelationship /Data /EF << /F ${number} 0 R /UF ${number} 0 R >> >>`,
  };
  const entry = `/EmbeddedFiles << /Names [(${name}) ${specification.number} 0 R] >>`;
  return {
    catalogEntries: [...(names ? [] : [`/Names << ${entry} >>`]), `/AF [${specification.number} 0 R]`],
    objects: [file, specification, ...(names ? [withEntry(names, entry)] : [])],
  };
}

function validationObjects({ certificates, revocationLists }: ValidationData, first: number): Additions {
  const streams = [...certificates, ...revocationLists].map((content, index) => {
    return { number: first + 1 + index, dictionary: streamOf('<< /Length ', content) };
  });
  const references = streams.map(({ number }) => `${number} 0 R`);
  const store = {
    number: first,
    dictionary: `<< /Type /DSS /Certs [${references.slice(0, certificates.length).join(' ')}] /CRLs [${references.slice(certificates.length).join(' ')}] >>`,
  };
  return { catalogEntries: [`/DSS ${first} 0 R`], objects: [store, ...streams] };
}

function streamOf(head: string, content: Buffer): string {
  return `${head}${content.length} >>\nstream\n${content.toString('latin1')}\nendstream`;
}
