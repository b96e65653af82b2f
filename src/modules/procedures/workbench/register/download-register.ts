import { csvLine } from '../../../../kernel/csv.ts';
import { formatDateTime } from '../../../../kernel/date.ts';
import { type Locale, messagesIn, textIn } from '../../../../kernel/messages.ts';
import { csvDownload } from '../../../../platform/http/index.ts';
import type { RegisteredDocument } from '../../documents/document-store.ts';
import type { Register } from '../../documents/list-register.ts';
import { registerWords } from './register-words.ts';

/** Every series of the year one after the other, read and sent part by part. */
export function downloadRegister(
  readPage: (kind: string, before: number | undefined) => Promise<Register>,
  first: Register,
  locale: Locale,
): Response {
  const name = `${registerWords.zh.title}-${first.chosen?.year ?? ''}.csv`;
  return csvDownload(name, partsOf(readPage, first, locale));
}

async function* partsOf(
  readPage: (kind: string, before: number | undefined) => Promise<Register>,
  first: Register,
  locale: Locale,
): AsyncGenerator<string> {
  const say = messagesIn(registerWords, locale);
  yield csvLine([say.number, say.document, say.applicant, say.item, say.case, say.issued]);
  const kinds = first.series.filter(({ year }) => year === first.chosen?.year).map(({ kind }) => kind);
  for (const kind of kinds) {
    let before: number | undefined;
    do {
      const { documents, next } = await readPage(kind, before);
      yield documents.map((document) => lineOf(document, locale)).join('');
      before = next;
    } while (before !== undefined);
  }
}

function lineOf(document: RegisteredDocument, locale: Locale): string {
  return csvLine([
    document.number,
    textIn({ zh: document.titleZh, en: document.titleEn }, locale),
    document.applicantName,
    document.itemName,
    document.caseNumber,
    formatDateTime(document.issuedAt, locale),
  ]);
}
