import { type Locale, messagesIn } from '../../../../kernel/messages.ts';
import type { Database } from '../../../../platform/database/index.ts';
import { csvDownload } from '../../../../platform/http/index.ts';
import { listItemCodeTables } from '../../queries/list-directory.ts';
import { allEntries } from '../../queries/list-entries.ts';
import { csvHead, csvRow } from './csv.ts';
import { filterOf, type ListState } from './public-lists.ts';
import { listWords } from './words.ts';

/** The whole list as it is filtered, read and sent part by part. */
export function downloadList(database: Database, state: ListState, locale: Locale): Response {
  const { title } = messagesIn(listWords, locale).lists[state.name];
  return csvDownload(`${title}.csv`, partsOf(database, state, locale), { isPublic: true });
}

async function* partsOf(database: Database, state: ListState, locale: Locale): AsyncGenerator<string> {
  const codes = await listItemCodeTables(database);
  yield csvHead(state.name, locale);
  for await (const entries of allEntries(database, filterOf(state))) {
    yield entries.map((entry) => csvRow(state.name, entry, { codes, locale })).join('');
  }
}
