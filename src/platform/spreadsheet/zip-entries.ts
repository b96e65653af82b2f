import { damagedSpreadsheet, notSpreadsheet, protectedSpreadsheet, spreadsheetTooLarge } from './refusals.ts';

/** A part of a zip file as its directory names it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly packed: Buffer;
}

/**
 * Reads the directory at the end of a zip file. What the local headers say beside it is not believed.
 * @throws Refusal `sheet-not-xlsx`, `sheet-damaged`, `sheet-protected`, `sheet-too-large`
 */
export function readZipEntries(bytes: Buffer, mostParts: number): ReadonlyMap<string, ZipEntry> {
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== localSignature) throw notSpreadsheet();
  const { count, offset } = readEnd(bytes);
  if (count > mostParts) throw spreadsheetTooLarge(`${count} 个部分`, `${count} parts`);
  const entries = new Map<string, ZipEntry>();
  let position = offset;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, position);
    // Two parts of one name: readers disagree on which one counts.
    if (entries.has(entry.name)) throw damagedSpreadsheet(entry.name);
    entries.set(entry.name, entry);
    position = next;
  }
  return entries;
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;

function readEnd(bytes: Buffer): { count: number; offset: number } {
  const earliest = Math.max(0, bytes.length - endLength - longestComment);
  for (let position = bytes.length - endLength; position >= earliest; position -= 1) {
    if (bytes.readUInt32LE(position) !== endSignature) continue;
    const count = bytes.readUInt16LE(position + 10);
    const offset = bytes.readUInt32LE(position + 16);
    if (count === 0xffff || offset === 0xffffffff) throw spreadsheetTooLarge('超过 4 GB', 'more than 4 GB');
    return { count, offset };
  }
  throw damagedSpreadsheet('目录');
}

function readEntry(bytes: Buffer, position: number): { entry: ZipEntry; next: number } {
  if (position + 46 > bytes.length || bytes.readUInt32LE(position) !== centralSignature) {
    throw damagedSpreadsheet('目录');
  }
  const flags = bytes.readUInt16LE(position + 8);
  const method = methods.get(bytes.readUInt16LE(position + 10));
  const packedSize = bytes.readUInt32LE(position + 20);
  const nameLength = bytes.readUInt16LE(position + 28);
  const rest = bytes.readUInt16LE(position + 30) + bytes.readUInt16LE(position + 32);
  const local = bytes.readUInt32LE(position + 42);
  const name = bytes.toString('utf8', position + 46, position + 46 + nameLength);
  if (flags & 1) throw protectedSpreadsheet();
  if (!method) throw damagedSpreadsheet(name);
  return {
    entry: { name, method, packed: packedBytes(bytes, { name, local, packedSize }) },
    next: position + 46 + nameLength + rest,
  };
}

const methods: ReadonlyMap<number, ZipEntry['method']> = new Map([
  [0, 'stored'],
  [8, 'deflated'],
]);

function packedBytes(
  bytes: Buffer,
  { name, local, packedSize }: { name: string; local: number; packedSize: number },
): Buffer {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== localSignature)
    throw damagedSpreadsheet(name);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + packedSize > bytes.length) throw damagedSpreadsheet(name);
  return bytes.subarray(start, start + packedSize);
}
