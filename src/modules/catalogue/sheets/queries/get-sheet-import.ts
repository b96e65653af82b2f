import { isUuid } from '../../../../kernel/uuid.ts';
import type { Database } from '../../../../platform/database/index.ts';
import { type SheetImport, unknownImport } from '../sheet-import.ts';
import { findSheetImport, readSheetImports } from '../sheet-import-store.ts';

/** @throws Refusal `sheet-import-unknown` */
export async function getSheetImport(database: Database, id: string): Promise<SheetImport> {
  const found = isUuid(id) ? await findSheetImport(database, id) : undefined;
  if (!found) throw unknownImport();
  return found;
}

const shown = 20;

export function listSheetImports(database: Database): Promise<SheetImport[]> {
  return readSheetImports(database, shown);
}
