import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { damagedSpreadsheet, spreadsheetTooLarge } from './refusals.ts';
import type { ZipEntry } from './zip-entries.ts';

/** Counts what all parts of one file unpack to, together. */
export interface Budget {
  left: number;
}

/**
 * Unpacks a part piece by piece and stops when the budget is spent, whatever size the directory promised.
 * @throws Refusal `sheet-damaged`, `sheet-too-large`
 */
export async function* unpack(entry: ZipEntry, budget: Budget): AsyncGenerator<Buffer> {
  const pieces = entry.method === 'stored' ? slices(entry.packed) : inflate(entry);
  for await (const piece of pieces) {
    budget.left -= piece.length;
    if (budget.left < 0) throw spreadsheetTooLarge('解压后过大', 'it unpacks to too much');
    yield piece;
  }
}

async function* inflate({ name, packed }: ZipEntry): AsyncGenerator<Buffer> {
  const inflated = Readable.from(slices(packed)).pipe(createInflateRaw());
  try {
    for await (const piece of inflated) yield piece as Buffer;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw damagedSpreadsheet(name);
    }
    throw error;
  } finally {
    inflated.destroy();
  }
}

function* slices(bytes: Buffer): Generator<Buffer> {
  const size = 65_536;
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
