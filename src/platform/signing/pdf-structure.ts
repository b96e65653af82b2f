/** The objects of a PDF with a plain cross-reference table (PDF 1.4 style), as far as an update needs them. */
export interface PdfStructure {
  /** Number of the first unused object. */
  readonly size: number;
  /** Offset of the newest cross-reference table. */
  readonly crossReference: number;
  readonly catalog: PdfObject;
  readonly pages: readonly PdfObject[];
  /** The dictionary behind `/Names` of the catalog, where there is one. */
  readonly names: PdfObject | undefined;
  /** Entries of the trailer that an update repeats, such as `/Info 7 0 R`. */
  readonly trailerEntries: string;
}

export interface PdfObject {
  readonly number: number;
  /** From `<<` to `>>`, one character a byte. */
  readonly dictionary: string;
}

/** @throws Error when the file is not of this plain kind; only our own documents come here */
export function readPdfStructure(pdf: Buffer): PdfStructure {
  const end = pdf.toString('latin1', Math.max(0, pdf.length - 1024));
  const crossReference = Number(lastMatch(end, /startxref\s+(\d+)\s+%%EOF\s*$/g));
  const table = pdf.toString('latin1', crossReference);
  const offsets = readOffsets(table);
  const trailer = table.slice(table.indexOf('trailer'));
  const objectAt = (number: number) => readDictionary(pdf, number, offsets);
  const catalog = objectAt(referenceIn(trailer, 'Root'));
  return {
    size: Number(lastMatch(trailer, /\/Size (\d+)/g)),
    crossReference,
    catalog,
    names: /\/Names \d+ 0 R/.test(catalog.dictionary)
      ? objectAt(referenceIn(catalog.dictionary, 'Names'))
      : undefined,
    pages: readPages(referenceIn(catalog.dictionary, 'Pages'), objectAt),
    trailerEntries: [...trailer.matchAll(/\/(?:Root|Info) \d+ 0 R|\/ID \[[^\]]*\]/g)].join('\n'),
  };
}

/** The dictionary with one more entry at its end. */
export function withEntry({ number, dictionary }: PdfObject, entry: string): PdfObject {
  return { number, dictionary: `${dictionary.replace(/>>\s*$/, '')}${entry}\n>>` };
}

function readOffsets(table: string): readonly number[] {
  const header = /^xref\s+0 (\d+)\s+/.exec(table);
  if (!header) throw new Error('The PDF has no plain cross-reference table');
  const count = Number(header[1]);
  return Array.from({ length: count }, (_, number) =>
    Number(table.slice(header[0].length + number * 20, header[0].length + number * 20 + 10)),
  );
}

function readDictionary(pdf: Buffer, number: number, offsets: readonly number[]): PdfObject {
  const offset = offsets[number] ?? 0;
  const text = pdf.toString('latin1', offset, pdf.indexOf('endobj', offset));
  const found = /^(\d+) 0 obj\s+(<<.*>>)\s*$/s.exec(text);
  if (!found || Number(found[1]) !== number) throw new Error(`The PDF object ${number} is not a dictionary`);
  return { number, dictionary: found[2] ?? '' };
}

function readPages(root: number, objectAt: (number: number) => PdfObject): readonly PdfObject[] {
  const node = objectAt(root);
  const kids = /\/Kids \[([^\]]*)\]/.exec(node.dictionary)?.[1];
  if (kids === undefined) return [node];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => readPages(Number(kid), objectAt));
}

function referenceIn(dictionary: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary);
  if (!found) throw new Error(`The PDF dictionary has no reference /${key}`);
  return Number(found[1]);
}

function lastMatch(text: string, pattern: RegExp): string {
  const found = [...text.matchAll(pattern)].at(-1)?.[1];
  if (found === undefined) throw new Error(`The PDF has no ${pattern.source}`);
  return found;
}
