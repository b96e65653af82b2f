import { copyInto, type Tx } from '../../platform/database/index.ts';
import { copyLines } from './copy-lines.ts';
import type { StoredValue } from './record-codec.ts';
import type { RecordLayout } from './record-layout.ts';

/** Adds sealed rows to a table of rows being loaded. */
export async function copyRows(
  tx: Tx,
  layout: RecordLayout,
  staging: string,
  { rows, batch, at }: { rows: readonly (readonly StoredValue[])[]; batch: string; at: Date },
): Promise<number> {
  const names = layout.columns.map(({ name }) => `"${name}"`).join(', ');
  const since = at.toISOString();
  return copyInto(tx, `copy records."${staging}" (${names}, _since, _batch)`, pieces(rows, [since, batch]));
}

const rowsAtOnce = 2000;

function* pieces(rows: readonly (readonly StoredValue[])[], same: readonly StoredValue[]): Iterable<Buffer> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    yield copyLines(rows.slice(start, start + rowsAtOnce), same);
  }
}
