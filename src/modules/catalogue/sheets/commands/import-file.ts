import { createReadStream } from 'node:fs';
import type { Locale } from '../../../../kernel/messages.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../../kernel/uuid.ts';
import type { StoredFile } from '../../../../platform/files/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { openWorkbook, type WorkbookSheet } from '../../../../platform/spreadsheet/index.ts';
import type { OfficialActor } from '../../../identity/index.ts';
import { getItemCodeTables } from '../../codes/item-code-table-store.ts';
import type { ReadNames } from '../../drafts/names.ts';
import { type CheckContext, type CheckedItems, checkWantedItems } from '../check-wanted-items.ts';
import { readChanges } from '../read-changes.ts';
import { type JsonCounts, readJsonItems } from '../read-json.ts';
import { returnWorkbook } from '../return-workbook.ts';
import { SheetFaults } from '../sheet-fault.ts';
import { sheetFiles } from '../sheet-files.ts';
import type { ImportResult } from '../sheet-import.ts';
import { insertSheetImport, saveReading } from '../sheet-import-store.ts';
import type { NewProposal } from '../sheet-proposal.ts';
import { insertProposals } from '../sheet-proposal-store.ts';
import { wantedItems } from '../wanted-items.ts';

export interface HandedInFile {
  readonly name: string;
  readonly file: Pick<StoredFile, 'hash' | 'mediaType'>;
}

export interface StartedImport {
  readonly id: Uuid;
  /** Done when the file has been read; never fails. */
  readonly reading: Promise<void>;
}

/** Records a file that somebody hands in, and begins to read it. What it changes is proposed, nothing more. */
export async function importFile(
  platform: Platform,
  readNames: ReadNames,
  actor: OfficialActor,
  { name, file, locale }: HandedInFile & { readonly locale: Locale },
): Promise<StartedImport> {
  const id = uuidv7();
  const { database } = platform;
  await insertSheetImport(database, {
    id,
    official: actor,
    fileName: name,
    fileHash: file.hash,
    startedAt: platform.now(),
  });
  const context = { database, actor, faults: new SheetFaults(), names: await readNames(database) };
  const read = file.mediaType === json ? readJsonFile : readWorkbookFile;
  const reading = { platform, context, locale, hash: file.hash };
  return { id, reading: finish(platform, id, () => read(reading)) };
}

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const json = 'application/json';

interface Reading {
  readonly platform: Platform;
  readonly context: CheckContext;
  readonly locale: Locale;
  readonly hash: string;
}

interface Outcome {
  readonly result: ImportResult;
  readonly proposals: readonly NewProposal[];
  readonly returnedHash: string | undefined;
}

/** What a file can do wrong is told; what the program does wrong is logged, and the import says so. */
async function finish(
  { database, log, now }: Platform,
  id: Uuid,
  read: () => Promise<Outcome>,
): Promise<void> {
  try {
    const { proposals, ...end } = await read();
    await insertProposals(database, id, proposals);
    await saveReading(database, id, { state: 'read', ...end, at: now() });
  } catch (error) {
    const isRefused = error instanceof Refusal;
    if (!isRefused) log.error('sheet-import.failed', error, { id });
    const result = isRefused ? { ...nothing, refusal: error.text } : undefined;
    const state = isRefused ? 'refused' : 'failed';
    await saveReading(database, id, { state, result, returnedHash: undefined, at: now() }).catch(
      (again: unknown) => log.error('sheet-import.failed', again, { id }),
    );
  }
}

const nothing: ImportResult = {
  rows: 0,
  items: 0,
  unchanged: 0,
  proposals: 0,
  drafted: 0,
  faultCount: 0,
  faults: [],
};

async function readWorkbookFile({ platform, context, locale, hash }: Reading): Promise<Outcome> {
  const { database, faults } = context;
  const sheets = await openWorkbook(await sheetFiles(platform).read(hash));
  const tables = await getItemCodeTables(database);
  const { rows, items, changes } = await readChanges(database, sheets, { tables, faults });
  const checked = await checkWantedItems(wantedItems(database, changes, { tables, faults }), context);
  const unchanged = items - changes.length;
  return {
    ...outcomeOf({ rows, items, unchanged }, checked, faults),
    returnedHash: faults.count === 0 ? undefined : await keepReturned(platform, sheets, faults, locale),
  };
}

async function keepReturned(
  platform: Platform,
  sheets: readonly WorkbookSheet[],
  faults: SheetFaults,
  locale: Locale,
): Promise<string> {
  const returned = await returnWorkbook(sheets, faults.all, locale);
  try {
    const content = createReadStream(returned.path);
    const kept = await sheetFiles(platform).put(content, { limit: largestReturned, accept: [xlsx] });
    return kept.hash;
  } finally {
    await returned.remove();
  }
}

const largestReturned = 500_000_000;

async function readJsonFile({ platform, context, hash }: Reading): Promise<Outcome> {
  const { database, faults } = context;
  const counts: JsonCounts = { rows: 0, items: 0 };
  const items = readJsonItems(database, await sheetFiles(platform).open(hash), { faults, counts });
  const checked = await checkWantedItems(items, context);
  return { ...outcomeOf({ ...counts, unchanged: 0 }, checked, faults), returnedHash: undefined };
}

const faultsShown = 200;

function outcomeOf(
  { rows, items, unchanged }: { rows: number; items: number; unchanged: number },
  { proposals, drafted, ...checked }: CheckedItems,
  faults: SheetFaults,
): Pick<Outcome, 'result' | 'proposals'> {
  return {
    proposals,
    result: {
      rows,
      items,
      unchanged: unchanged + checked.unchanged,
      proposals: proposals.length,
      drafted,
      faultCount: faults.count,
      faults: faults.all.slice(0, faultsShown),
    },
  };
}
