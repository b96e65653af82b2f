import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { openText, sealText } from '../../../platform/sealed-text.ts';
import type { BrokenRow } from './load.ts';
import { readBrokenRows, type SealedBrokenRow } from './load-store.ts';

const brokenPurpose = 'registries:broken-row';

/** Rows that broke a rule, in the order of the file; part by part. */
export async function* brokenRows(
  { database, secret }: Pick<Platform, 'database' | 'secret'>,
  load: Uuid,
  partSize = 1000,
): AsyncGenerator<BrokenRow[]> {
  let after = 0;
  for (;;) {
    const found = await readBrokenRows(database, load, { after, size: partSize });
    const last = found.at(-1);
    if (!last) return;
    yield found.map(({ line, faults, cells }) => ({
      line,
      faults: faults as BrokenRow['faults'],
      cells: JSON.parse(openText(secret, brokenPurpose, load, cells)) as string[],
    }));
    if (found.length < partSize) return;
    after = last.line;
  }
}

export function sealBroken(secret: Buffer, load: Uuid, broken: readonly BrokenRow[]): SealedBrokenRow[] {
  return broken.map(({ line, faults, cells }) => ({
    line,
    faults: JSON.stringify(faults),
    cells: sealText(secret, brokenPurpose, load, JSON.stringify(cells)),
  }));
}
