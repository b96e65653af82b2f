import type { ColumnValue } from './column-value.ts';
import { type ElementKeys, keyVersion } from './element-keys.ts';
import { blockLength, packInto, unpack } from './pack.ts';
import { openLong, sealLong } from './seal-long.ts';

/**
 * Seals a column in a few calls of the cipher. A value without a record is sealed the same way each time, so that its
 * sealed form finds it (blind index); one with a record is not found and does not move.
 */
export function sealColumn(keys: ElementKeys, values: readonly ColumnValue[]): Buffer[] {
  const sealed: Buffer[] = new Array(values.length);
  const blocks = Buffer.allocUnsafe(values.length * blockLength);
  const short: number[] = [];
  const long: number[] = [];
  values.forEach(({ value, about }, index) => {
    const isPacked = about === undefined && packInto(blocks, short.length * blockLength, value);
    (isPacked ? short : long).push(index);
  });
  const encrypted = keys.block.encrypt(blocks.subarray(0, short.length * blockLength));
  const versioned = Buffer.allocUnsafe(short.length * (1 + blockLength));
  short.forEach((index, place) => {
    const start = place * (1 + blockLength);
    versioned[start] = keyVersion;
    encrypted.copy(versioned, start + 1, place * blockLength, (place + 1) * blockLength);
    sealed[index] = versioned.subarray(start, start + 1 + blockLength);
  });
  sealLong(
    keys,
    long.map((index) => values[index] as ColumnValue),
  ).forEach((value, place) => {
    sealed[long[place] as number] = value;
  });
  return sealed;
}

export function sealValue(keys: ElementKeys, value: string, about?: string): Buffer {
  const [sealed] = sealColumn(keys, [{ value, about }]);
  if (!sealed) throw new Error('a column of one value has one');
  return sealed;
}

/** @throws when it was sealed under another key, about another record, or changed since */
export function openValue(keys: ElementKeys, sealed: Buffer, about?: string): string {
  if (sealed[0] !== keyVersion) throw new Error('sealed under a key that is not known here');
  const body = sealed.subarray(1);
  const isShort = about === undefined && body.length === blockLength;
  const value = isShort ? unpack(keys.block.decrypt(body)) : openLong(keys, body, about ?? '');
  if (value === undefined) throw new Error('a sealed value does not open');
  return value;
}
