import type { StoredValue } from './record-codec.ts';
import type { RecordColumn, RecordLayout } from './record-layout.ts';

/** The key of a record as it is stored, for an address: a sealed value stays sealed, so that no number stands in a log. */
export function encodeKey(key: readonly StoredValue[]): string {
  return key
    .map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value))).toString('base64url'))
    .join('.');
}

/** The address of a record by its key as a snapshot has it. */
export function addressOfSnapshot({ keyColumns }: RecordLayout, key: readonly string[]): string {
  return encodeKey(
    keyColumns.map(({ sealing }, place) => {
      const text = key[place] ?? '';
      return sealing === 'none' ? text : Buffer.from(text.slice(2), 'hex');
    }),
  );
}

/** @returns undefined where it is no address of a record of this set */
export function decodeKey({ keyColumns }: RecordLayout, address: string): StoredValue[] | undefined {
  const parts = address.split('.');
  if (parts.length !== keyColumns.length || parts.some((part) => !/^[\w-]+$/.test(part))) return undefined;
  return keyColumns.map((column, index) => decodeValue(column, parts[index] ?? ''));
}

/** Not of the column's type where somebody has made the address up: then as null, which nothing equals. */
export function decodeValue({ sealing, type }: RecordColumn, part: string): StoredValue {
  const bytes = Buffer.from(part, 'base64url');
  if (sealing !== 'none') return bytes;
  const text = bytes.toString().replaceAll('\u0000', '').toWellFormed();
  const shape = shapes[type];
  return shape && !shape.test(text) ? null : text;
}

const shapes: Readonly<Partial<Record<RecordColumn['type'], RegExp>>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  numeric: /^-?\d{1,15}(\.\d{1,6})?$/,
  bigint: /^-?\d{1,15}$/,
  boolean: /^(true|false)$/,
};
