import { csvLine } from '../../../../kernel/csv.ts';
import type { Locale } from '../../../../kernel/messages.ts';
import { messagesIn, textIn } from '../../../../kernel/messages.ts';
import type { ItemCodeTables } from '../../codes/item-code-table.ts';
import type { ListedEntry } from '../../directory/list-entry-store.ts';
import { isOfMoney, type PublicList } from './public-lists.ts';
import { listWords } from './words.ts';

/** The head of a list as a table. */
export function csvHead(name: PublicList, locale: Locale): string {
  const say = messagesIn(listWords, locale);
  const own = isOfMoney(name)
    ? [say.charge, say.standard, name === 'special-funds' ? say.budget : say.reduction]
    : [say.type];
  return csvLine([say.code, say.item, ...own, say.organ, say.level, say.region, say.basis]);
}

export function csvRow(
  name: PublicList,
  entry: ListedEntry,
  { codes, locale }: { codes: ItemCodeTables; locale: Locale },
): string {
  const say = (text: ListedEntry['charge']) => (text ? textIn(text, locale) : '');
  const last = name === 'special-funds' ? say(entry.budget) : say(entry.reduction);
  const own = isOfMoney(name)
    ? [say(entry.charge), say(entry.standard), last]
    : [say(codes.nameOf('item-type', entry.type))];
  return csvLine([
    entry.basicCode,
    say(entry.name),
    ...own,
    say(entry.agencyName),
    say(codes.nameOf('level', entry.level)),
    say(entry.regionName),
    entry.basis,
  ]);
}
