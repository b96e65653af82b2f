import { csvLine } from '../../../../kernel/csv.ts';
import { formatDateTime } from '../../../../kernel/date.ts';
import { type Locale, messagesIn, textIn } from '../../../../kernel/messages.ts';
import type { RegisteredDocument } from '../../documents/document-store.ts';
import type { Register } from '../../documents/list-register.ts';
import { registerWords } from './register-words.ts';

/** Every series of the year one after the other, read and sent part by part. */
export function downloadRegister(
  readPage: (kind: string, before: number | undefined) => Promise<Register>,
  first: Register,
  locale: Locale,
): Response {
  const parts = partsOf(readPage, first, locale);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(new TextEncoder().encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  const name = `${registerWords.zh.title}-${first.chosen?.year ?? ''}.csv`;
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="documents.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    },
  });
}

async function* partsOf(
  readPage: (kind: string, before: number | undefined) => Promise<Register>,
  first: Register,
  locale: Locale,
): AsyncGenerator<string, undefined> {
  const say = messagesIn(registerWords, locale);
  // The mark at the beginning tells a spreadsheet that it is UTF-8.
  yield `\ufeff${csvLine([say.number, say.document, say.applicant, say.item, say.case, say.issued])}`;
  const kinds = first.series.filter(({ year }) => year === first.chosen?.year).map(({ kind }) => kind);
  for (const kind of kinds) {
    let before: number | undefined;
    do {
      const { documents, next } = await readPage(kind, before);
      yield documents.map((document) => lineOf(document, locale)).join('');
      before = next;
    } while (before !== undefined);
  }
  return undefined;
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
