import type { Text } from '../../../kernel/messages.ts';
import { invalid, Refusal } from '../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDictionary } from '../../elements/index.ts';
import { getDataSets } from '../data-sets.ts';
import { freshSince } from '../freshness.ts';
import { type RowReference, settleRows } from '../quality/waiting-rows-store.ts';
import { recordCodec } from '../record-codec.ts';
import type { RecordLayout } from '../record-layout.ts';
import { columnNamed, recordReader } from '../record-reader.ts';
import type { RecordValues } from '../record-value.ts';
import { stagingName } from '../staging.ts';
import { copyRows } from '../staging-store.ts';
import { createStaging, dropStaging } from '../table-store.ts';
import { sealBroken } from './broken-rows.ts';
import type { BrokenRow, Load } from './load.ts';
import { loadFiles } from './load-files.ts';
import {
  claimLoad,
  finishLoad,
  insertBrokenRows,
  isFileWanted,
  keepLoadAlive,
  type Progress,
  saveProgress,
} from './load-store.ts';
import { rowReferences } from './mending-file.ts';
import { mergeLoad } from './merge-load.ts';
import { countRules, LoadTakenOver } from './progress.ts';
import { saveBehind } from './save-behind.ts';
import { sourceRows } from './source-rows.ts';

/** Rows that are read, sealed and copied before the next transaction begins. */
const rowsInBatch = 20_000;

/**
 * Reads a file into its set. Each batch is one transaction with the progress it makes, so that after a crash another
 * process goes on behind the last one.
 */
export async function runLoad(platform: Platform, id: Uuid): Promise<void> {
  const runner = uuidv7();
  const load = await claimLoad(platform.database, id, runner);
  if (!load) return;
  const alive = setInterval(() => {
    void keepLoadAlive(platform.database, { id, runner }).catch(() => {});
  }, signOfLifeMilliseconds).unref();
  try {
    const layout = (await getDataSets(platform.database)).getLayout(load.set);
    const read = await readAll(platform, { load, layout, runner });
    await mergeLoad(platform, { load, layout, runner, ...read });
  } catch (error) {
    if (error instanceof LoadTakenOver) return;
    const failure = error instanceof Refusal ? error.text : unexpected;
    if (!(error instanceof Refusal)) platform.log.error('registries.load-failed', error, { load: id });
    await abandon(platform, load, runner, failure);
  } finally {
    clearInterval(alive);
  }
  if (!(await isFileWanted(platform.database, load.fileHash)))
    await loadFiles(platform).remove(load.fileHash);
}

/** Also while a long merge writes no progress. Another process takes over after a minute without. */
const signOfLifeMilliseconds = 15_000;

interface Running {
  readonly load: Load;
  readonly layout: RecordLayout;
  readonly runner: Uuid;
}

async function readAll(platform: Platform, { load, layout, runner }: Running) {
  const files = loadFiles(platform);
  const staging = stagingName(layout, load.id);
  const rows = sourceRows({
    mediaType: load.mediaType,
    open: () => files.open(load.fileHash),
    read: () => files.read(load.fileHash),
  });
  const dictionary = await getDictionary(platform.database);
  if (load.rowsRead === 0) {
    await inTransaction(platform.database, async (tx) => {
      await dropStaging(tx, staging);
      await createStaging(tx, layout, staging);
    });
  }
  let progress: Progress = load;
  let header: readonly string[] | undefined;
  let read: ReturnType<typeof recordReader> | undefined;
  let again: ReturnType<typeof rowReferences>;
  let seen = 0;
  let checked = noRows();
  const behind = saveBehind((batch: Batch) => saveBatch(platform, { load, layout, runner }, batch));
  const flush = async () => {
    if (!header || checked.rows === 0) return;
    progress = added(progress, checked);
    const batch = { staging, header, progress, checked };
    checked = noRows();
    await behind.put(batch);
  };
  try {
    for await (const part of rows) {
      let body: readonly string[][] = part;
      if (!header || !read) {
        const first = part[0] ?? [];
        header = first;
        read = recordReader(
          layout,
          dictionary,
          elementsOf(layout, first),
          freshSince(layout.set, platform.now()),
        );
        again = rowReferences(first);
        body = part.slice(1);
      }
      const fresh = body.slice(Math.max(0, load.rowsRead - seen));
      seen += body.length;
      checkRows(fresh, { read, again }, { into: checked, firstLine: progress.rowsRead + 2 });
      if (checked.rows >= rowsInBatch) await flush();
    }
    await flush();
  } finally {
    await behind.end();
  }
  if (!header) throw emptyFile();
  return { staging, header, progress };
}

/** @throws Refusal `columns-missing` where the file has no column for the key */
function elementsOf(layout: RecordLayout, header: readonly string[]): (string | undefined)[] {
  const elements = header.map((name) => columnNamed(layout, name)?.element.code);
  const missing = layout.columns.filter(
    ({ isRequired, element }) => isRequired && !elements.includes(element.code),
  );
  if (missing.length === 0) return elements;
  const names = missing.map(({ element }) => element.name.zh).join('、');
  throw invalid('columns-missing', {
    zh: `文件第一行缺少必填的信息项：${names}。请用信息项的名称或代码作表头后重新上传。`,
    en: `The first line lacks columns that are required: ${names}. Name the columns by element and upload the file again.`,
  });
}

interface CheckedRows {
  rows: number;
  readonly records: RecordValues[];
  readonly broken: BrokenRow[];
  /** Rows kept aside by earlier loads that come again, mended or not. */
  readonly settled: RowReference[];
}

interface Batch {
  readonly staging: string;
  readonly header: readonly string[];
  /** When these rows are there. */
  readonly progress: Progress;
  readonly checked: CheckedRows;
}

function noRows(): CheckedRows {
  return { rows: 0, records: [], broken: [], settled: [] };
}

/** @param firstLine of the first row in `into` */
function checkRows(
  rows: readonly string[][],
  { read, again }: { read: ReturnType<typeof recordReader>; again: ReturnType<typeof rowReferences> },
  { into, firstLine }: { into: CheckedRows; firstLine: number },
): void {
  for (const cells of rows) {
    const found = read(cells);
    if ('values' in found) into.records.push(found.values);
    else into.broken.push({ line: firstLine + into.rows, faults: found.faults, cells });
    const settled = again?.(cells);
    if (settled) into.settled.push(settled);
    into.rows += 1;
  }
}

function added(progress: Progress, { rows, records, broken }: CheckedRows): Progress {
  return {
    rowsRead: progress.rowsRead + rows,
    rowsValid: progress.rowsValid + records.length,
    rowsBroken: progress.rowsBroken + broken.length,
    rules: countRules(progress.rules, broken),
  };
}

async function saveBatch(
  platform: Platform,
  { load, layout, runner }: Running,
  { header, progress, checked, staging }: Batch,
): Promise<void> {
  const codec = recordCodec(platform.secret);
  await inTransaction(platform.database, async (tx) => {
    const rows = codec.seal(layout, checked.records);
    await copyRows(tx, layout, staging, { rows, batch: load.id, at: platform.now() });
    await insertBrokenRows(tx, load.id, sealBroken(platform.secret, load.id, checked.broken));
    await settleRows(tx, load, checked.settled);
    const isMine = await saveProgress(tx, { id: load.id, runner }, { ...progress, header, state: 'reading' });
    if (!isMine) throw new LoadTakenOver();
  });
}

async function abandon(platform: Platform, load: Load, runner: Uuid, failure: Text): Promise<void> {
  const layout = (await getDataSets(platform.database)).findLayout(load.set);
  await inTransaction(platform.database, async (tx) => {
    if (layout) await dropStaging(tx, stagingName(layout, load.id));
    await finishLoad(tx, { id: load.id, runner }, { failure, at: platform.now() });
  });
}

function emptyFile() {
  return invalid('file-without-rows', {
    zh: '文件中没有数据。请检查文件后重新上传。',
    en: 'The file has no rows. Check it and upload it again.',
  });
}

const unexpected: Text = {
  zh: '装载时系统出错，没有改动数据集。请稍后重新上传；仍不成功的，请联系系统管理员。',
  en: 'Something went wrong on our side; the data set is unchanged. Upload the file again later, or tell the administrator.',
};
