import type { Text } from '../../../kernel/messages.ts';
import type { Multipart } from '../../../platform/files/index.ts';
import type { CertificateType } from '../certificate-type.ts';
import type { Scan } from './legacy-entry.ts';
import { copiedLines } from './legacy-face.ts';
import type { TypedPaper } from './read-paper.ts';
import { legacyWords } from './words.ts';

/** What the form brought: the lines as typed, and the scan or why there is none. */
export function readTypedPaper(
  type: CertificateType,
  { fields, files, refused }: Multipart,
): { readonly typed: TypedPaper; readonly scan: Scan | { readonly refused: Text } } {
  const text = (name: string) => fields.get(name) ?? '';
  const lines = copiedLines(type).map(({ label }, position) => [label.zh, text(`line-${position}`)]);
  const typed = {
    number: text('number'),
    holderCode: text('holderCode'),
    issuedOn: text('issuedOn'),
    validFrom: text('validFrom'),
    validUntil: text('validUntil'),
    trust: text('trust'),
    values: Object.fromEntries(lines) as Record<string, string>,
  };
  const file = files.find(({ field }) => field === 'scan');
  if (!file) return { typed, scan: { refused: refused[0]?.refusal.text ?? missing } };
  const { hash, name, size, mediaType } = file;
  return { typed, scan: { hash, name, size, mediaType } };
}

const missing = { zh: legacyWords.zh.scanMissing, en: legacyWords.en.scanMissing };
