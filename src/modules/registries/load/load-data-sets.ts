import { join } from 'node:path';
import { z } from 'zod';
import { uuidv7 } from '../../../kernel/uuid.ts';
import {
  type ContentEntry,
  ContentError,
  type ContentFault,
  readContent,
} from '../../../platform/content.ts';
import { bumpGeneration, type Database, loadWhenChanged, type Tx } from '../../../platform/database/index.ts';
import { type Directory, getDirectory } from '../../agencies/index.ts';
import { type Dictionary, getDictionary } from '../../elements/index.ts';
import { checkDataSet } from '../check-data-set.ts';
import { DataSet } from '../data-set.ts';
import { readPublished, saveContentSet } from '../data-set-store.ts';
import { dataSetsGeneration } from '../data-sets.ts';
import { mergeStaging } from '../merge-store.ts';
import { recordCodec } from '../record-codec.ts';
import { layoutOf, type RecordLayout } from '../record-layout.ts';
import { recordReader } from '../record-reader.ts';
import type { RecordValues } from '../record-value.ts';
import { stagingName } from '../staging.ts';
import { copyRows } from '../staging-store.ts';
import { createStaging, dropStaging, ensureTables } from '../table-store.ts';

const loaderVersion = 1;

/** Loads the declarations when their files, or the dictionary they are made of, have changed. @throws ContentError */
export function loadDataSets(database: Database, contentDirectory: string): Promise<boolean> {
  const directories = ['data-sets', 'elements', 'code-tables'].map((name) => join(contentDirectory, name));
  return loadWhenChanged(database, { name: 'data-sets', version: loaderVersion, directories }, async (tx) => {
    const [dictionary, directory] = await Promise.all([getDictionary(database), getDirectory(database)]);
    const entries = await readDataSetContent(contentDirectory, { dictionary, directory });
    for (const { value } of entries) await saveContentSet(tx, value);
    for (const { set } of await readPublished(tx)) await ensureTables(tx, layoutOf(set, dictionary));
    await bumpGeneration(tx, dataSetsGeneration);
  });
}

/** Records of invented people and firms, by the columns that stand in the file. */
const RecordContent = z.strictObject({
  set: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
});
type RecordContent = z.infer<typeof RecordContent>;

/** Loads the records of the demonstration when their files have changed; what has changed in them goes to the history. */
export function loadDemoRecords(
  database: Database,
  contentDirectory: string,
  secret: Buffer,
): Promise<boolean> {
  const directories = ['records', 'data-sets'].map((name) => join(contentDirectory, name));
  return loadWhenChanged(database, { name: 'records', version: loaderVersion, directories }, async (tx) => {
    const dictionary = await getDictionary(database);
    const layouts = new Map(
      (await readPublished(tx)).map(({ set }) => [set.code, layoutOf(set, dictionary)] as const),
    );
    const entries = await readContent(join(contentDirectory, 'records'), RecordContent);
    const batches = entries.map((entry) => recordsOf(entry, layouts, dictionary));
    const faults = batches.flatMap((batch) => batch.faults);
    if (faults.length > 0) throw new ContentError(faults);
    for (const { layout, records } of batches) {
      if (layout) await mergeRecords(tx, layout, recordCodec(secret).seal(layout, records));
    }
  });
}

/** @throws ContentError where a file breaks the schema or names what is not there */
export async function readDataSetContent(
  contentDirectory: string,
  known: { dictionary: Dictionary; directory: Pick<Directory, 'findAgency'> },
): Promise<ContentEntry<DataSet>[]> {
  const entries = await readContent(join(contentDirectory, 'data-sets'), DataSet);
  const faults = entries.flatMap((entry, index) => [
    ...checkDataSet(entry.value, {
      dictionary: known.dictionary,
      isAgency: (code) => known.directory.findAgency(code) !== undefined,
      others: entries.map(({ value }) => value),
    }).map(({ path, message }) => entry.fault(path, message.en ?? message.zh)),
    ...(entries.slice(0, index).some(({ value }) => value.code === entry.value.code)
      ? [entry.fault(['code'], 'the code stands twice')]
      : []),
  ]);
  if (faults.length > 0) throw new ContentError(faults);
  return entries;
}

function recordsOf(
  { value, fault }: ContentEntry<RecordContent>,
  layouts: ReadonlyMap<string, RecordLayout>,
  dictionary: Dictionary,
): { layout?: RecordLayout; records: RecordValues[]; faults: ContentFault[] } {
  const layout = layouts.get(value.set);
  if (!layout) return { records: [], faults: [fault(['set'], `there is no set ${value.set}`)] };
  const read = recordReader(layout, dictionary, value.columns);
  const records: RecordValues[] = [];
  const faults: ContentFault[] = value.columns.flatMap((column, index) =>
    layout.columns.some(({ element }) => element.code === column)
      ? []
      : [fault(['columns', index], `${column} is no element of ${value.set}`)],
  );
  value.rows.forEach((row, index) => {
    const found = read(row.map((cell) => (cell === null ? '' : String(cell))));
    if ('values' in found) records.push(found.values);
    else
      faults.push(
        ...found.faults.map(({ element, rule }) => fault(['rows', index], `${element ?? ''} breaks ${rule}`)),
      );
  });
  return { layout, records, faults };
}

async function mergeRecords(
  tx: Tx,
  layout: RecordLayout,
  rows: ReturnType<ReturnType<typeof recordCodec>['seal']>,
): Promise<void> {
  const batch = uuidv7();
  const at = new Date();
  const staging = stagingName(layout, batch);
  await createStaging(tx, layout, staging);
  await copyRows(tx, layout, staging, { rows, batch, at });
  await mergeStaging(tx, layout, staging, { isWhole: false, batch, at });
  await dropStaging(tx, staging);
}
