import { invalid } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDataSets } from '../data-sets.ts';
import { decodeKey, decodeValue, encodeKey } from '../record-address.ts';
import { type RecordCodec, recordCodec } from '../record-codec.ts';
import type { RecordColumn, RecordLayout } from '../record-layout.ts';
import {
  findRow,
  findRowKnownAt,
  type RowCondition,
  readRowHistory,
  readRows,
  type StoredKey,
  type StoredRow,
} from '../record-store.ts';
import type { RecordValues } from '../record-value.ts';

/** What reading records takes of the platform. */
export type RecordSource = Pick<Platform, 'database' | 'secret'>;

/** A record as it is known, sensitive values opened: who shows it masks or withholds. */
export interface RecordRow {
  readonly values: RecordValues;
  /** Stands for the key in addresses and cursors without showing it. */
  readonly address: string;
  readonly version: number;
  /** Since when it is known like this. */
  readonly since: Date;
  /** Until when, for what has been superseded. */
  readonly until: Date | undefined;
}

/** Values of the key, in the order of the declaration. */
export type RecordKey = readonly string[];

/** @throws Refusal `data-set-unknown` */
export async function findRecord(
  source: RecordSource,
  set: string,
  key: RecordKey,
  options: { readonly asKnownAt?: Date | undefined } = {},
): Promise<RecordRow | undefined> {
  const layout = (await getDataSets(source.database)).getLayout(set);
  const codec = codecOf(source);
  const stored = sealedKey(codec, layout, key);
  const row = options.asKnownAt
    ? await findRowKnownAt(source.database, layout, stored, options.asKnownAt)
    : await findRow(source.database, layout, stored);
  return row && toRecord(codec, layout, row);
}

/** By an indexed element, at most a thousand. @throws Refusal `data-set-unknown`, `element-not-searched` */
export async function findRecords(
  source: RecordSource,
  set: string,
  element: string,
  value: string,
): Promise<readonly RecordRow[]> {
  const { records } = await listRecords(source, set, { element, value, size: 1000 });
  return records;
}

export interface RecordQuery {
  /** An indexed element or the first of the key, with the value looked for. */
  readonly element?: string | undefined;
  readonly value?: string | undefined;
  /** The value as `searchToken` gives it, in its place: so that no number stands in an address. */
  readonly token?: string | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  readonly size: number;
}

export interface RecordPage {
  readonly records: readonly RecordRow[];
  readonly next: string | undefined;
}

/** Records in the order of their key. @throws Refusal `data-set-unknown`, `element-not-searched` */
export async function listRecords(
  source: RecordSource,
  set: string,
  query: RecordQuery,
): Promise<RecordPage> {
  const layout = (await getDataSets(source.database)).getLayout(set);
  const codec = codecOf(source);
  const filter =
    query.element === undefined ? undefined : filterOf(codec, layout, { ...query, element: query.element });
  const after = query.after === undefined ? undefined : decodeKey(layout, query.after);
  const rows = await readRows(source.database, layout, { filter, after, size: query.size + 1 });
  return pageOf(codec, layout, rows, query.size);
}

/** Records of which something holds, in the order of their key. */
export async function listRecordsWhere(
  source: RecordSource,
  layout: RecordLayout,
  { condition, after, size }: { condition: RowCondition; after: string | undefined; size: number },
): Promise<RecordPage> {
  const begin = after === undefined ? undefined : decodeKey(layout, after);
  const rows = await readRows(source.database, layout, { condition, after: begin, size: size + 1 });
  return pageOf(codecOf(source), layout, rows, size);
}

function pageOf(
  codec: RecordCodec,
  layout: RecordLayout,
  rows: readonly StoredRow[],
  size: number,
): RecordPage {
  const shown = rows.slice(0, size);
  return {
    records: shown.map((row) => toRecord(codec, layout, row)),
    next: rows.length > size ? addressOf(layout, shown.at(-1)) : undefined,
  };
}

/** By the address of a record, as it is known now. */
export async function findRecordAt(
  source: RecordSource,
  layout: RecordLayout,
  address: string,
): Promise<RecordRow | undefined> {
  const key = decodeKey(layout, address);
  const row = key && (await findRow(source.database, layout, key));
  return row && toRecord(codecOf(source), layout, row);
}

/** By the address of a record, with everything that was known before; the newest first. */
export async function findRecordHistory(
  source: RecordSource,
  layout: RecordLayout,
  address: string,
): Promise<RecordRow[]> {
  const key = decodeKey(layout, address);
  if (!key) return [];
  const rows = await readRowHistory(source.database, layout, key, mostVersions);
  return rows.map((row) => toRecord(codecOf(source), layout, row));
}

const mostVersions = 200;

/** Columns by which records are found. */
export function searchedColumns({ columns, keyColumns }: RecordLayout): readonly RecordColumn[] {
  return columns.filter((column) => column.isIndexed || column === keyColumns[0]);
}

/** A value looked for, as it may stand in an address. */
export function searchToken(
  source: RecordSource,
  layout: RecordLayout,
  { element, value }: { element: string; value: string },
): string {
  return encodeKey([filterOf(codecOf(source), layout, { element, value }).value]);
}

function codecOf({ secret }: RecordSource): RecordCodec {
  const known = codecs.get(secret);
  if (known) return known;
  const codec = recordCodec(secret);
  codecs.set(secret, codec);
  return codec;
}

const codecs = new WeakMap<Buffer, RecordCodec>();

function sealedKey(codec: RecordCodec, layout: RecordLayout, key: RecordKey): StoredKey {
  return layout.keyColumns.map(({ element }, index) => codec.sealOne(layout, element.code, key[index] ?? ''));
}

function filterOf(
  codec: RecordCodec,
  layout: RecordLayout,
  { element, value = '', token }: Pick<RecordQuery, 'value' | 'token'> & { element: string },
) {
  const column = searchedColumns(layout).find((one) => one.element.code === element);
  if (!column) {
    throw invalid('element-not-searched', {
      zh: '这个信息项没有建立索引，不能用来查找。请选择列表中给出的查找项。',
      en: 'This element is not indexed and cannot be searched. Choose one of those offered.',
    });
  }
  const stored = token === undefined ? codec.sealOne(layout, element, value) : decodeValue(column, token);
  return { column: column.name, value: stored };
}

function toRecord(codec: RecordCodec, layout: RecordLayout, row: StoredRow): RecordRow {
  return {
    values: codec.open(layout, row),
    address: addressOf(layout, row) ?? '',
    version: row._version,
    since: row._since,
    until: row._until ?? undefined,
  };
}

function addressOf(layout: RecordLayout, row: StoredRow | undefined): string | undefined {
  return row && encodeKey(layout.keyColumns.map(({ name }) => row[name] ?? null));
}
