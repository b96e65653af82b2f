import { createHash } from 'node:crypto';
import { uuidv7 } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import { getItemCodeTables } from '../codes/item-code-table-store.ts';
import { noteUnnamed } from '../drafts/held-store.ts';
import { unindexItems } from '../index-items.ts';
import { cancelItems, findCodesOfOthers, readMissingCodes } from '../item-write-store.ts';
import { saveItems } from '../save-items.ts';
import type { SourceItem } from '../source-item.ts';
import { type BuiltRow, buildItem, withMore } from './build-item.ts';
import { codeWords } from './code-words.ts';
import { columnJudge, columnsIn } from './columns.ts';
import { insertImportRun } from './import-run-store.ts';
import type { Mapping } from './mapping.ts';
import { readRecords } from './read-records.ts';
import type { SourceRecord } from './record.ts';
import { countReasons, type ImportReport, type UnmappedColumn } from './report.ts';
import { saveExternalPlaces } from './save-external-places.ts';

/**
 * Loads a file of items as its mapping describes it. What is not understood stands in the report row by row;
 * a second import of the same file writes nothing.
 * @throws SyntaxError where the file is not what the mapping says
 */
export async function importItems(
  tx: Tx,
  file: { readonly name: string; readonly bytes: Uint8Array },
  mapping: Mapping,
  effectiveFrom: string,
): Promise<ImportReport> {
  const records = readRecords(file.bytes, mapping.format);
  const words = codeWords(mapping, await getItemCodeTables(tx));
  const rows = records.map((record) => buildItem(record, mapping, words));
  const columns = accountForColumns(records, rows, mapping);
  const accepted = await refuseTakenCodes(tx, refuseRepeatedCodes(rows), mapping.source);
  const places = await saveExternalPlaces(tx, accepted, mapping, await getDirectory(tx));
  const drafts = accepted.map(({ draft, reader }) => places.place(withMore(draft, reader)));
  const saved = await saveItems(tx, drafts, { source: mapping.source, effectiveFrom });
  const missing = await settleMissing(tx, drafts, mapping);
  const findings = rows.flatMap(({ reader }) => reader.findings);
  const skipped = rows.filter((row) => row.kind === 'skipped').length;
  const report: ImportReport = {
    source: mapping.source,
    title: mapping.title,
    file: file.name,
    fileDigest: createHash('sha256').update(file.bytes).digest('hex'),
    counts: { rows: rows.length, ...saved, skipped, refused: rows.length - skipped - drafts.length },
    newAgencies: places.newAgencies,
    newRegions: places.newRegions,
    missing,
    columns,
    reasons: countReasons(findings),
    findings,
  };
  await insertImportRun(tx, uuidv7(), report);
  return report;
}

type ItemRow = Extract<BuiltRow, { kind: 'item' }>;

/** Of equal codes in one file the first row counts. */
function refuseRepeatedCodes(rows: readonly BuiltRow[]): ItemRow[] {
  const seen = new Map<string, number>();
  return rows.filter((row): row is ItemRow => {
    if (row.kind !== 'item') return false;
    const { implementationCode } = row.draft;
    const before = seen.get(implementationCode);
    if (before === undefined) {
      seen.set(implementationCode, row.reader.record.row);
      return true;
    }
    row.reader.find('code-repeated', 'refused', 'code', implementationCode, `第 ${before} 行`);
    return false;
  });
}

async function refuseTakenCodes(tx: Tx, rows: readonly ItemRow[], source: string): Promise<ItemRow[]> {
  const codes = rows.map((row) => row.draft.implementationCode);
  const taken = await findCodesOfOthers(tx, codes, source);
  return rows.filter(({ draft, reader }) => {
    const owner = taken.get(draft.implementationCode);
    if (owner) reader.find('code-taken', 'refused', 'code', draft.implementationCode, owner);
    return !owner;
  });
}

/** Texts of columns the mapping does not name go to 其他信息, and the column is reported. */
function accountForColumns(
  records: readonly SourceRecord[],
  rows: readonly BuiltRow[],
  mapping: Mapping,
): ImportReport['columns'] {
  const judge = columnJudge(mapping);
  const seen = new Set<string>();
  const unmapped = new Map<string, UnmappedColumn>();
  rows.forEach(({ reader }, index) => {
    const record = records[index];
    if (!record) return;
    for (const [column, texts] of columnsIn({ ...record, named: reader.record.named })) {
      seen.add(column);
      if (judge(column) !== 'unmapped') continue;
      const text = texts.join('；');
      const before = unmapped.get(column) ?? { column, rows: 0, example: text.slice(0, 80) };
      unmapped.set(column, {
        column,
        rows: before.rows + (text === '' ? 0 : 1),
        example: before.example || text.slice(0, 80),
      });
      if (text !== '') reader.keep(column, text);
    }
  });
  const is = (kind: 'mapped' | 'ignored') => [...seen].filter((column) => judge(column) === kind);
  const reasonOf = (column: string) =>
    Object.entries(mapping.ignore).find(
      ([name]) => column === name || column.startsWith(`${name}.`) || column.startsWith(`${name}[`),
    )?.[1] ?? '';
  return {
    mapped: is('mapped'),
    ignored: Object.fromEntries(is('ignored').map((column) => [column, reasonOf(column)])),
    unmapped: [...unmapped.values()],
  };
}

async function settleMissing(tx: Tx, drafts: readonly SourceItem[], mapping: Mapping): Promise<string[]> {
  const present = drafts.map((draft) => draft.implementationCode);
  const missing = await readMissingCodes(tx, mapping.source, present);
  await noteUnnamed(tx, mapping.source, present);
  const cancelled = mapping.missing === 'cancel' ? missing : [];
  if (cancelled.length > 0) await unindexItems(tx, cancelled, await cancelItems(tx, cancelled));
  return missing;
}
