import type { Database } from '../../../platform/database/index.ts';
import { ItemContent } from '../offering.ts';
import type { SheetFilter } from './sheet-item.ts';
import { readSheetItems } from './sheet-store.ts';

/** Items of a filter without loss: a JSON array, one item a line; it can be handed in again as it is. */
export async function* exportJson(database: Database, filter: SheetFilter): AsyncGenerator<string> {
  let before = '[\n';
  for await (const items of readSheetItems(database, filter)) {
    for (const { implementationCode, version, effectiveFrom, status, source, item, offering } of items) {
      const content = ItemContent.parse({ item, offering });
      yield before +
        JSON.stringify({ implementationCode, version, effectiveFrom, status, source, ...content });
      before = ',\n';
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
