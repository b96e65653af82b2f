/** What a stored file may be. The type comes from the bytes; the name only picks between types that share them. */
export type MediaType = (typeof signatures)[number]['mediaType'];

/** How many bytes from either end of a file decide its type. */
export const headLength = 4096;
export const tailLength = 65_536;

/** Types the bytes allow, the likeliest first; empty when nothing is recognised. */
export function recogniseMediaTypes(head: Buffer, tail: Buffer): readonly MediaType[] {
  return signatures.filter((signature) => signature.matches(head, tail)).map(({ mediaType }) => mediaType);
}

/** The recognised type that also fits the name's extension; a name without a known extension fits nothing. */
export function mediaTypeNamed(candidates: readonly MediaType[], fileName: string): MediaType | undefined {
  const extension = extensionOf(fileName);
  return candidates.find((candidate) => extensionsOf(candidate).includes(extension));
}

/** Extensions people know, for a hint beside an upload: `pdf`, `jpg`, `jpeg` … */
export function extensionsOf(mediaType: MediaType): readonly string[] {
  return signatures.find((signature) => signature.mediaType === mediaType)?.extensions ?? [];
}

function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase();
}

const startsWith =
  (...bytes: readonly number[]) =>
  (head: Buffer): boolean =>
    head.subarray(0, bytes.length).equals(Buffer.from(bytes));

const isZip = startsWith(0x50, 0x4b, 0x03, 0x04);
const isCompoundFile = startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** The central directory of a zip stands at its end and names every entry. */
const zipWith =
  (entry: string) =>
  (head: Buffer, tail: Buffer): boolean =>
    isZip(head) && tail.includes(entry, 0, 'latin1');

const signatures = [
  {
    mediaType: 'application/pdf',
    extensions: ['pdf'],
    matches: (head: Buffer) => head.subarray(0, 1024).includes('%PDF-'),
  },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], matches: startsWith(0xff, 0xd8, 0xff) },
  {
    mediaType: 'image/png',
    extensions: ['png'],
    matches: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  {
    mediaType: 'image/webp',
    extensions: ['webp'],
    matches: (head: Buffer) =>
      head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  },
  { mediaType: 'application/ofd', extensions: ['ofd'], matches: zipWith('OFD.xml') },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    matches: zipWith('word/document.xml'),
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    matches: zipWith('xl/workbook.xml'),
  },
  {
    mediaType: 'application/json',
    extensions: ['json', 'jsonl', 'ndjson'],
    matches: (head: Buffer) => /^\ufeff?\s*[{[]/.test(head.toString('utf8', 0, 64)),
  },
  {
    mediaType: 'text/csv',
    extensions: ['csv', 'tsv', 'txt'],
    matches: (head: Buffer) => !head.includes(0) && !head.includes('%PDF-'),
  },
  { mediaType: 'application/msword', extensions: ['doc', 'wps'], matches: isCompoundFile },
  { mediaType: 'application/vnd.ms-excel', extensions: ['xls', 'et'], matches: isCompoundFile },
] as const;

/** What people hand in, where nothing else is said: documents and pictures, no data. */
export const allMediaTypes: readonly MediaType[] = signatures
  .map(({ mediaType }) => mediaType)
  .filter((mediaType) => mediaType !== 'application/json' && mediaType !== 'text/csv');
