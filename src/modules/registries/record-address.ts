import type { StoredValue } from './record-codec.ts';
import type { RecordLayout } from './record-layout.ts';

/** The key of a record as it is stored, for an address: a sealed value stays sealed, so that no number stands in a log. */
export function encodeKey(key: readonly StoredValue[]): string {
  return key
    .map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value))).toString('base64url'))
    .join('.');
}

/** @returns undefined where it is no address of a record of this set */
export function decodeKey({ keyColumns }: RecordLayout, address: string): StoredValue[] | undefined {
  const parts = address.split('.');
  if (parts.length !== keyColumns.length || parts.some((part) => !/^[\w-]+$/.test(part))) return undefined;
  return keyColumns.map(({ sealing }, index) => {
    const bytes = Buffer.from(parts[index] ?? '', 'base64url');
    return sealing === 'none' ? bytes.toString().replaceAll('\u0000', '') : bytes;
  });
}
