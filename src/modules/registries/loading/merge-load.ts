import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type DataSets, getDataSets } from '../data-sets.ts';
import { hasRows, type MergeCounts, mergeStaging, takeRepeated, takeUnreferenced } from '../merge-store.ts';
import { recordCodec } from '../record-codec.ts';
import type { RecordLayout } from '../record-layout.ts';
import { columnNamed, type RowFault } from '../record-reader.ts';
import type { StoredRow } from '../record-store.ts';
import { valueText } from '../record-value.ts';
import { dropStaging, indexStaging, keyStaging, swapIn } from '../table-store.ts';
import { sealBroken } from './broken-rows.ts';
import type { BrokenRow, Load } from './load.ts';
import { beginMerge, finishLoad, insertBrokenRows, lockSet, type Progress } from './load-store.ts';
import { countRules, LoadTakenOver } from './progress.ts';

interface Merging {
  readonly load: Load;
  readonly layout: RecordLayout;
  readonly runner: Uuid;
  readonly staging: string;
  readonly header: readonly string[];
  readonly progress: Progress;
}

/** Brings the rows that were read into the set, all of them or none. */
export async function mergeLoad(platform: Platform, merging: Merging): Promise<void> {
  const { load, layout, runner, staging } = merging;
  const sets = await getDataSets(platform.database);
  if (!(await beginMerge(platform.database, { id: load.id, runner }))) throw new LoadTakenOver();
  await inTransaction(platform.database, async (tx) => {
    await lockSet(tx, load.set);
    const isFirst = !(await hasRows(tx, layout.table)) && !(await hasRows(tx, layout.history));
    const progress = await takeBroken(platform, tx, merging, { sets, isFirst });
    const counts = await bringIn(tx, { load, layout, staging, progress, isFirst, at: platform.now() });
    const isMine = await finishLoad(tx, { id: load.id, runner }, { counts, progress, at: platform.now() });
    if (!isMine) throw new LoadTakenOver();
  });
}

async function bringIn(
  tx: Tx,
  {
    load,
    layout,
    staging,
    progress,
    isFirst,
    at,
  }: Pick<Merging, 'load' | 'layout' | 'staging' | 'progress'> & { isFirst: boolean; at: Date },
): Promise<MergeCounts> {
  if (isFirst) {
    await indexStaging(tx, layout, staging);
    await swapIn(tx, layout, staging);
    return { added: progress.rowsValid, changed: 0, removed: 0 };
  }
  const counts = await mergeStaging(tx, layout, staging, { isWhole: load.isWhole, batch: load.id, at });
  await dropStaging(tx, staging);
  return counts;
}

/** What is seen only when all rows are there: keys that stand twice, and values no other set has. */
async function takeBroken(
  platform: Platform,
  tx: Tx,
  { load, layout, staging, header, progress }: Merging,
  { sets, isFirst }: { sets: DataSets; isFirst: boolean },
): Promise<Progress> {
  const codec = recordCodec(platform.secret);
  const broken: BrokenRow[] = [];
  const note = (rows: readonly StoredRow[], fault: RowFault) => {
    for (const row of rows) {
      const values = codec.open(layout, row);
      const cells = header.map((name) => {
        const value = values[columnNamed(layout, name)?.element.code ?? ''];
        return value === undefined ? '' : typeof value === 'object' ? value.join('、') : valueText(value);
      });
      broken.push({ line: progress.rowsRead + 2 + broken.length, faults: [fault], cells });
    }
  };
  const repeated = isFirst
    ? await keyFirstLoad(tx, layout, staging)
    : await takeRepeated(tx, layout, staging);
  note(repeated, {
    rule: 'duplicate',
    element: layout.keyColumns[0]?.element.code,
  });
  for (const column of layout.columns) {
    const target = column.references === undefined ? undefined : sets.findLayout(column.references);
    if (!target || target === layout) continue;
    note(await takeUnreferenced(tx, layout, staging, { column, target }), {
      rule: 'reference',
      element: column.element.code,
    });
  }
  await insertBrokenRows(tx, load.id, sealBroken(platform.secret, load.id, broken));
  return {
    rowsRead: progress.rowsRead,
    rowsValid: progress.rowsValid - broken.length,
    rowsBroken: progress.rowsBroken + broken.length,
    rules: countRules(progress.rules, broken),
  };
}

/** @returns the rows taken out because others have their key */
async function keyFirstLoad(tx: Tx, layout: RecordLayout, staging: string): Promise<StoredRow[]> {
  if (await keyStaging(tx, layout, staging)) return [];
  const repeated = await takeRepeated(tx, layout, staging);
  await keyStaging(tx, layout, staging);
  return repeated;
}
