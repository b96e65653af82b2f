import type { RecordLayout } from './record-layout.ts';
import { type RecordValue, type RecordValues, valueOfText, valueText } from './record-value.ts';
import type { ColumnValue } from './sealing/column-value.ts';
import { type ElementKeys, elementKeysOf } from './sealing/element-keys.ts';
import { openValue, sealColumn, sealValue } from './sealing/seal-column.ts';

/** A value as the database driver gives and takes it. */
export type StoredValue = RecordValue | Buffer | null;

/** Turns values into what is stored, and back. */
export interface RecordCodec {
  readonly keysOf: (element: string) => ElementKeys;
  /** Rows of stored values in the order of the layout's columns; each column is sealed at once. */
  seal(layout: RecordLayout, records: readonly RecordValues[]): StoredValue[][];
  sealOne(layout: RecordLayout, element: string, value: string): StoredValue;
  open(layout: RecordLayout, row: Readonly<Record<string, StoredValue>>): RecordValues;
}

export function recordCodec(secret: Buffer): RecordCodec {
  const keysOf = elementKeysOf(secret);
  return {
    keysOf,
    seal: (layout, records) => sealRecords(layout, records, keysOf),
    sealOne(layout, code, value) {
      const column = layout.columns.find(({ element }) => element.code === code);
      if (column?.sealing === 'bound') throw new Error(`${code} of ${layout.set.code} is not searched`);
      return column?.sealing === 'searchable' ? sealValue(keysOf(code), value) : value;
    },
    open: (layout, row) => openRecord(layout, row, keysOf),
  };
}

function sealRecords(
  { columns, keyColumns }: RecordLayout,
  records: readonly RecordValues[],
  keysOf: RecordCodec['keysOf'],
): StoredValue[][] {
  const rows = records.map((): StoredValue[] => new Array(columns.length).fill(null));
  columns.forEach(({ element, sealing }, place) => {
    const present: number[] = [];
    const values: ColumnValue[] = [];
    rows.forEach((row, index) => {
      const record = records[index] as RecordValues;
      const value = record[element.code];
      if (value === undefined) return;
      if (sealing === 'none') {
        row[place] = value;
        return;
      }
      present.push(index);
      values.push({
        value: valueText(value),
        about: sealing === 'bound' ? aboutOf(keyColumns, record) : undefined,
      });
    });
    if (sealing === 'none') return;
    sealColumn(keysOf(element.code), values).forEach((sealed, which) => {
      (rows[present[which] as number] as StoredValue[])[place] = sealed;
    });
  });
  return rows;
}

function openRecord(
  { columns, keyColumns }: RecordLayout,
  row: Readonly<Record<string, StoredValue>>,
  keysOf: RecordCodec['keysOf'],
): RecordValues {
  const values: Record<string, RecordValue> = {};
  const open = (sealing: 'none' | 'searchable' | 'bound') => {
    for (const column of columns) {
      const stored = row[column.name];
      if (column.sealing !== sealing || stored === null || stored === undefined) continue;
      const { element } = column;
      values[element.code] = Buffer.isBuffer(stored)
        ? valueOfText(
            element,
            openValue(
              keysOf(element.code),
              stored,
              sealing === 'bound' ? aboutOf(keyColumns, values) : undefined,
            ),
          )
        : stored;
    }
  };
  // The key comes before what is bound to it.
  open('none');
  open('searchable');
  open('bound');
  return values;
}

function aboutOf(keyColumns: RecordLayout['keyColumns'], record: RecordValues): string {
  return keyColumns.map(({ element }) => valueText(record[element.code] ?? '')).join('\u0000');
}
